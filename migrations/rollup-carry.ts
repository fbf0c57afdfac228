import { grainOf, lastDayOf, periodOf, SLOTS } from './rollup-cells.js';
import { COMMITTEE_SUMS, COUNTED, each, merged, ROLLUP_SUMS, STANDING } from './rollup-sums.js';

/** From so many rows on, a statement is planned anew: look-ups one by one would cost more than reading once. */
export const MANY = 4000;
/** Up to so many rows, a plan made for one row serves: what it reads again and again is as short. */
const FEW = 50;

const signed = (sign: 1 | -1, value: string) => (sign === 1 ? value : `-${value}`);
const hash = (row: string) => `uuid_hash_extended(${row}.organization_id, 0)`;

interface Change {
  readonly tables: string;
  readonly rows: 'after' | 'before';
  /** In which sign whole rows count; an update counts only cells. */
  readonly sign?: 1 | -1;
}

const CHANGES: Readonly<Record<'insert' | 'update' | 'delete', Change>> = {
  insert: { tables: 'new table as after', rows: 'after', sign: 1 },
  update: { tables: 'old table as before new table as after', rows: 'after' },
  delete: { tables: 'old table as before', rows: 'before', sign: -1 },
};

const SUMMED = `m.code = y.metric_code and m.over_organizations = 'SUM'`;

/** Cells of rows that are written or gone, but for those of plain rows that count whole. */
const cellsOf = (rows: string, sign: 1 | -1, whole: string, from: string) => `
  select y.metric_code, y.division_code, y.year, u.slot::int as slot, ${signed(sign, 'u.total')} as total, u.qualifier,
    ${sign} as sign, ${signed(sign, hash('y'))} as reporter${from ? ', j.*' : ''}
  from ${rows} y join metric m on ${SUMMED} ${from}
  cross join lateral unnest(y.totals, y.qualifiers) with ordinality u(total, qualifier, slot)
  where u.total is not null and not (y.plain and ${whole})`;

/** Of rows that are changed, the cells that differ, as they were and as they are. */
const cellsThatDiffer = (from: string) => `
  select y.metric_code, x.division_code, y.year, u.slot::int as slot, x.total, x.qualifier, x.sign,
    x.sign * ${hash('y')} as reporter${from ? ', j.*' : ''}
  from after y join before b on b.organization_id = y.organization_id and b.metric_code = y.metric_code and b.year = y.year
  join metric m on ${SUMMED} ${from}
  cross join lateral unnest(y.totals, y.qualifiers, b.totals, b.qualifiers)
    with ordinality u(total, qualifier, former, former_qualifier, slot)
  cross join lateral (values (1, u.total, u.qualifier, y.division_code),
    (-1, -u.former, u.former_qualifier, b.division_code)) x(sign, total, qualifier, division_code)
  where x.total is not null and (u.total, u.qualifier, y.division_code)
    is distinct from (u.former, u.former_qualifier, b.division_code)`;

const cells = ({ rows, sign }: Change, whole: string, from = '') =>
  sign ? cellsOf(rows, sign, whole, from) : cellsThatDiffer(from);

const climbing = (row: string) => `cross join lateral unnest(division_path(${row}.division_code)) up(code)
    join division known on known.code = up.code collate "C"`;

/** All periods of a year of plain rows, summed before they are taken apart. */
const wholeRows = (
  { rows, sign }: Change,
  by: string,
  from: string,
  whole: string,
) => `select y.metric_code, ${by}, y.year, sum(${sign})::bigint as n,
      sum(${signed(sign as 1 | -1, hash('y'))}) as reporters,
      ${SLOTS.map((slot) => `sum(${signed(sign as 1 | -1, `y.totals[${slot}]`)}) as t${slot}`).join(', ')}
    from ${rows} y join metric m on ${SUMMED} ${from}
    where y.plain and ${whole} group by y.metric_code, ${by}, y.year`;

const takenApart = (array: string) => `cross join lateral unnest(${array}) with ordinality u(total, slot)`;

/** Sums by division and its superiors: grouped before they are carried up, so that few rows climb. */
function divisionSums(change: Change): string {
  const single = `
    select s.metric_code, up.code as division_code, s.year, s.slot, s.qualifier, s.n, s.total, s.reporters
    from (select c.metric_code, c.division_code, c.year, c.slot, c.qualifier, sum(c.sign)::bigint as n,
        sum(c.total) as total, sum(c.reporter) as reporters
      from (${cells(change, 'true')}) c group by c.metric_code, c.division_code, c.year, c.slot, c.qualifier
      having sum(c.sign) <> 0 or sum(c.total) <> 0 or sum(c.reporter) <> 0) s ${climbing('s')}`;
  const whole = `
    select g.metric_code, g.code, g.year, u.slot::int, 'EXACT', g.n, u.total, g.reporters
    from (select w.metric_code, up.code, w.year, sum(w.n)::bigint as n, sum(w.reporters) as reporters,
        array[${SLOTS.map((slot) => `sum(w.t${slot})`).join(', ')}] as totals
      from (${change.sign ? wholeRows(change, 'y.division_code', '', 'true') : ''}) w ${climbing('w')}
      group by w.metric_code, up.code, w.year) g ${takenApart('g.totals')}`;
  return `
  select w.metric_code, w.division_code, ${grainOf('w.slot')} as grain, ${periodOf('w.year', 'w.slot')} as period_from,
    sum(w.n)::bigint as n, sum(w.total) as total, ${COUNTED}, sum(w.reporters) as reporters
  from (${single} ${change.sign ? `union all ${whole}` : ''}) w
  group by w.metric_code, w.division_code, w.year, w.slot`;
}

