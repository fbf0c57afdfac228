import type { EntityMetadata, EntityProperty } from '@mikro-orm/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, prepareDatabase } from '../../src/app.js';
import { copyDatabase, type DatabaseCopy } from '../support/database.js';
import { emptyDatabase, query } from './empty.js';
import { UNMAPPED } from './unmapped.js';

/** Columns that PostgreSQL generates, each with the reason it has them; nothing else can write them. */
const DERIVED: Readonly<Record<string, string>> = {
  possible: 'the days on which something may hold; the compiler reads it',
  certain: 'the days on which it surely holds; the compiler reads it',
  'observation.subject_key': 'the one subject of four columns, for its indexes',
  'metric_year.plain': 'which rows the roll-ups sum without a look at their qualifiers',
  'economy_cell.regular':
    'whether the organization may have been there all through the period, for its index',
  'economy_cell.growth': 'the order of a ranking by growth, for its index',
  'economy_cell.own_growth': 'the order of a ranking by own-earned growth, for its index',
  'economy_committee.growth': 'the order of a ranking by growth, for its index',
  'economy_committee.own_growth': 'the order of a ranking by own-earned growth, for its index',
  'economy_committee.income_text': 'the figure as an answer shows it, kept with its sums',
  'economy_committee.own_text': 'the figure as an answer shows it, kept with its sums',
  'economy_committee.own_open_text': 'the figure as an answer shows it, kept with its sums',
  'economy_committee.reporting_text': 'the figure as an answer shows it, kept with its sums',
  'economy_committee.reporting_open_text': 'the figure as an answer shows it, kept with its sums',
  'economy_committee.payout_text': 'the figure as an answer shows it, kept with its sums',
  'economy_committee.payout_open_text': 'the figure as an answer shows it, kept with its sums',
  'economy_committee.per_member_text': 'the figure as an answer shows it, kept with its sums',
  'economy_committee.per_member_open_text': 'the figure as an answer shows it, kept with its sums',
  'economy_committee.shares_text': 'the figure as an answer shows it, kept with its sums',
  'economy_committee.shares_open_text': 'the figure as an answer shows it, kept with its sums',
  'economy_committee.income_open_text': 'the same where there may be more members',
  'economy_committee.growth_text': 'the figure as an answer shows it, kept with its sums',
  'economy_committee.growth_open_text': 'the same where there may be more members',
  'economy_rollup.income_text': 'the figure as an answer shows it, kept with its sums',
  'economy_rollup.growth_text': 'the figure as an answer shows it, kept with its sums',
  'ledger_line_project.kind': 'ties the account to one of own-earned income, for its foreign key',
  'resource.venue_tag': 'ties venue_id to a row that is a venue, for its foreign key',
};

/** Ordinary columns that an entity leaves out, as a trigger overwrites them whoever writes the row. */
const BY_TRIGGER: Readonly<Record<string, string>> = {
  'booking_resource.during': "the booking's time, for the constraint that keeps bookings apart",
  'booking_resource.blocks': "whether the booking's state occupies it, for the same constraint",
};

/** References that a trigger checks once for a statement: a foreign key asks for every row of a bulk load. */
const BY_STATEMENT = [
  'observation.metric_code -> metric',
  'observation.division_code -> division',
  'observation.organization_id -> organization',
  'observation.source_id -> source',
  'observation.committee_id -> joint_committee',
  'observation.subject_division_code -> division',
  'observation.named_subject_id -> named_subject',
];

/** How an import of divisions went: the import keeps it in its own statements, no entity changes it. */
const IMPORT_RECORD = ['sha256', 'scope', 'state', 'rows_read', 'added', 'changed', 'gone', 'done_provinces']
  .concat('started_at', 'finished_at')
  .map((name) => `division_list.${name}`);

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly generated: boolean;
}

