import { grainOf, lastDayOf, periodOf, SLOTS_OF_YEAR } from './rollup-cells.js';

const COUNTERS = [
  'exact',
  'at_least',
  'more_than',
  'at_most',
  'less_than',
  'about',
  'nearly',
  'indeterminate',
] as const;

export const each = (piece: (name: string) => string, separator = ', ') =>
  COUNTERS.map(piece).join(separator);

/** What of some rows of metric_year is summed: in which sign, under which columns, and of which rows alone. */
interface Part {
  readonly rows: string;
  readonly sign: 1 | -1;
  readonly by: string;
  readonly from?: string;
  /** Which rows count whole for all periods of the year, if they are plain. */
  readonly whole?: string;
  readonly extra?: string;
}

const SLOTS = Array.from({ length: SLOTS_OF_YEAR }, (_, i) => i + 1);
const signedBy = (sign: 1 | -1, value: string) => (sign === 1 ? value : `-${value}`);

/** Plain rows, all periods of a year in one pass: most of what a bulk load brings. */
const wide = ({ rows, sign, by, from = '', whole = 'true' }: Part) => `
  select g.*, u.slot::int as slot, 'EXACT' as qualifier, u.total
  from (select y.metric_code, ${by}, y.year, sum(${sign})::bigint as n,
      sum(${signedBy(sign, 'uuid_hash_extended(y.organization_id, 0)')}) as reporters,
      array[${SLOTS.map((slot) => `sum(${signedBy(sign, `y.totals[${slot}]`)})`).join(', ')}] as sums
    from ${rows} y join metric m on m.code = y.metric_code and m.over_organizations = 'SUM' ${from}
    where y.plain and ${whole} group by y.metric_code, ${by}, y.year) g
  cross join lateral unnest(g.sums) with ordinality u(total, slot)`;

/** The others, cell by cell. */
const narrow = ({ rows, sign, by, from = '', whole = 'true', extra = '' }: Part) => `
  select y.metric_code, ${by}, y.year, u.slot::int as slot, ${signedBy(sign, 'u.total')} as total, u.qualifier,
    ${sign} as sign, ${signedBy(sign, 'uuid_hash_extended(y.organization_id, 0)')} as reporter ${extra}
  from ${rows} y join metric m on m.code = y.metric_code and m.over_organizations = 'SUM' ${from}
  cross join lateral unnest(y.totals, y.qualifiers) with ordinality u(total, qualifier, slot)
  where u.total is not null and not (y.plain and ${whole})`;

export const together = (parts: readonly string[]) => parts.join(' union all ');

export const COUNTED = `${each((name) => `coalesce(sum(w.n) filter (where w.qualifier = '${name.toUpperCase()}'), 0)::bigint as n_${name}`)}`;

/** Sums by division and its superiors: grouped before they are carried up, so that few rows climb. */
const divisionSums = (rows: readonly (readonly [rows: string, sign: 1 | -1])[]) => {
  const parts = rows.map(([table, sign]): Part => ({ rows: table, sign, by: 'y.division_code' }));
  const columns = 'metric_code, division_code, year, slot, qualifier, n, total, reporters';
  return `
  select w.metric_code, up.code as division_code, ${grainOf('w.slot')} as grain,
    ${periodOf('w.year', 'w.slot')} as period_from, sum(w.n)::bigint as n, sum(w.total) as total, ${COUNTED},
    sum(w.reporters) as reporters
  from (${together(parts.map((part) => `select ${columns} from (${wide(part)}) p`))} union all
    select s.metric_code, s.division_code, s.year, s.slot, s.qualifier, sum(s.sign) as n, sum(s.total) as total,
      sum(s.reporter) as reporters
    from (${together(parts.map(narrow))}) s group by s.metric_code, s.division_code, s.year, s.slot, s.qualifier
    having sum(s.sign) <> 0 or sum(s.total) <> 0 or sum(s.reporter) <> 0) w
  cross join lateral unnest(division_path(w.division_code)) up(code)
  join division known on known.code = up.code collate "C"
  group by w.metric_code, up.code, w.year, w.slot`;
};

/** Whom each of some organizations makes a member of which committee, itself or by Party organizations of it. */
export const STANDING = (organizations: string, where: string) => `
  select j.committee_id, o.organization_id, range_agg(j.certain) as certain, range_agg(j.possible) as possible
  from (${organizations}) o
  cross join lateral (select o.organization_id as id
    union all select b.id from organization b where b.legal_entity_id = o.organization_id) g
  join joint_membership j on j.member_id = g.id ${where}
  group by j.committee_id, o.organization_id`;

/**
 * Sums over those who are members on the last day of the period; beside them those who only may be. Most
 * members stand for the whole year: only of the others each period's last day is looked at.
 */
