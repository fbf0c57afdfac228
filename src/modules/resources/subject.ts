import type { Args } from '../../compiler/shape.js';
import { join, raw, type Sql, sql } from '../../compiler/sql.js';
import { Fault } from '../../shared/errors.js';
import { uuidOf } from '../../shared/ids.js';
import { membersOf } from '../committees/index.js';
import { FLOW_SUMS } from './use-figures.js';

/** From a day up to, but not including, another. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

const bounds = ({ from, to }: Days): Sql => sql`array[${from}::date, ${to}::date]`;

/** Of which resources figures are asked, each counted once and only on the days on which it counts. */
export interface Subject {
  /** Rows of period, kind, detail and minutes, for the periods between `bounds`. */
  readonly use: (row: Sql, args: Args, bounds: Sql) => Sql;
  /** The same for one period. */
  readonly useIn: (row: Sql, args: Args, period: Days) => Sql;
  /** All kinds together, as one row of minutes. */
  readonly allUseIn: (row: Sql, args: Args, period: Days) => Sql;
  /** Rows of kind, detail, possible, certain, stated and area on a day. */
  readonly standing: (row: Sql, args: Args, day: Sql) => Sql;
  /** Rows of id with the days `possible` and `certain` of each resource. */
  readonly things: (row: Sql, args: Args) => Sql;
}

/** Whose hours count: by default rooms, and venues that have none. */
export function kindsOf(args: Args): Sql {
  return sql`any (${args.kinds ?? ['VENUE', 'ROOM']}::text[])`;
}

const MINUTES = raw(
  'u.open_minutes, u.used_minutes, u.booked_minutes, u.shared_minutes, u.unattributed_minutes',
);

/** Rows of period, kind, detail, venue_id and minutes, resource by resource. */
export function useOfEach(things: Sql, args: Args, bounds: Sql): Sql {
  return sql`select u.period, s.kind, s.detail, s.venue_id, ${MINUTES}
    from (select array_agg(x.id) as ids, array_agg(x.possible) as days from (${things}) x
      join resource_state s on s.resource_id = x.id and s.counted and s.kind = ${kindsOf(args)}) a
    cross join lateral resource_periods_each(a.ids, a.days, ${bounds}) u
    join resource_state s on s.resource_id = u.resource_id`;
}

/** Sums that are kept: what a division or a committee has is read, not counted. */
function kept(place: (row: Sql) => Sql, things: Subject['things']): Subject {
  const use: Subject['use'] = (row, args, periods) => sql`select u.period, u.kind, u.detail, ${MINUTES}
    from resource_periods(${place(row)}, ${periods}) u where u.kind = ${kindsOf(args)}`;
  return {
    use,
    useIn: (row, args, period) => use(row, args, bounds(period)),
    allUseIn: (row, args, period) => sql`select ${FLOW_SUMS} from (${use(row, args, bounds(period))}) u`,
    standing: (row, _, day) => sql`select * from resource_standing(${place(row)}, ${day})`,
    things,
  };
}

const WEEKDAYS = ['w1', 'w2', 'w3', 'w4', 'w5', 'w6', 'w7'].map((day) => `s.${day}`).join(', ');

/** The steps `s` of a committee before a day. It has few: they are summed where they are asked for. */
export function stepsOf(committee: Sql, before: Sql): Sql {
  return sql`s.scope = ${committee}.id::text and s.grain = 'DAY' and s.day < ${before}`;
}

/** What steps `s` up to a day come to. */
export const STANDING = raw(`coalesce(sum(s.n_possible), 0)::bigint as possible,
  coalesce(sum(s.n_certain), 0)::bigint as certain, coalesce(sum(s.n_stated), 0)::bigint as stated,
  coalesce(sum(s.area), 0) as area`);

/** Hours and use in one period by its steps `s` and those before it, which count from its first day on. */
export function usedIn({ from, to }: Days): Sql {
  const [first, past] = [sql`${from}::date`, sql`${to}::date`];
  const open = (day: Sql) => sql`open_between(${raw(WEEKDAYS)}, ${day}, ${past})`;
  const inside = (name: string) =>
    sql`coalesce(sum(s.${raw(name)}) filter (where s.day >= ${first}), 0)::bigint as ${raw(name)}`;
  return sql`coalesce(sum(case when s.day < ${first} then ${open(first)}
      else s.open_minutes + ${open(raw('s.day + 1'))} end), 0)::bigint as open_minutes,
    ${join(['used_minutes', 'booked_minutes', 'shared_minutes', 'unattributed_minutes'].map(inside), ', ')}`;
}

