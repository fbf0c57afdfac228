import {
  column,
  connection,
  type FieldShape,
  type Fields,
  many,
  one,
  type Shape,
  sortKey,
  value,
} from '../../compiler/shape.js';
import { all, join, raw, type Sql, sql } from '../../compiler/sql.js';
import { nameContains } from '../../compiler/text-search.js';
import { historyOf } from '../committees/index.js';
import { divisionOf, inSubtree } from '../divisions/index.js';
import { heldOn } from '../organizations/index.js';
import { partialDate, provenanceOf, uuidKey } from '../sources/index.js';
import { RESOURCE_TYPE_NAMES, RESOURCE_TYPES } from './resource.entity.js';
import { seriesOf } from './series.shape.js';
import { ofResource } from './subject.js';
import { instant, resourceUse } from './use.shape.js';

/** The GraphQL type of a resource's row. */
function typename(row: Sql): Sql {
  const cases = Object.entries(RESOURCE_TYPES).map(([kind, type]) =>
    raw(`when '${kind}' then '${type.name}'`),
  );
  return sql`(case ${row}.kind ${join(cases, ' ')} end)`;
}

const MINUTES = (bound: string) => raw(`to_char(make_interval(mins => ${bound}(minutes)), 'HH24:MI')`);

/** Hours as people write them; to_char of a whole day is 24:00. */
const HOURS = sql`${MINUTES('lower')} as opens, ${MINUTES('upper')} as closes`;

const organization = (name: string): FieldShape =>
  one('Organization', (row, child) => sql`${child}.id = ${row}.${raw(name)}`);

const common: Fields = {
  id: value((row) => sql`${typename(row)} || ':' || ${row}.id`),
  kind: column('kind'),
  name: column('name'),
  division: divisionOf(),
  owner: organization('owner_id'),
  operator: organization('operator_id'),
  functions: column('functions'),
  condition: column('condition'),
  floorArea: value((row) => sql`trim_scale(${row}.floor_area)::text`),
  opened: partialDate('started'),
  closed: partialDate('ended'),
  note: column('note'),
  openingHours: many('OpeningRule', {
    rows: (
      row,
      args,
      env,
    ) => sql`select o.weekday, ${HOURS}, lower(o.valid) as from_day, upper(o.valid) as to_day
      from opening_rule o where o.resource_id = hours_keeper(${row}.id) and o.valid @> ${args.asOf ?? env.today}::date`,
    orderBy: (child) => sql`${child}.weekday, ${child}.opens`,
  }),
  openingExceptions: many('OpeningException', {
    rows: (row) =>
      sql`select e.day, ${HOURS}, e.note from opening_exception e where e.resource_id = hours_keeper(${row}.id)`,
    orderBy: (child) => sql`${child}.day, ${child}.opens`,
  }),
  sharings: many('ResourceSharing', {
    where: (row, child, args, env) =>
      all(sql`${child}.resource_id in (${row}.id, ${row}.venue_id)`, heldOn(child, args.asOf ?? env.today)),
    orderBy: (child) => sql`${child}.id`,
  }),
  bookings: connection('Booking', {
    where: (row, child, args) =>
      all(
        sql`${child}.id in (select i.booking_id from booking_resource i where i.resource_id = ${row}.id)`,
        args.from && sql`${child}.ends > ${instant(args.from)}`,
        args.to && sql`${child}.starts < ${instant(args.to)}`,
      ),
    sort: [sortKey('id', 'uuid')],
  }),
  use: resourceUse,
  resourceSeries: seriesOf(ofResource),
  history: historyOf('Resource'),
  provenance: provenanceOf('Resource'),
  version: column('version'),
};

const partOf = one('Venue', (row, child) => sql`${child}.id = ${row}.venue_id`);
const inside = (type: 'Room' | 'Equipment'): FieldShape =>
  many(type, {
    where: (row, child) => sql`${child}.venue_id = ${row}.id`,
    orderBy: (child) => sql`${child}.id`,
  });

function kindShape(kind: keyof typeof RESOURCE_TYPES, own: Fields): Shape {
  const type = RESOURCE_TYPES[kind].name;
  const only = raw(`.kind = '${kind}'`);
  return {
    type,
    table: 'resource',
    only: (row) => sql`${row}${only}`,
    keys: { id: uuidKey(type) },
    fields: { ...common, ...own },
  };
}

export const resourceShapes: Shape[] = [
  {
    type: 'Resource',
    table: 'resource',
    typename,
    keys: { id: uuidKey(...RESOURCE_TYPE_NAMES) },
    fields: common,
  },
  kindShape('VENUE', {
    venueKind: column('venue_kind'),
    centreRoles: column('centre_roles'),
    setting: column('setting'),
    rooms: inside('Room'),
    equipment: inside('Equipment'),
    baseOf: many('JointCommittee', {
      where: (row, child, args, env) =>
        sql`${child}.id in (select b.committee_id from committee_base b where b.venue_id = ${row}.id and ${heldOn(raw('b'), args.asOf ?? env.today)})`,
      orderBy: (child) => sql`${child}.division_code, ${child}.id`,
    }),
    coLocations: many('CoLocation', {
      where: (row, child, args, env) =>
        all(sql`${child}.venue_id = ${row}.id`, heldOn(child, args.asOf ?? env.today)),
      orderBy: (child) => sql`${child}.id`,
    }),
  }),
  kindShape('ROOM', { roomKind: column('room_kind'), capacity: column('capacity'), venue: partOf }),
  kindShape('EQUIPMENT', { venue: partOf }),
  kindShape('STAFF_POST', { posts: column('posts'), venue: partOf }),
  {
    type: 'OpeningRule',
    table: 'pg_catalog.unreachable_opening_rule',
    fields: {
      weekday: column('weekday'),
      opens: column('opens'),
      closes: column('closes'),
      from: column('from_day'),
      to: column('to_day'),
    },
  },
  {
    type: 'OpeningException',
    table: 'pg_catalog.unreachable_opening_exception',
    fields: { day: column('day'), opens: column('opens'), closes: column('closes'), note: column('note') },
  },
  {
    type: 'Query',
    table: 'pg_catalog.unreachable_query',
    fields: {
      resource: one(
        'Resource',
        (_, child, args) => sql`${child}.id = ${uuidKey(...RESOURCE_TYPE_NAMES).parse(args.id)}::uuid`,
      ),
      resources: connection('Resource', {
        where: (_, child, args, env) =>
          all(
            args.kinds && sql`${child}.kind = any(${args.kinds}::text[])`,
            args.within != null && inSubtree(sql`${child}.division_code`, args.within, 'within'),
            args.name != null && nameContains(sql`${child}.name`, args.name),
            heldOn(child, args.asOf ?? env.today),
          ),
        sort: [sortKey('division_code', 'text'), sortKey('id', 'uuid')],
      }),
    },
  },
];
