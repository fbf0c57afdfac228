import { bySize, MANY } from './rollup-carry.js';
import { grainOf, lastDayOf, periodOf, SLOTS } from './rollup-cells.js';
import { COMMITTEE_SUMS, COUNTED, each, merged, ROLLUP_SUMS, STANDING } from './rollup-sums.js';

/** A village has few organizations: they are added up when it is asked for, and no sum of it is kept. */
const townOf = (row: string) => `(left(${row}.division_code, 9) || '000')`;
const SUMMED = `m.code = y.metric_code and m.over_organizations = 'SUM'`;
export const WHOLE_YEAR = 'j.certain @> daterange(make_date(y.year, 1, 1), make_date(y.year + 1, 1, 1))';
export const HASH = 'uuid_hash_extended(y.organization_id, 0)';

/** Rows of metric_year that are counted: `plain` says whether exact years are summed before they are taken apart. */
export interface Counted {
  readonly rows: string;
  readonly sign: 1 | -1;
  readonly plain: boolean;
}

/** The cells of rows that are written or gone, but for those of plain rows that count whole. */
export const cellsOf = ({ rows, sign, plain }: Counted, whole: string, from = '') => `
  select y.metric_code, y.organization_id, y.division_code, y.year, u.slot::int as slot, ${sign} * u.total as total,
    u.qualifier, ${sign} as sign, ${sign} * ${HASH} as reporter${from ? ', j.*' : ''}
  from ${rows} y join metric m on ${SUMMED} ${from}
  cross join lateral unnest(y.totals, y.qualifiers) with ordinality u(total, qualifier, slot)
  where u.total is not null${plain ? ` and not (y.plain and ${whole})` : ''}`;

/** Of rows that are changed, the cells that differ, as they were and as they are. */
const THAT_DIFFER = `
  select y.metric_code, y.organization_id, x.division_code, y.year, u.slot::int as slot, x.total, x.qualifier, x.sign,
    x.sign * ${HASH} as reporter
  from after y join before b on b.organization_id = y.organization_id and b.metric_code = y.metric_code and b.year = y.year
  join metric m on ${SUMMED}
  cross join lateral unnest(y.totals, y.qualifiers, b.totals, b.qualifiers)
    with ordinality u(total, qualifier, former, former_qualifier, slot)
  cross join lateral (values (1, u.total, u.qualifier, y.division_code),
    (-1, -u.former, u.former_qualifier, b.division_code)) x(sign, total, qualifier, division_code)
  where x.total is not null and (u.total, u.qualifier, y.division_code)
    is distinct from (u.former, u.former_qualifier, b.division_code)`;

const takenApart = (array: string) => `cross join lateral unnest(${array}) with ordinality u(total, slot)`;
const sumsOfSlots = (sign: 1 | -1) =>
  SLOTS.map((slot) => `sum(${sign === 1 ? '' : '-'}y.totals[${slot}]) as t${slot}`).join(', ');
const inSlots = (row: string) => SLOTS.map((slot) => `sum(${row}.t${slot})`).join(', ');

/** All periods of a year of plain rows, summed before they are taken apart. */
const wholeRows = ({ rows, sign }: Counted, by: string, from: string, whole: string) => `
    select y.metric_code, ${by}, y.year, sum(${sign})::bigint as n, sum(${sign} * ${HASH}) as reporters, ${sumsOfSlots(sign)}
    from ${rows} y join metric m on ${SUMMED} ${from}
    where y.plain and ${whole} group by 1, 2, 3`;

const climbing = (row: string) => `cross join lateral unnest(division_path(${row}.division_code)) up(code)
    join division known on known.code = up.code collate "C"`;

/** Sums by town and its superiors: grouped before they are carried up, so that few rows climb. */
export const divisionSums = (cells: string, counted?: Counted) => `
  select w.metric_code, w.division_code, ${grainOf('w.slot')} as grain, ${periodOf('w.year', 'w.slot')} as period_from,
    sum(w.n)::bigint as n, sum(w.total) as total, ${COUNTED}, sum(w.reporters) as reporters
  from (select s.metric_code, up.code as division_code, s.year, s.slot, s.qualifier, s.n, s.total, s.reporters
    from (select c.metric_code, ${townOf('c')} as division_code, c.year, c.slot, c.qualifier, sum(c.sign)::bigint as n,
        sum(c.total) as total, sum(c.reporter) as reporters
      from (${cells}) c group by 1, 2, 3, 4, 5
      having sum(c.sign) <> 0 or sum(c.total) <> 0 or sum(c.reporter) <> 0) s ${climbing('s')}${
        counted?.plain
          ? `
    union all
    select g.metric_code, g.code, g.year, u.slot::int, 'EXACT', g.n, u.total, g.reporters
    from (select w.metric_code, up.code, w.year, sum(w.n)::bigint as n, sum(w.reporters) as reporters,
        array[${inSlots('w')}] as totals
      from (${wholeRows(counted, `${townOf('y')} as division_code`, '', 'true')}) w ${climbing('w')}
      group by 1, 2, 3) g ${takenApart('g.totals')}`
          : ''
      }) w
  group by w.metric_code, w.division_code, w.year, w.slot`;

