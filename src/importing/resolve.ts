import type { Message } from '../shared/errors.js';
import type { FaultTable } from './faults.js';
import type { Column, ImportKind, Reference } from './kind.js';
import type { Session } from './session.js';

/** What every row of the file shares. */
export interface Given {
  /** Source that vouches for rows that name none. */
  readonly sourceId: string | null;
  /** The day up to which a row attests what it says, unless its source is older. */
  readonly attested: string;
  /** Leading digits of the divisions that may be written; empty for all. */
  readonly scope: string;
}

/**
 * Makes the temporary table `resolved` from `staged`: what a row names is looked up by its natural key, and the
 * object that it is about is found. Whatever cannot be is a fault; `changes` says what would become other.
 */
export async function resolve(session: Session, kind: ImportKind, given: Given, faults: FaultTable) {
  const referring = kind.columns.filter((column) => column.reference);
  for (const column of referring) await lookUp(session, column);
  const references = referring.flatMap(({ name, reference }) =>
    reference?.several
      ? [`list_${name}.ids as ${name}_ids`, `list_${name}.divisions as ${name}_divisions`]
      : [`ref_${name}.id as ${name}_id`, `ref_${name}.division_code as ${name}_division`],
  );
  const own = Object.entries(kind.resolved).map(([name, sql]) => `${sql} as ${name}`);
  const joins = referring.map(({ name, reference }) =>
    reference?.several
      ? `left join list_${name} on list_${name}.line = s.line`
      : `left join ref_${name} on ref_${name}.ref = s.${name} and ref_${name}.n = 1`,
  );
  await session.query(
    `create temp table resolved on commit drop as
     select s.*, ${[...references, ...own].join(', ')},
       coalesce(ref_source.id, ${literal(given.sourceId)}::uuid) as vouched_by,
       least(coalesce(src.as_of_latest, 'infinity'), ${literal(given.attested)}::date) as attested
     from staged s ${joins.join(' ')}
     left join source src on src.id = coalesce(ref_source.id, ${literal(given.sourceId)}::uuid) ${kind.joins ?? ''}`,
  );
  await session.query('create index on resolved (line)');
  await session.query('analyze resolved');
  for (const column of referring) await findUnknown(column, faults);
  for (const check of kind.checks) {
    await faults.add(
      check.column,
      check.code,
      check.text,
      'when' in check
        ? `select r.line, r.${check.column}::text, null from resolved r where ${check.when}`
        : `select r.line, r.${check.column}::text, f.detail from (${check.rows}) f (line, detail)
           join resolved r on r.line = f.line`,
    );
  }
  await findTwins(kind, faults);
  await findOutside(kind, given.scope, faults);
  await listChanges(session, kind);
}

export function literal(text: string | null): string {
  return text === null ? 'null' : `'${text.replaceAll("'", "''")}'`;
}

/** Looks up each text once, however many rows have it. */
async function lookUp(session: Session, { name, reference }: Column): Promise<void> {
  await session.query(
    `create temp table ref_${name} on commit drop as
     with refs as materialized (select distinct ${textsOf(name, reference)} as ref from staged s where s.${name} is not null),
       found as materialized (${reference?.find})
     select refs.ref, (array_agg(f.id))[1]::${reference?.idType} as id,
       (array_agg(f.division_code))[1] as division_code, count(distinct f.id)::int as n
     from refs left join found f on f.ref = refs.ref group by refs.ref`,
  );
  await session.query(`analyze ref_${name}`);
  if (!reference?.several) return;
  await session.query(
    `create temp table list_${name} on commit drop as
     select s.line, array_agg(distinct f.id order by f.id) as ids, array_agg(distinct f.division_code) as divisions
     from staged s cross join lateral unnest(s.${name}) u(ref) join ref_${name} f on f.ref = u.ref and f.n = 1
     group by s.line`,
  );
  await session.query(`analyze list_${name}`);
}

const textsOf = (name: string, reference: Reference | undefined) =>
  reference?.several ? `unnest(s.${name})` : `s.${name}`;

const SEVERAL: Message = {
  zh: '有 {detail} 个同名对象。请改填其标识（id）。',
  en: 'There are {detail} of this name. Write the id of the one that is meant.',
};

async function findUnknown({ name, reference }: Column, faults: FaultTable): Promise<void> {
  const rows = (n: string) =>
    `select s.line, s.ref, f.n::text from (select s.line, ${textsOf(name, reference)} as ref from staged s${reference?.completed ? ' where s.faults is null' : ''}) s
     join ref_${name} f on f.ref = s.ref where f.n ${n}`;
  await faults.add(name, 'NOT_FOUND', reference?.missing as Message, rows('= 0'));
  await faults.add(name, 'AMBIGUOUS', SEVERAL, rows('> 1'));
}

/** Two rows about one object: which of them is right cannot be known. */
async function findTwins(kind: ImportKind, faults: FaultTable): Promise<void> {
  const [column = null] = kind.keyColumns;
  await faults.add(
    column,
    'DUPLICATE_ROW',
    {
      zh: '与第 {detail} 行说的是同一对象，请只保留一行。',
      en: 'Line {detail} is about the same object. Keep one of the two.',
    },
    `select line, value, first::text from (
       select r.line, r.${column}::text as value, row_number() over twins as place, first_value(r.line) over twins as first
       from resolved r where (${kind.key}) is not null window twins as (partition by ${kind.key} order by r.line)) t
     where place > 1`,
  );
}

async function findOutside(kind: ImportKind, scope: string, faults: FaultTable): Promise<void> {
  if (scope === '') return;
  await faults.add(
    kind.keyColumns[0] ?? null,
    'OUT_OF_SCOPE',
    {
      zh: `令牌只管辖区划 ${scope} 及其下级，不包括 {detail}。`,
      en: `The token reaches division ${scope} and those below it, which leaves out {detail}.`,
    },
    `select r.line, null, min(d.code) from resolved r cross join lateral (${boundBy(kind)}) d(code)
     where not starts_with(d.code, ${literal(scope)}) group by r.line`,
  );
}

/** SQL that selects the division codes that the row `r` binds. */
export function boundBy(kind: ImportKind): string {
  return kind.divisions.map((sql) => `select ${sql}`).join(' union all ');
}

/** What rows say of objects on record that is not what stands there. */
async function listChanges(session: Session, kind: ImportKind): Promise<void> {
  const types = new Map(kind.columns.map(({ name, type }) => [name, type.stored[0]?.[1]]));
  const facts = Object.entries(kind.facts).map(([name, fact]) => {
    const comparison = kind.compared?.[name];
    if (comparison) {
      const { before, after, differs = `(${before}) is distinct from (${after})` } = comparison;
      return `(${literal(name)}, (${before})::text, (${after})::text, r.${name} is not null and (${differs}))`;
    }
    const [[column, sql] = []] = Object.entries(fact);
    // A column of ten decimals shows them all: 12 is not 12.0000000000 to a reader.
    const shown = (value: string | undefined) =>
      types.get(name) === 'numeric' ? `trim_scale(${value})::text` : `(${value})::text`;
    return `(${literal(name)}, ${shown(`t.${column}`)}, ${shown(sql)},
      r.${name} is not null and t.${column} is distinct from (${sql}))`;
  });
  await session.query(
    `create temp table changes on commit drop as
     select r.line, r.target_id, c.name, c.before, c.after
     from resolved r join ${kind.table} t on t.id = r.target_id
     cross join lateral (values ${facts.join(', ')}) c (name, before, after, differs) where c.differs`,
  );
  await session.query('create index on changes (line)');
  await session.query('analyze changes');
}