let database: DatabaseCopy;
let columns: Column[];
let foreignKeys: { table: string; columns: string[]; target: string }[];
let entities: EntityMetadata[];
let canonical: Map<string, string>;
beforeAll(async () => {
  database = await copyDatabase();
  columns = await query(
    database.url,
    `select c.relname as table, a.attname as name, format_type(a.atttypid, null) as type,
       not a.attnotnull as nullable, a.attgenerated <> '' as generated
     from pg_attribute a join pg_class c on c.oid = a.attrelid
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped`,
  );
  foreignKeys = await query(
    database.url,
    `select k.conrelid::regclass::text as table, k.confrelid::regclass::text as target, array(
       select a.attname::text from unnest(k.conkey) with ordinality u(attnum, i)
       join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.attnum order by u.i) as columns
     from pg_constraint k where k.contype = 'f' and k.connamespace = 'public'::regnamespace`,
  );
  const orm = await openDatabase(database.url, 1);
  entities = [...orm.getMetadata().getAll().values()].filter((meta) => meta.tableName && !meta.embeddable);
  await orm.close(true);
  const types = [...new Set(entities.flatMap((meta) => mapped(meta).flatMap((prop) => prop.columnTypes)))];
  const names = await query(database.url, 'select t, t::regtype::text as name from unnest($1::text[]) t', [
    types.map((type) => type.replace(/\(\d+\)/, '').replace('bigserial', 'bigint')),
  ]);
  canonical = new Map(types.map((type, i) => [type, names[i].name]));
});
afterAll(() => database.drop());

/** The properties of an entity that have a column. */
function mapped(meta: EntityMetadata): EntityProperty[] {
  return Object.values(meta.properties as Record<string, EntityProperty>).filter(
    (prop) => prop.persist !== false && (prop.fieldNames?.length ?? 0) > 0,
  );
}

describe('entities and migrations', () => {
  it('have the same tables', () => {
    const tables = [...new Set(columns.map(({ table }) => table))].filter((table) => !(table in UNMAPPED));
    expect([...new Set(entities.map(({ tableName }) => tableName))].sort()).toEqual(tables.sort());
  });

  it('have the same columns, of the same types, null where the other may be null', () => {
    for (const meta of entities) {
      const inEntity = mapped(meta).map((prop) => ({
        name: prop.fieldNames[0],
        type: canonical.get(prop.columnTypes[0] as string),
        nullable: prop.nullable === true,
      }));
      const inTable = columns
        .filter(({ table, generated }) => table === meta.tableName && !generated)
        .filter(({ table, name }) => !IMPORT_RECORD.includes(`${table}.${name}`))
        .filter(({ table, name }) => !(`${table}.${name}` in BY_TRIGGER))
        .map(({ name, type, nullable }) => ({ name, type, nullable }));
      const byName = (a: { name?: string }, b: { name?: string }) =>
        String(a.name) < String(b.name) ? -1 : 1;
      expect(inEntity.sort(byName), meta.tableName).toEqual(inTable.sort(byName));
    }
  });

  it('leave only the derived columns out of the entities', () => {
    const generated = columns
      .filter((column) => column.generated)
      .map(({ table, name }) => (name in DERIVED ? name : `${table}.${name}`));
    expect([...new Set(generated)].sort()).toEqual(Object.keys(DERIVED).sort());
  });

  it('leave out nothing that does not exist', () => {
    const tables = new Set(columns.map(({ table }) => table));
    const names = new Set(columns.map(({ table, name }) => `${table}.${name}`));
    expect(Object.keys(UNMAPPED).filter((table) => !tables.has(table))).toEqual([]);
    expect([...Object.keys(BY_TRIGGER), ...IMPORT_RECORD].filter((name) => !names.has(name))).toEqual([]);
  });

  it('refer to the same tables', () => {
    for (const meta of entities) {
      const inEntity = mapped(meta)
        .filter((prop) => prop.targetMeta)
        .map((prop) => `${prop.fieldNames.join()} -> ${prop.targetMeta?.tableName}`);
      const keys = foreignKeys.filter(({ table }) => table === meta.tableName);
      const single = keys
        .filter((key) => key.columns.length === 1)
        .map((key) => `${key.columns.join()} -> ${key.target}`);
      // A key of several columns (a grid's parent lies in the same division) is a reference by its first.
      const composite = keys
        .filter((key) => key.columns.length > 1)
        .map((key) => `${key.columns[0]} -> ${key.target}`);
      const declared = new Set(inEntity);
      expect(
        [
          ...new Set([
            ...BY_STATEMENT.filter((key) => key.startsWith(`${meta.tableName}.`)).map((key) =>
              key.slice(meta.tableName.length + 1),
            ),
            ...single,
            ...composite.filter((key) => declared.has(key)),
          ]),
        ].sort(),
        meta.tableName,
      ).toEqual([...declared].sort());
    }
  });

  it('have an index behind every reference, so that nothing that is referred to is slow to look up', async () => {
    const missing = await query(
      database.url,
      `select k.conrelid::regclass || ' (' || a.attname || ')' as reference from pg_constraint k
       join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
       where k.contype = 'f' and k.connamespace = 'public'::regnamespace and not exists (
         select 1 from pg_index i where i.indrelid = k.conrelid and i.indkey[0] = k.conkey[1])`,
    );
    // Lists are few, and nothing asks which divisions or committees a list or a base brought.
    const few = ['division (list_id)', 'division_list (source_id)', 'joint_committee (base_division_code)'];
    // The accounts of a chart are the migration's own and never change; lines are found by their ledger.
    few.push('ledger_line (chart)', 'ledger_line_project (chart)');
    expect(missing.map(({ reference }) => reference).filter((reference) => !few.includes(reference))).toEqual(
      [],
    );
  });
});