/** What has no sums of its own is counted resource by resource. */
function counted(things: Subject['things']): Subject {
  const use: Subject['use'] = (row, args, periods) => useOfEach(things(row, args), args, periods);
  return {
    use,
    useIn: (row, args, period) => use(row, args, bounds(period)),
    allUseIn: (row, args, period) => sql`select ${FLOW_SUMS} from (${use(row, args, bounds(period))}) u`,
    standing: (row, args, day) => sql`select s.kind, s.detail, count(*) as possible,
        count(*) filter (where x.certain @> ${day}) as certain,
        count(s.floor_area) filter (where x.certain @> ${day}) as stated,
        coalesce(sum(s.floor_area) filter (where x.certain @> ${day}), 0) as area
      from (${things(row, args)}) x join resource_state s on s.resource_id = x.id
      where x.possible @> ${day} group by 1, 2`,
    things,
  };
}

const OWN_DAYS = raw(
  'r.resource_id as id, datemultirange(r.possible) as possible, datemultirange(r.certain) as certain',
);

export const ofCommittee: Subject = {
  ...kept(
    (row) => sql`${row}.id::text`,
    (row) =>
      sql`select r.resource_id as id, r.possible, r.certain from resource_reach r where r.committee_id = ${row}.id`,
  ),
  useIn: (row, args, period) => sql`select 1 as period, s.kind, s.detail, ${usedIn(period)}
    from resource_step s where ${stepsOf(row, sql`${period.to}::date`)} and s.kind = ${kindsOf(args)} group by s.kind, s.detail`,
  allUseIn: (row, args, period) => sql`select ${usedIn(period)}
    from resource_step s where ${stepsOf(row, sql`${period.to}::date`)} and s.kind = ${kindsOf(args)}`,
  standing: (row, _, day) => sql`select s.kind, s.detail, ${STANDING} from resource_step s
    where ${stepsOf(row, sql`(${day} + 1)`)} group by s.kind, s.detail having sum(s.n_possible) > 0`,
};

export const ofDivision = kept(
  (row) => sql`${row}.code`,
  (row) => sql`select ${OWN_DAYS} from resource_state r where r.division_code >= ${row}.code
    and r.division_code < subtree_end(${row}.code, ${row}.level) collate "C"`,
);

/** A resource with what stands in it. */
export const ofResource = counted(
  (row) =>
    sql`select ${OWN_DAYS} from resource_state r where r.resource_id = ${row}.id or r.venue_id = ${row}.id`,
);

/** What an organization operates, itself or through the Party organizations attached to it. */
export const ofOperator = counted(
  (row) => sql`select ${OWN_DAYS} from resource o join resource_state r on r.resource_id = o.id
    where o.operator_id in (${membersOf(sql`${row}.id`)})`,
);

const MOST_COMMITTEES = 100;

/** What any of several committees may use: on the days of one or another of them. */
export const ofCommittees = counted(
  (
    _,
    args,
  ) => sql`select r.resource_id as id, range_agg(r.possible) as possible, range_agg(r.certain) as certain
    from resource_reach r where r.committee_id = any (${committeeKeys(args.committeeIds)}::uuid[]) group by 1`,
);

/** Whether all of the set are there: of one that is not, nothing can be said. */
export function allThere(_: Sql, args: Args): Sql {
  const keys = committeeKeys(args.committeeIds);
  return sql`(select count(*) from joint_committee k where k.id = any (${keys}::uuid[])) = ${new Set(keys).size}::bigint`;
}

function committeeKeys(ids: readonly string[]): string[] {
  const keys = ids.map((id) => uuidOf(id, 'JointCommittee')).filter((key) => key !== null);
  if (ids.length >= 1 && ids.length <= MOST_COMMITTEES && keys.length === ids.length) return keys;
  throw keys.length === ids.length
    ? new Fault(
        'INVALID_INPUT',
        { en: `Name 1 to ${MOST_COMMITTEES} committees.`, zh: `请填写 1 至 ${MOST_COMMITTEES} 个联合党委。` },
        'committeeIds',
      )
    : new Fault(
        'INVALID_ID',
        {
          en: 'Not the id of a committee. Take it from the field id.',
          zh: '不是联合党委标识，请取自 id 字段。',
        },
        'committeeIds',
      );
}
