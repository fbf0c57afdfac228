import {
  column,
  connection,
  type FieldShape,
  made,
  many,
  one,
  type ReadyLists,
  type Shape,
  sortKey,
  value,
} from '../../compiler/shape.js';
import { all, raw, type Sql, sql } from '../../compiler/sql.js';
import { Fault } from '../../shared/errors.js';
import { heldOn } from '../organizations/index.js';
import { allThere, ofCommittee, ofCommittees, ofDivision, type Subject } from './subject.js';
import { areaRows, countRows } from './use-figures.js';

const FIGURE = '{value qualifier nullReason unit}';

/** The lists kept for a place on the days of a stretch in which a year ends, or the last one; for other days they are made. */
const readyAt =
  (place: (row: Sql) => Sql): ReadyLists =>
  (row, args, env) => {
    const day = sql`${args.asOf ?? env.today}::date`;
    const kept = (
      column: string,
      withArea: boolean,
    ) => sql`coalesce((select k.${raw(column)} from resource_stand k
        where k.place = ${place(row)} and k.until > ${day} and k.since <= ${day}),
      resource_list(${place(row)}, ${day}, ${raw(String(withArea))}))`;
    return {
      [`kind count${FIGURE}`]: kept('counted', false),
      [`kind count${FIGURE} floorArea${FIGURE}`]: kept('counted_with_area', true),
    };
  };

/** How many of each kind, by distinct resource. */
function tallyOf(subject: Subject, place: (row: Sql) => Sql): FieldShape {
  return many('ResourceTally', {
    ready: readyAt(place),
    rows: (row, args, env) => {
      const day = sql`${args.asOf ?? env.today}::date`;
      return sql`select s.kind, nullif(s.detail, s.kind) as detail, s.certain, s.possible, s.stated, s.area, ${day} as as_of
        from (${subject.standing(row, args, day)}) s`;
    },
    orderBy: (child) => sql`${child}.kind, ${child}.detail`,
  });
}

export const committeeTally = tallyOf(ofCommittee, (row) => sql`${row}.id::text collate "C"`);
export const divisionTally = tallyOf(ofDivision, (row) => sql`${row}.code`);
/** All kinds together, and one by one. */
export const committeesTotal = one('ResourceTotal', undefined, {
  when: allThere,
  rows: (row, args, env) => {
    const day = sql`${args.asOf ?? env.today}::date`;
    return sql`select coalesce(sum(s.certain), 0)::bigint as certain, coalesce(sum(s.possible), 0)::bigint as possible,
        coalesce(sum(s.stated), 0)::bigint as stated, coalesce(sum(s.area), 0) as area, ${day} as as_of, json_agg(s) as kinds
      from (${ofCommittees.standing(row, args, day)}) s`;
  },
});

/** What a committee may use on a day. */
export const committeeResources = connection('Resource', {
  where: (row, child, args, env) =>
    all(
      sql`${child}.id in (select c.resource_id from resource_reach c where c.committee_id = ${row}.id
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
        * (select coalesce(range_agg(tstzrange(lower(local_span(lower(p))), lower(local_span(upper(p))))), '{}') from unnest(c.possible) p))
        - coalesce((select range_agg(i.during) from booking_resource i join booking b on b.id = i.booking_id
            where i.resource_id = r.id and i.blocks and upper(i.during) > lower(${span}) and lower(i.during) < upper(${span})
              and not (b.state = 'HELD' and b.held_until <= now())), '{}') as free
      from resource_reach c join resource r on r.id = c.resource_id
      where c.committee_id = ${row}.id and r.kind = any (${args.kinds}::text[]) and r.kind <> 'STAFF_POST'
        and (${args.capacity ?? null}::int is null or r.capacity >= ${args.capacity ?? null}::int)`;
  },
  orderBy: (child) => sql`${child}.id`,
});

const amounts = {
  count: made('Figure', countRows),
  floorArea: made('Figure', areaRows),
};

export const tallyShapes: Shape[] = [
  {
    type: 'ResourceTotal',
    table: 'pg_catalog.unreachable_tally',
    fields: {
      ...amounts,
      byKind: many('ResourceTally', {
        rows: (
          row,
        ) => sql`select s.kind, nullif(s.detail, s.kind) as detail, s.certain, s.possible, s.stated, s.area, ${row}.as_of
          from json_to_recordset(${row}.kinds) s(kind text, detail text, possible bigint, certain bigint, stated bigint, area numeric)`,
        orderBy: (child) => sql`${child}.kind, ${child}.detail`,
      }),
    },
  },
  {
    type: 'ResourceTally',
    table: 'pg_catalog.unreachable_tally',
    fields: {
      kind: column('kind'),
      detail: column('detail'),
      ...amounts,
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
