import { column, type Fields, many, one, type Shape, value } from '../../compiler/shape.js';
import { raw, sql } from '../../compiler/sql.js';
import { historyOf } from '../committees/index.js';
import { identity, partialDate, provenanceOf, uuidKey } from '../sources/index.js';

const identified = (type: string): Fields => ({ id: value((row) => sql`${raw(`'${type}:'`)} || ${row}.id`) });

/** Square metres as far as they are stated: more may have been freed than the list names. */
const freedArea = one('Figure', undefined, {
  rows: (row, _, env) => sql`select
    case when f.stated > 0 or (c.premises_list = 'COMPLETE' and f.n = 0) then f.area end as value,
    case when c.premises_list = 'COMPLETE' and f.stated = f.n then 'EXACT' when f.stated > 0 then 'AT_LEAST'
      else 'INDETERMINATE' end as qualifier,
    case when f.stated > 0 or (c.premises_list = 'COMPLETE' and f.n = 0) then null else 'NOT_PUBLISHED' end as null_reason,
    'm2' as unit, null::numeric as numerator, null::numeric as denominator, f.n,
    f.area as lower, null::numeric as upper, null::text as formula, null::int as formula_version, ${env.today}::date as as_of
    from (select ${row}.premises_list) c, (
      select count(*) as n, count(p.floor_area) as stated, coalesce(sum(p.floor_area), 0) as area
      from freed_premises p where p.co_location_id = ${row}.id) f`,
});

export const sharingShapes: Shape[] = [
  {
    type: 'ResourceSharing',
    table: 'resource_sharing',
    keys: { id: uuidKey('ResourceSharing') },
    fields: {
      ...identified('ResourceSharing'),
      resource: one('Resource', (row, child) => sql`${child}.id = ${row}.resource_id`),
      committee: one('JointCommittee', (row, child) => sql`${child}.id = ${row}.committee_id`),
      terms: column('terms'),
      mostMinutes: column('most_minutes'),
      advanceDays: column('advance_days'),
      started: partialDate('started'),
      ended: partialDate('ended'),
      version: column('version'),
    },
  },
  {
    type: 'CoLocation',
    table: 'co_location',
    keys: { id: uuidKey('CoLocation') },
    fields: {
      ...identity('CoLocation'),
      provenance: provenanceOf('CoLocation'),
      venue: one('Venue', (row, child) => sql`${child}.id = ${row}.venue_id`),
      organizations: many('Organization', {
        where: (row, child) =>
          sql`${child}.id in (select o.organization_id from co_location_organization o where o.co_location_id = ${row}.id)`,
        orderBy: (child) => sql`${child}.division_code, ${child}.id`,
      }),
      premisesList: column('premises_list'),
      freedPremises: many('FreedPremises', {
        when: (row) => sql`${row}.premises_list <> 'UNKNOWN'`,
        where: (row, child) => sql`${child}.co_location_id = ${row}.id`,
        orderBy: (child) => sql`${child}.name`,
      }),
      freedArea,
      started: partialDate('started'),
      ended: partialDate('ended'),
      version: column('version'),
    },
  },
  {
    type: 'FreedPremises',
    table: 'freed_premises',
    fields: {
      name: column('name'),
      floorArea: value((row) => sql`trim_scale(${row}.floor_area)::text`),
      newUse: column('new_use'),
    },
  },
];

export const bookingShapes: Shape[] = [
  {
    type: 'Booking',
    table: 'booking',
    keys: { id: uuidKey('Booking') },
    fields: {
      ...identified('Booking'),
      organization: one('Organization', (row, child) => sql`${child}.id = ${row}.organization_id`),
      resources: many('Resource', {
        where: (row, child) =>
          sql`${child}.id in (select i.resource_id from booking_resource i where i.booking_id = ${row}.id and i.requested)`,
        orderBy: (child) => sql`${child}.id`,
      }),
      state: value(
        (row) =>
          sql`case when ${row}.state = 'HELD' and ${row}.held_until <= now() then 'EXPIRED' else ${row}.state end`,
      ),
      starts: column('starts'),
      ends: column('ends'),
      heldUntil: column('held_until'),
      purpose: column('purpose'),
      dimension: column('dimension'),
      centreRole: column('centre_role'),
      series: one('BookingSeries', (row, child) => sql`${child}.id = ${row}.series_id`),
      history: historyOf('Booking'),
      version: column('version'),
    },
  },
  {
    type: 'BookingSeries',
    table: 'booking_series',
    keys: { id: uuidKey('BookingSeries') },
    fields: {
      ...identified('BookingSeries'),
      repeat: column('repeat'),
      bookings: many('Booking', {
        where: (row, child) => sql`${child}.series_id = ${row}.id`,
        orderBy: (child) => sql`${child}.starts`,
      }),
      refused: many('RefusedOccurrence', {
        where: (row, child) => sql`${child}.series_id = ${row}.id`,
        orderBy: (child) => sql`${child}.starts`,
      }),
      version: column('version'),
    },
  },
  {
    type: 'RefusedOccurrence',
    table: 'booking_refusal',
    fields: { starts: column('starts'), ends: column('ends'), code: column('code') },
  },
];