export const committeeSums = (
  rows: readonly (readonly [rows: string, sign: 1 | -1])[],
  organizations: string,
  where = '',
) => {
  const parts = rows.map(
    ([table, sign]): Part => ({
      rows: table,
      sign,
      by: 'j.committee_id',
      from: `join (${STANDING(organizations, where)}) j on j.organization_id = y.organization_id`,
      whole: 'j.certain @> daterange(make_date(y.year, 1, 1), make_date(y.year + 1, 1, 1))',
      extra: ', j.certain as certainly, j.possible as possibly',
    }),
  );
  const columns = 'metric_code, committee_id, year, slot, qualifier, true as certain, n, total, reporters';
  return `
  select w.metric_code, w.committee_id, ${grainOf('w.slot')} as grain, ${periodOf('w.year', 'w.slot')} as period_from,
    coalesce(sum(w.n) filter (where w.certain), 0)::bigint as n,
    coalesce(sum(w.total) filter (where w.certain), 0) as total,
    ${each((name) => `coalesce(sum(w.n) filter (where w.certain and w.qualifier = '${name.toUpperCase()}'), 0)::bigint as n_${name}`)},
    coalesce(sum(w.reporters) filter (where w.certain), 0) as reporters,
    coalesce(sum(w.n) filter (where not w.certain), 0)::bigint as open_n,
    coalesce(sum(w.least) filter (where not w.certain), 0) as open_least,
    coalesce(sum(w.most) filter (where not w.certain), 0) as open_most,
    coalesce(sum(w.n) filter (where not w.certain and w.qualifier <> 'EXACT'), 0)::bigint as open_inexact,
    coalesce(sum(w.downward) filter (where not w.certain), 0)::bigint as open_downward
  from (${together(parts.map((part) => `select ${columns}, null::numeric as least, null::numeric as most, null::bigint as downward from (${wide(part)}) p`))}
    union all
    select s.metric_code, s.committee_id, s.year, s.slot, s.qualifier, s.certain,
      sum(s.sign) as n, sum(s.total) as total, sum(s.reporter) as reporters,
      sum(s.total) filter (where not s.certain and s.sign * s.total < 0) as least,
      sum(s.total) filter (where not s.certain and s.sign * s.total > 0) as most,
      sum(s.sign) filter (where not s.certain
        and (s.sign * s.total < 0 or s.qualifier not in ('EXACT', 'AT_LEAST', 'MORE_THAN'))) as downward
    from (select c.*, c.certainly @> (${lastDayOf('c.year', 'c.slot')}) as certain from (${together(parts.map(narrow))}) c
      where c.possibly @> (${lastDayOf('c.year', 'c.slot')})) s
    group by s.metric_code, s.committee_id, s.year, s.slot, s.qualifier, s.certain
    having sum(s.sign) <> 0 or sum(s.total) <> 0 or sum(s.reporter) <> 0 or not s.certain) w
  group by w.metric_code, w.committee_id, w.year, w.slot`;
};

const SUMS = ['n', 'total', ...COUNTERS.map((name) => `n_${name}`), 'reporters'];
const OPEN = ['open_n', 'open_least', 'open_most', 'open_inexact', 'open_downward'];

/** Adds sums to those that are kept; sums of nobody leave. */
export const merged = (
  table: string,
  subject: string,
  columns: readonly string[],
  sums: string,
  left: string,
) => {
  const all = ['metric_code', subject, 'grain', 'period_from', ...columns];
  return `merge into ${table} r using (${sums}) d on r.metric_code = d.metric_code and r.${subject} = d.${subject}
      and r.grain = d.grain and r.period_from = d.period_from
    when matched and ${left} = 0 then delete
    when matched then update set ${columns.map((name) => `${name} = r.${name} + d.${name}`).join(', ')}
    when not matched then insert (${all.join(', ')}) values (${all.map((name) => `d.${name}`).join(', ')})`;
};

export const ROLLUP_SUMS = SUMS;
export const ROLLUP_COLUMNS = ['metric_code', 'division_code', 'grain', 'period_from', ...SUMS].join(', ');
export const COMMITTEE_COLUMNS = [
  'metric_code',
  'committee_id',
  'grain',
  'period_from',
  ...SUMS,
  ...OPEN,
].join(', ');
export const COMMITTEE_SUMS = [...SUMS, ...OPEN];

