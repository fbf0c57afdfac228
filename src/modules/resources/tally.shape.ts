import { countFigure } from '../../compiler/figure.js';
import {
  column,
  connection,
  type FieldShape,
  many,
  one,
  type Shape,
  sortKey,
  value,
} from '../../compiler/shape.js';
import { all, type Sql, sql } from '../../compiler/sql.js';
import { Fault } from '../../shared/errors.js';
import { heldOn } from '../organizations/index.js';

/** Resources with whether they certainly (`certain`) or only possibly count, each row once. */
type Rows = (row: Sql, day: string) => Sql;

/** How many of each kind, by distinct resource. */
function tallyOf(rows: Rows): FieldShape {
  return many('ResourceTally', {
    rows: (row, args, env) => {
      const day = args.asOf ?? env.today;
      return sql`select r.kind, coalesce(r.room_kind, r.venue_kind) as detail, count(*) filter (where x.certain) as certain, count(*) as possible,
        count(r.floor_area) filter (where x.certain) as stated, coalesce(sum(r.floor_area) filter (where x.certain), 0) as area, ${day}::date as as_of
        from (select y.id, bool_or(y.certain) as certain from (${rows(row, day)}) y group by y.id) x join resource r on r.id = x.id group by 1, 2`;
    },
    orderBy: (child) => sql`${child}.kind, ${child}.detail`,
  });
}

export const committeeTally = tallyOf(
  (row, day) => sql`select c.resource_id as id, c.certain @> ${day}::date as certain from committee_resource c
    where c.committee_id = ${row}.id and c.possible @> ${day}::date`,
);

export const divisionTally = tallyOf(
  (
    row,
    day,
  ) => sql`select v.id, v.certain @> ${day}::date as certain from resource v where v.possible @> ${day}::date
    and v.division_code >= ${row}.code and v.division_code < subtree_end(${row}.code, ${row}.level) collate "C"`,
);

/** What a committee may use on a day. */
export const committeeResources = connection('Resource', {
  where: (row, child, args, env) =>
    all(
      sql`${child}.id in (select c.resource_id from committee_resource c where c.committee_id = ${row}.id
        and c.possible @> ${args.asOf ?? env.today}::date)`,
      args.kinds && sql`${child}.kind = any(${args.kinds}::text[])`,
    ),
  sort: [sortKey('division_code', 'text'), sortKey('id', 'uuid')],
});

export const divisionResources = connection('Resource', {
  where: (row, child, args, env) =>
    all(
      sql`${child}.division_code >= ${row}.code and ${child}.division_code < subtree_end(${row}.code, ${row}.level) collate "C"`,
      args.kinds && sql`${child}.kind = any(${args.kinds}::text[])`,
      heldOn(child, args.asOf ?? env.today),
    ),
  sort: [sortKey('division_code', 'text'), sortKey('id', 'uuid')],
});

export const committeeBase = one(
  'Venue',
  (
    row,
    child,
    args,
    env,
  ) => sql`${child}.id in (select b.venue_id from committee_base b where b.committee_id = ${row}.id
    and ${heldOn(sql`b`, args.asOf ?? env.today)})`,
);

const LONGEST_DAYS = 92;

/** The times in which nothing is booked, within the opening hours where these are stated. */
export const freeSlots = many('ResourceSlots', {
  rows: (row, args) => {
    const [from, to] = [new Date(args.from), new Date(args.to)];
    const field =
      to <= from
        ? 'ENDS_BEFORE_START'
        : to.getTime() - from.getTime() > LONGEST_DAYS * 86_400_000
          ? 'PERIOD_TOO_LONG'
          : null;
    if (field) {
      throw new Fault(
        field,
        {
          en: `Slots are listed from a moment to a later one, at most ${LONGEST_DAYS} days.`,
          zh: `空档须自某时刻至之后的时刻，至多 ${LONGEST_DAYS} 天。`,
        },
        'to',
      );
    }
    const span = sql`tstzrange(${from.toISOString()}::timestamptz, ${to.toISOString()}::timestamptz)`;
    return sql`select r.id, hours_keeper(r.id) is not null as stated, ${args.minutes}::int as minutes,
      ((case when hours_keeper(r.id) is null then tstzmultirange(${span}) else coalesce((
          select range_agg(h) from opening(array[r.id], (lower(${span}) at time zone 'Asia/Shanghai')::date,
            (upper(${span}) at time zone 'Asia/Shanghai')::date + 1) o, unnest(o.hours) h), '{}') * tstzmultirange(${span}) end)
        * coalesce((select range_agg(local_span(g::date)) from committee_resource c, generate_series(
            (lower(${span}) at time zone 'Asia/Shanghai')::date, (upper(${span}) at time zone 'Asia/Shanghai')::date, interval '1 day') g
            where c.committee_id = ${row}.id and c.resource_id = r.id and c.possible @> g::date), '{}'))
        - coalesce((select range_agg(i.during) from booking_resource i join booking b on b.id = i.booking_id
            where i.resource_id = r.id and i.blocks and i.during && ${span}
              and not (b.state = 'HELD' and b.held_until <= now())), '{}') as free
      from resource r where r.kind = any (${args.kinds}::text[]) and r.kind <> 'STAFF_POST'
        and (${args.capacity ?? null}::int is null or r.capacity >= ${args.capacity ?? null}::int)
        and r.id in (select c.resource_id from committee_resource c where c.committee_id = ${row}.id)`;
  },
  orderBy: (child) => sql`${child}.id`,
});

const area: FieldShape = one('Figure', undefined, {
  rows: (row) => sql`select case when ${row}.stated > 0 then ${row}.area end as value,
    case when ${row}.stated = 0 then 'INDETERMINATE' when ${row}.stated = ${row}.possible then 'EXACT' else 'AT_LEAST' end as qualifier,
    case when ${row}.stated = 0 then 'NOT_PUBLISHED' end as null_reason, 'm2' as unit, null::numeric as numerator,
    null::numeric as denominator, ${row}.stated as n, ${row}.area as lower, null::numeric as upper, null::text as formula,
    null::int as formula_version, ${row}.as_of as as_of`,
});

export const tallyShapes: Shape[] = [
  {
    type: 'ResourceTally',
    table: 'pg_catalog.unreachable_tally',
    fields: {
      kind: column('kind'),
      detail: column('detail'),
      count: one('Figure', undefined, {
        rows: (row) =>
          countFigure({
            counts: sql`select ${row}.certain, ${row}.possible, false as open`,
            unit: 'resource',
            asOf: sql`${row}.as_of`,
          }),
      }),
      floorArea: area,
    },
  },
  {
    type: 'ResourceSlots',
    table: 'pg_catalog.unreachable_slots',
    fields: {
      resource: one('Resource', (row, child) => sql`${child}.id = ${row}.id`),
      hoursStated: column('stated'),
      slots: many('FreeSlot', {
        rows: (row) => sql`select lower(s) as slot_from, upper(s) as slot_to from unnest(${row}.free) s
          where upper(s) - lower(s) >= make_interval(mins => ${row}.minutes)`,
        orderBy: (child) => sql`${child}.slot_from`,
      }),
    },
  },
  {
    type: 'FreeSlot',
    table: 'pg_catalog.unreachable_slots',
    fields: { from: value((row) => sql`${row}.slot_from`), to: value((row) => sql`${row}.slot_to`) },
  },
];
