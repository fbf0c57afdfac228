import { type Args, many, type ReadEnv } from '../../compiler/shape.js';
import { all, join, raw, type Sql, sql } from '../../compiler/sql.js';
import { compare } from '../../shared/partial-date.js';
import { type Ranked, readRanking } from '../committees/index.js';
import { inSubtree } from '../divisions/index.js';
import { growthParts, knownGrowth } from './growth.figures.js';
import { income } from './income.figures.js';
import { complete, distributed, jointProjectShare, payout, perMember } from './payout.figures.js';
import { lastDay } from './period.js';
import { committeesScope, type Question, readQuestion } from './scope.js';
import { asRow } from './series.js';
import { type At, at, divisionTotals, memberTotals, SUMS, TOTALS } from './totals.js';

const MAX_ENTRIES = 200;
/** Levels that have an index of their committees in order: how their codes end, and how many digits say which. */
const IN_ORDER = [
  { end: '0000000000', digits: 2 },
  { end: '00000000', digits: 4 },
];
/** By what is ranked: the value that has a place, as the roll-up's index has it, and the figure it is shown with. */
interface By {
  readonly value: Sql;
  readonly where: Sql;
  /** As one value of type figure_row. */
  readonly figure: (day: Sql) => Sql;
  /** Behind an offset it is made once, not again for each of its columns. */
  readonly behind: Sql;
}

const T = raw('t');

function by(args: Args): By {
  const reported = raw('t.n > 0');
  const whole = args.among === 'ALL_MEMBERS';
  const growing = (measure: 'total' | 'own', stored: string): By => {
    const { n } = growthParts(T, measure);
    return {
      value: raw(`t.${stored}`),
      // Never more than expected; of an equation the planner would think that hardly any row satisfies it.
      where: all(reported, whole && sql`${n} >= t.expected and not t.open`),
      figure: (day) => knownGrowth(T, raw('t.place'), day, measure),
      behind: raw(''),
    };
  };
  const share = (value: string, where: Sql, figure: (c: Sql, day: Sql) => Sql): By => ({
    value: raw(value),
    where: all(reported, where),
    figure: (day) => asRow(figure(T, day)),
    behind: raw(' offset 0'),
  });
  const ofWhole = (denominator: string) => all(complete(T), raw(`t.${denominator} > 0`));
  switch (args.by) {
    case 'INCOME':
      return share('t.total', raw('true'), (c, day) => income(c, day, 'total'));
    case 'OWN_INCOME':
      return share('t.own', raw('true'), (c, day) => income(c, day, 'own'));
    case 'GROWTH':
      return growing('total', 'growth');
    case 'OWN_GROWTH':
      return growing('own', 'own_growth');
    case 'DISTRIBUTED':
      return share('t.paid', raw('true'), distributed);
    case 'PER_MEMBER':
      return share(
        'round(t.paid / nullif(t.members, 0), 10)',
        sql`${ofWhole('members')} and t.uncounted = 0`,
        perMember,
      );
    case 'PAYOUT':
      return share('round(t.paid / nullif(t.distributable, 0), 10)', ofWhole('distributable'), payout);
    default:
      return share(
        'trunc(t.joint / nullif(t.own, 0), 10)',
        sql`${ofWhole('own')} and t.joint + t.other > 0`,
        jointProjectShare,
      );
  }
}

const NOBODY = { committee_id: 'uuid', organization_id: 'uuid', division_code: 'text' } as const;

/** The columns that say whose totals a row is. */
function whose(given: Partial<Record<keyof typeof NOBODY, Sql>>): Sql {
  return join(
    Object.entries(NOBODY).map(
      ([name, type]) => sql`${given[name as keyof typeof NOBODY] ?? raw(`null::${type}`)} as ${raw(name)}`,
    ),
    ', ',
  );
}

const GROWTHS =
  raw(`case when t.base_total > 0 then round((t.pair_total - t.base_total) / t.base_total, 10) end as growth,
  case when t.base_own > 0 then round((t.pair_own - t.base_own) / t.base_own, 10) end as own_growth`);
const prefixed = (names: readonly string[]) => raw(names.map((name) => `t.${name}`).join(', '));

/** The index that has a division's committees in order; those of smaller divisions are sorted as they are read. */
function inOrder({ of, within }: Args): { readonly where: Sql | undefined; readonly index: boolean } {
  if (of !== 'COMMITTEE' || within == null) return { where: undefined, index: true };
  const level = IN_ORDER.find(({ end }) => within.endsWith(end));
  if (!level) return { where: undefined, index: false };
  const digits = raw(String(level.digits));
  return {
    where: sql`left(t.division_code, ${digits}) = ${within.slice(0, level.digits)}::text`,
    index: true,
  };
}