/** Everything the migrations make, as text. */
async function picture(url: string): Promise<string> {
  const rows = await query(
    url,
    `select 'column ' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' ' || a.attnotnull
       || ' ' || coalesce(pg_get_expr(d.adbin, d.adrelid), '') as line
     from pg_attribute a join pg_class c on c.oid = a.attrelid left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0
     union all select 'index ' || indexdef from pg_indexes where schemaname = 'public'
     union all select 'check ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
       where connamespace = 'public'::regnamespace
     union all select 'trigger ' || pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
     union all select 'function ' || p.oid::regprocedure || md5(prosrc) from pg_proc p where pronamespace = 'public'::regnamespace
     union all select 'migration ' || name from mikro_orm_migrations
     union all select 'divisions ' || count(*) from division
     union all select 'organizations ' || count(*) from organization
     union all select 'committees ' || count(*) from joint_committee
     union all select 'memberships ' || count(*) from joint_membership
     union all select 'sources ' || count(*) from source`,
  );
  return rows
    .map(({ line }) => line)
    .sort()
    .join('\n');
}

async function prepare(url: string, demo: boolean): Promise<void> {
  const orm = await openDatabase(url, 4);
  try {
    await prepareDatabase(orm, url, { demo });
  } finally {
    await orm.close(true);
  }
}

describe('migrating', () => {
  it('a second time changes nothing', async () => {
    const url = await emptyDatabase();
    await prepare(url, false);
    const once = await picture(url);
    await prepare(url, false);
    expect(await picture(url)).toBe(once);
  });

  it('by several hubs at once, with the demo, gives what one hub gives', async () => {
    const url = await emptyDatabase();
    await Promise.all([prepare(url, true), prepare(url, true), prepare(url, true)]);
    expect(await picture(url)).toBe(await picture(database.url));
  });

  it('again with the demo keeps what users have entered', async () => {
    const url = await emptyDatabase();
    await prepare(url, true);
    await query(
      url,
      `update joint_committee set presiding_post = '镇党委书记' where natural_key is not null`,
    );
    const before = await query(url, 'select id, presiding_post, version from joint_committee order by id');
    await prepare(url, true);
    expect(await query(url, 'select id, presiding_post, version from joint_committee order by id')).toEqual(
      before,
    );
  });
});