/** Carries what changed in metric_year into the sums. Planned anew each time, by how much that is. */
function carried(event: 'insert' | 'update' | 'delete'): string[] {
  const rows = { insert: 'after', update: 'before', delete: 'before' }[event];
  const tables = {
    insert: 'new table as after',
    delete: 'old table as before',
    update: 'old table as before new table as after',
  }[event];
  const signed = [['after', 1] as const, ['before', -1] as const].filter(([table]) =>
    tables.split(' ').includes(table),
  );
  const members = committeeSums(signed, `select distinct organization_id from ${rows}`);
  const divisions = divisionSums(signed);
  return [
    `create function metric_year_${event}() returns trigger language plpgsql set work_mem = '32MB' as $$
     begin
       if not exists (select 1 from ${rows}) then return null; end if;
       perform rollup_plan_for((select count(*) from (select 1 from ${rows} limit ${MANY}) counted)::int);
       execute $sums$${merged('rollup', 'division_code', SUMS, divisions, 'r.n + d.n')}$sums$;
       execute $sums$${merged('committee_cell', 'committee_id', COMMITTEE_SUMS, members, 'r.n + r.open_n + d.n + d.open_n')}$sums$;
       perform rollup_plan_for(0);
       return null;
     end $$`,
    `create trigger metric_year_${event} after ${event} on metric_year referencing ${tables}
     for each statement execute function metric_year_${event}()`,
  ];
}

/** What all rows of metric_year come to. */
export const allDivisionSums = divisionSums([['metric_year', 1]]);
export const allCommitteeSums = committeeSums(
  [['metric_year', 1]],
  'select distinct organization_id from metric_year',
);

/** From so many rows on, look-ups one by one cost more than reading once what they look into. */
const MANY = 4000;

export const sums = [
  // The sum of hashes of those who are counted: two periods where it and their number are alike have the same
  // reporters, and their sums may be compared.
  'alter table rollup add column reporters numeric not null default 0',
  // Sums over the members of committees; the triggers alone write it. Between two writes of one statement a
  // sum may be short of what is still to come, so nothing is checked here but by `hub rollup verify`.
  `create table committee_cell (
    metric_code text collate "C" not null,
    committee_id uuid not null,
    grain text not null,
    period_from date not null,
    n bigint not null,
    total numeric not null,
    ${each((name) => `n_${name} bigint not null`)},
    reporters numeric not null,
    open_n bigint not null,
    open_least numeric not null,
    open_most numeric not null,
    open_inexact bigint not null,
    open_downward bigint not null,
    primary key (metric_code, grain, period_from, committee_id)) with (fillfactor = 80)`,
  'create index committee_cell_committee on committee_cell (committee_id)',
  // Whose member somebody is. Without all columns in it the planner takes the index of the exclusion constraint,
  // which finds a member only by reading all of it.
  'create index joint_membership_standing on joint_membership (member_id) include (committee_id, certain, possible)',
  // Whose members change between two days: a ranking asks it for those that lie before a period's end.
  ...['started_earliest', 'started_latest', 'ended_earliest', 'ended_latest'].map(
    (column) =>
      `create index joint_membership_${column} on joint_membership (${column}) where ${column} is not null`,
  ),
  `create function committee_qualifier(c committee_cell) returns text language sql immutable parallel safe
   return rollup_qualifier(row(c.metric_code, null, c.grain, c.period_from, c.n, c.total,
     ${each((name) => `c.n_${name}`)}, c.reporters)::rollup)`,
  `create function committee_organizations(committees uuid[]) returns uuid[] language sql stable
   return array(select distinct coalesce(g.legal_entity_id, g.id)
     from joint_membership j join organization g on g.id = j.member_id where j.committee_id = any(committees))`,
  `create function rollup_plan_for(count int) returns void language plpgsql as $$
   begin
     perform set_config('enable_nestloop', case when count < ${MANY} then 'on' else 'off' end, true);
     perform set_config('enable_sort', case when count < ${MANY} then 'on' else 'off' end, true);
   end $$`,
  ...carried('insert'),
  ...carried('update'),
  ...carried('delete'),
  // Who belongs to a committee changed: its sums are made anew. The committees are held first, so that of two
  // who change one the second sees what the first did.
  `create function committee_refresh(committees uuid[]) returns void language plpgsql
   set work_mem = '32MB' as $$
   declare organizations uuid[];
   begin
     perform 1 from joint_committee j where j.id = any(committees) order by j.id for no key update;
     perform rollup_lock_organizations(committee_organizations(committees));
     organizations := committee_organizations(committees);
     perform rollup_plan_for(cardinality(organizations));
     delete from committee_cell c where c.committee_id = any(committees);
     execute $sums$insert into committee_cell (${COMMITTEE_COLUMNS})
       select ${COMMITTEE_COLUMNS} from (${committeeSums(
         [['(select * from metric_year where organization_id = any($1))', 1]],
         'select unnest($1) as organization_id',
         'where j.committee_id = any($2)',
       )}) s$sums$ using organizations, committees;
     perform rollup_plan_for(0);
   end $$`,
];