const counting = (certain: string) => (name: string) =>
  `coalesce(sum(w.n) filter (where ${certain} and w.qualifier = '${name.toUpperCase()}'), 0)::bigint as n_${name}`;

/** Sums over those who are members on the last day of the period; beside them those who only may be. */
export const committeeSums = (cells: string, counted?: Counted, from = '') => `
  select w.metric_code, w.committee_id, ${grainOf('w.slot')} as grain, ${periodOf('w.year', 'w.slot')} as period_from,
    coalesce(sum(w.n) filter (where w.certain), 0)::bigint as n,
    coalesce(sum(w.total) filter (where w.certain), 0) as total, ${each(counting('w.certain'))},
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
      from (${cells}) c where c.possible @> (${lastDayOf('c.year', 'c.slot')})) s
    group by s.metric_code, s.committee_id, s.year, s.slot, s.qualifier, s.certainly
    having sum(s.sign) <> 0 or sum(s.total) <> 0 or sum(s.reporter) <> 0 or not s.certainly${
      counted?.plain
        ? `
    union all
    select g.metric_code, g.committee_id, g.year, u.slot::int as slot, 'EXACT' as qualifier, true as certain, g.n,
      u.total, g.reporters, null::numeric as least, null::numeric as most, null::bigint as downward
    from (${wholeRows(counted, 'j.committee_id', from, WHOLE_YEAR)}) g
    ${takenApart(`array[${SLOTS.map((slot) => `g.t${slot}`).join(', ')}]`)}`
        : ''
    }) w
  group by w.metric_code, w.committee_id, w.year, w.slot`;

const intoRollup = (sums: string) => merged('rollup', 'division_code', ROLLUP_SUMS, sums, 'r.n + d.n');
const intoCommittees = (sums: string) =>
  merged('committee_cell', 'committee_id', COMMITTEE_SUMS, sums, 'r.n + r.open_n + d.n + d.open_n');

/** Whom each organization of some rows makes a member, looked up once however many rows it has. */
const membersOf = (rows: string, where = '') =>
  `join (${STANDING(`select distinct organization_id from ${rows}`, where)}) j on j.organization_id = y.organization_id`;

/** All rows of a table of years. */
export const allDivisionSums = (counted: Counted) => divisionSums(cellsOf(counted, 'true'), counted);
export const allCommitteeSums = (counted: Counted, where = '') =>
  committeeSums(
    cellsOf(counted, WHOLE_YEAR, membersOf(counted.rows, where)),
    counted,
    membersOf(counted.rows, where),
  );

const UPDATED = [
  intoRollup(divisionSums(THAT_DIFFER)),
  intoCommittees(
    committeeSums(`with cell as materialized (${THAT_DIFFER})
      select y.metric_code, y.year, y.slot, y.total, y.qualifier, y.sign, y.reporter, j.* from cell y ${membersOf('cell')}`),
  ),
];

function writtenRows(rows: string, sign: 1 | -1): readonly string[] {
  const counted = { rows, sign, plain: true };
  return [intoRollup(allDivisionSums(counted)), intoCommittees(allCommitteeSums(counted))];
}

const CHANGES = {
  insert: { rows: 'after', statements: writtenRows('after', 1) },
  update: { rows: 'after', statements: UPDATED },
  delete: { rows: 'before', statements: writtenRows('before', -1) },
} as const;

const carried = (event: keyof typeof CHANGES) => {
  const { rows, statements } = CHANGES[event];
  return `create or replace function metric_year_${event}() returns trigger language plpgsql set work_mem = '32MB' as $$
   declare written int;
   begin
     ${bySize(rows, statements, [
       `perform rollup_plan_for(${MANY})`,
       ...statements.map((statement) => `execute $sums$${statement}$sums$`),
       'perform rollup_plan_for(0)',
     ])}
     return null;
   end $$`;
};

export const leanCarry = [carried('insert'), carried('update'), carried('delete')];