/** Members the whole year through. */
const WHOLE_YEAR = 'j.certain @> daterange(make_date(y.year, 1, 1), make_date(y.year + 1, 1, 1))';

/** Whom somebody makes a member: looked up for each row, or for all organizations before they are joined. */
const ONE_BY_ONE = `cross join lateral (${STANDING('select y.organization_id', '')}) j`;
const ALL_AT_ONCE = ({ rows }: Change) =>
  `join (${STANDING(`select distinct organization_id from ${rows}`, '')}) j on j.organization_id = y.organization_id`;

/** Sums over those who are members on the last day of the period; beside them those who only may be. */
function committeeSums(change: Change, from: string): string {
  const whole = `
    select g.metric_code, g.committee_id, g.year, u.slot::int as slot, 'EXACT' as qualifier, true as certain, g.n,
      u.total, g.reporters, null::numeric as least, null::numeric as most, null::bigint as downward
    from (${change.sign ? wholeRows(change, 'j.committee_id', from, WHOLE_YEAR) : ''}) g
    ${takenApart(`array[${SLOTS.map((slot) => `g.t${slot}`).join(', ')}]`)}`;
  const counted = (certain: string) => (name: string) =>
    `coalesce(sum(w.n) filter (where ${certain} and w.qualifier = '${name.toUpperCase()}'), 0)::bigint as n_${name}`;
  return `
  select w.metric_code, w.committee_id, ${grainOf('w.slot')} as grain, ${periodOf('w.year', 'w.slot')} as period_from,
    coalesce(sum(w.n) filter (where w.certain), 0)::bigint as n,
    coalesce(sum(w.total) filter (where w.certain), 0) as total, ${each(counted('w.certain'))},
    coalesce(sum(w.reporters) filter (where w.certain), 0) as reporters,
    coalesce(sum(w.n) filter (where not w.certain), 0)::bigint as open_n,
    coalesce(sum(w.least) filter (where not w.certain), 0) as open_least,
    coalesce(sum(w.most) filter (where not w.certain), 0) as open_most,
    coalesce(sum(w.n) filter (where not w.certain and w.qualifier <> 'EXACT'), 0)::bigint as open_inexact,
    coalesce(sum(w.downward) filter (where not w.certain), 0)::bigint as open_downward
  from (select s.metric_code, s.committee_id, s.year, s.slot, s.qualifier, s.certainly as certain,
      sum(s.sign)::bigint as n, sum(s.total) as total, sum(s.reporter) as reporters,
      sum(s.total) filter (where not s.certainly and s.sign * s.total < 0) as least,
      sum(s.total) filter (where not s.certainly and s.sign * s.total > 0) as most,
      sum(s.sign) filter (where not s.certainly
        and (s.sign * s.total < 0 or s.qualifier not in ('EXACT', 'AT_LEAST', 'MORE_THAN'))) as downward
    from (select c.*, c.certain @> (${lastDayOf('c.year', 'c.slot')}) as certainly
      from (${cells(change, WHOLE_YEAR, from)}) c where c.possible @> (${lastDayOf('c.year', 'c.slot')})) s
    group by s.metric_code, s.committee_id, s.year, s.slot, s.qualifier, s.certainly
    having sum(s.sign) <> 0 or sum(s.total) <> 0 or sum(s.reporter) <> 0 or not s.certainly
    ${change.sign ? `union all ${whole}` : ''}) w
  group by w.metric_code, w.committee_id, w.year, w.slot`;
}

/** The same statements for few rows and for more, each planned once, and planned anew for very many. */
export const bySize = (rows: string, statements: readonly string[], anew: readonly string[]) => `
     written := (select count(*) from (select 1 from ${rows} limit ${MANY}) w);
     if written = 0 then return null; end if;
     if written <= ${FEW} then ${statements.map((statement) => `${statement};`).join(' ')}
     elsif written < ${MANY} then ${statements.map((statement) => `${statement};`).join(' ')}
     else ${anew.map((statement) => `${statement};`).join(' ')}
     end if;`;

function carried(event: 'insert' | 'update' | 'delete'): string {
  const change = CHANGES[event];
  const statements = (members: string) => [
    merged('rollup', 'division_code', ROLLUP_SUMS, divisionSums(change), 'r.n + d.n'),
    merged(
      'committee_cell',
      'committee_id',
      COMMITTEE_SUMS,
      committeeSums(change, members),
      'r.n + r.open_n + d.n + d.open_n',
    ),
  ];
  return `create or replace function metric_year_${event}() returns trigger language plpgsql set work_mem = '32MB' as $$
   declare written int;
   begin
     ${bySize(change.rows, statements(ONE_BY_ONE), [
       `perform rollup_plan_for(${MANY})`,
       ...statements(ALL_AT_ONCE(change)).map((statement) => `execute $sums$${statement}$sums$`),
       'perform rollup_plan_for(0)',
     ])}
     return null;
   end $$`;
}

/** What changes in metric_year is carried into the sums: of a changed row only the periods that differ. */
export const carry = [carried('insert'), carried('update'), carried('delete')];