/** Those that may have a place, each with its totals. */
function candidates(args: Args, { period, day }: Question, settled: boolean): Sql {
  const when = at(period, day);
  const inside = (code: string) => args.within != null && inSubtree(raw(code), args.within, 'within');
  const ofPeriod = (row: string) =>
    sql`${raw(row)}.year = ${when.year} and ${raw(row)}.quarter = ${when.quarter}`;
  switch (args.of) {
    case 'COMMITTEE':
      return committees(
        when,
        all(ofPeriod('t'), sql`t.possible @> ${day}`, inside('t.division_code'), inOrder(args).where),
        settled,
      );
    case 'ORGANIZATION':
      return sql`select ${whose({ organization_id: raw('t.organization_id') })}, 1 as expected, 0 as unsure, false as open,
          1 as seen, t.pairs as pairs_seen, t.steps as steps_seen, ${prefixed(SUMS)}, t.growth, t.own_growth
        from economy_part t where ${all(ofPeriod('t'), inside('t.division_code'))}`;
    case 'VILLAGE':
      return sql`select ${whose({ division_code: raw('t.code') })}, ${prefixed(TOTALS)}, ${GROWTHS}
        from (${villages(when, all(raw(`m.division_code not like '%000'`), inside('m.division_code')))}) t`;
    default:
      return sql`select ${whose({ division_code: raw('d.code') })}, ${prefixed(TOTALS)}, ${GROWTHS}
        from economy_rollup r join division d on d.code = r.division_code and d.level = ${args.of}
        cross join lateral (${divisionTotals(raw('d'), when)} offset 0) t
        where ${all(ofPeriod('r'), inside('r.division_code'))}`;
  }
}

/** What is kept of committees, and, for a day on which their members are others, what it is then. */
function committees(when: At, where: Sql, settled: boolean): Sql {
  const kept = sql`select ${whose({ committee_id: raw('t.committee_id') })}, ${prefixed(TOTALS)}, t.growth, t.own_growth
    from economy_committee t where ${where}`;
  if (settled) return kept;
  return sql`${kept} and t.holds @> ${when.day}
    union all select ${whose({ committee_id: raw('o.id') })}, ${prefixed(TOTALS)}, ${GROWTHS}
    from (select t.committee_id as id from economy_committee t where ${where} and not t.holds @> ${when.day}) o
    cross join lateral (${memberTotals(committeesScope(raw('o.id'), {}, when.day), when)} offset 0) t`;
}

/** Villages in one pass: those below a county or the country are too many to ask for each. */
function villages(when: At, where: Sql): Sql {
  const sums = join(
    SUMS.map((name) => sql`coalesce(sum(c.${raw(name)}), 0) as ${raw(name)}`),
    ', ',
  );
  return sql`select m.division_code as code, count(*)::numeric as expected,
      (count(*) filter (where not m.sure @> ${when.day}))::numeric as unsure, false as open,
      count(c.n)::numeric as seen, coalesce(sum(c.pairs), 0) as pairs_seen, coalesce(sum(c.steps), 0) as steps_seen, ${sums}
    from economy_subject m left join economy_part c on c.organization_id = m.organization_id
      and c.year = ${when.year} and c.quarter = ${when.quarter}
    where ${where} and m.possible @> ${when.day} group by m.division_code`;
}

/** The totals of the village of an entry `r`. */
function village({ period, day }: Question): Sql {
  return sql`select ${prefixed(TOTALS)} from (${villages(at(period, day), raw('m.division_code = r.division_code'))}) t`;
}

/** Ranks by the plain value, so that an index gives the first; figures are made of those that are shown. */
function ranking(args: Args, env: ReadEnv): Sql {
  const ranked = readRanking(args);
  const question = readQuestion(args, env);
  const end = lastDay(question.period);
  const settled = args.asOf == null ? compare(end, env.today) < 0 : args.asOf === end;
  const { value, where, figure, behind } = by(args);
  // Of villages only the place is worked out for all, and the sums again for those that are shown.
  const again = args.of === 'VILLAGE';
  const kept = again ? raw('t.committee_id, t.organization_id, t.division_code') : raw('t.*');
  const valued = sql`select ${kept}, ${value} as place from (${candidates(args, question, settled)}) t
    where ${where} and ${value} is not null`;
  // Behind the offset PostgreSQL does not look for its order in an index that has the whole country's.
  const ready = inOrder(args).index ? valued : sql`select * from (${valued} offset 0) t`;
  const shown = placed(ready, ranked);
  const rows = again
    ? sql`select r.*, t.* from (${shown}) r cross join lateral (${village(question)}) t`
    : shown;
  return sql`select t.rank, t.committee_id, t.organization_id, t.division_code, ${figure(question.day)} as f
    from (${rows}) t${behind}`;
}

/** All who tie with the last one shown have its rank; an index in this order is read no further than them. */
function placed(valued: Sql, { top, order }: Ranked): Sql {
  return sql`select t.*, rank() over (order by t.place ${order}) as rank
    from (${valued} order by place ${order} fetch first (${top}::int) rows with ties) t
    order by rank, t.committee_id, t.organization_id, t.division_code limit ${raw(String(MAX_ENTRIES))}`;
}

export const economyRanking = many('RankingEntry', {
  rows: (_, args, env) => ranking(args, env),
  orderBy: (child) =>
    sql`${child}.rank, ${child}.committee_id, ${child}.organization_id, ${child}.division_code`,
});
