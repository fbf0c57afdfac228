import { type Args, many, one, type ReadEnv } from '../../compiler/shape.js';
import { raw, type Sql, sql } from '../../compiler/sql.js';
import { requirePeriod } from '../../shared/calendar-period.js';
import { Fault } from '../../shared/errors.js';
import { addDays } from '../../shared/partial-date.js';
import { rankedBy, readRanking } from '../committees/index.js';
import { inSubtree } from '../divisions/index.js';
import { type Days, kindsOf, ofDivision, STANDING, stepsOf, usedIn } from './subject.js';
import { fairness, readPeriod } from './use.shape.js';
import { areaRows, countRows, FLOW_SUMS, packed, USE_ROWS } from './use-figures.js';

const ID_COLUMNS = {
  committee_id: 'uuid',
  organization_id: 'uuid',
  division_code: 'text',
  resource_id: 'uuid',
} as const;

/** The columns that say who an entry is: one of them, the others null. */
function idsBut(own: keyof typeof ID_COLUMNS, value: string): Sql {
  const columns = Object.entries(ID_COLUMNS).map(([name, type]) =>
    name === own ? `${value} as ${name}` : `null::${type} as ${name}`,
  );
  return raw(columns.join(', '));
}

const within = (args: Args, code: string) => inSubtree(raw(code), args.within, 'within');

/** Committees with the sums over their steps `s`, all in one pass. */
function committees(args: Args, day: Sql, { sums, steps, asOf }: { sums: Sql; steps: Sql; asOf: Sql }): Sql {
  return sql`select ${idsBut('committee_id', 'g.id')}, ${sums}, ${asOf} as as_of
    from joint_committee g left join resource_step s on ${steps}
    where ${within(args, 'g.division_code')} and g.possible @> ${day} group by g.id`;
}

/** Divisions with what is read from the sums kept for each. */
function divisions(args: Args, columns: Sql, each: Sql): Sql {
  return sql`select ${idsBut('division_code', 'g.code')}, x.*
    from (select * from division g where ${within(args, 'g.code')} and g.level = ${args.of}) g
    cross join lateral (select ${columns} from (${each}) u) x`;
}

/** Venues have no sums of their own: all that stand in the division are counted in one pass. */
function venues(args: Args, day: Sql): Sql {
  return sql`select v.resource_id as id, s.resource_id as part, s.kind, s.counted, s.floor_area, s.possible, s.certain
    from resource_state v join resource_state s on s.venue_id = v.resource_id
    where v.kind = 'VENUE' and v.possible @> ${day} and ${inSubtree(raw('v.division_code'), args.within, 'within')}`;
}

function standing(args: Args, day: Sql): Sql {
  const kinds = sql`(${args.kinds ?? null}::text[] is null or s.kind = any (${args.kinds ?? null}::text[]))`;
  const rows = args.by === 'COUNT' ? countRows(raw('t')) : areaRows(raw('t'));
  if (args.of === 'VENUE') {
    return sql`select ${idsBut('resource_id', 't.id')}, ${packed(rows)} as f from (
      select s.id, count(*) as possible, count(*) filter (where s.certain @> ${day}) as certain,
        count(s.floor_area) filter (where s.certain @> ${day}) as stated,
        coalesce(sum(s.floor_area) filter (where s.certain @> ${day}), 0) as area, ${day} as as_of
      from (${venues(args, day)}) s where s.possible @> ${day} and ${kinds} group by s.id) t`;
  }
  const totals =
    args.of === 'COMMITTEE'
      ? committees(args, day, {
          sums: STANDING,
          steps: sql`${stepsOf(raw('g'), sql`(${day} + 1)`)} and ${kinds}`,
          asOf: day,
        })
      : divisions(
          args,
          sql`coalesce(sum(u.possible), 0)::bigint as possible, coalesce(sum(u.certain), 0)::bigint as certain,
            coalesce(sum(u.stated), 0)::bigint as stated, coalesce(sum(u.area), 0) as area, ${day} as as_of`,
          sql`select * from (${ofDivision.standing(raw('g'), args, day)}) s where ${kinds}`,
        );
  return sql`select t.committee_id, t.organization_id, t.division_code, t.resource_id, ${packed(rows)} as f
    from (${totals}) t where t.possible > 0`;
}

function used(args: Args, env: ReadEnv, period: Days, day: Sql): Sql {
  const bounds = sql`array[${period.from}::date, ${period.to}::date]`;
  if (args.of === 'VENUE') {
    return sql`select ${idsBut('resource_id', 't.id')}, ${packed(measure(args))} as f from (
      select s.venue_id as id, ${FLOW_SUMS}, ${period.to}::date - 1 as as_of
      from (select array_agg(v.part) as ids, array_agg(datemultirange(v.possible)) as days
        from (${venues(args, day)}) v where v.counted and v.kind = ${kindsOf(args)}) a
      cross join lateral resource_periods_each(a.ids, a.days, ${bounds}) u
      join resource_state s on s.resource_id = u.resource_id group by 1) t`;
  }
  if (args.by === 'FAIRNESS') {
    return sql`select ${idsBut('committee_id', 'g.id')}, ${packed(fairness(raw('g'), { ...args, ...period }, env))} as f
      from joint_committee g where ${within(args, 'g.division_code')} and g.possible @> ${day}`;
  }
  const past = sql`${period.to}::date`;
  const totals =
    args.of === 'COMMITTEE'
      ? committees(args, day, {
          sums: usedIn(period),
          steps: sql`${stepsOf(raw('g'), past)} and s.kind = ${kindsOf(args)}`,
          asOf: sql`${past} - 1`,
        })
      : divisions(args, sql`${FLOW_SUMS}, ${past} - 1 as as_of`, ofDivision.useIn(raw('g'), args, period));
  return sql`select t.committee_id, t.organization_id, t.division_code, t.resource_id, ${packed(measure(args))} as f
    from (${totals}) t`;
}

function measure(args: Args): Sql {
  return USE_ROWS[args.by as keyof typeof USE_ROWS](raw('t'));
}

function rankingPeriod(args: Args): { from: string; to: string } {
  if (args.period != null && args.from == null && args.to == null) return requirePeriod(args.period);
  if (args.period == null && args.from != null && args.to != null) return readPeriod(args);
  throw new Fault(
    'INVALID_PERIOD',
    { en: 'Give either a period or from and to.', zh: '请填写 period，或同时填写 from 与 to。' },
    'period',
  );
}

export const resourceRanking = many('RankingEntry', {
  rows: (_, args, env) => {
    const ranked = readRanking(args);
    if (args.by === 'FAIRNESS' && args.of !== 'COMMITTEE') {
      throw new Fault(
        'INVALID_INPUT',
        { en: 'Fairness is measured of committees.', zh: '均衡度仅用于联合党委。' },
        'by',
      );
    }
    if (args.by === 'COUNT' || args.by === 'FLOOR_AREA') {
      return rankedBy(standing(args, sql`${args.asOf ?? env.today}::date`), ranked);
    }
    const period = rankingPeriod(args);
    const last = addDays(period.to, -1);
    const day = args.asOf ?? (last < env.today ? last : env.today);
    return rankedBy(used(args, env, period, sql`${day}::date`), ranked);
  },
  orderBy: (child) => sql`${child}.rank, ${child}.committee_id, ${child}.division_code, ${child}.resource_id`,
});

/** The venue of an entry: only rankings of venues have such a column. */
export const rankedVenue = one(
  'Venue',
  (row, child) => sql`${child}.id = (to_jsonb(${row}) ->> 'resource_id')::uuid`,
);
