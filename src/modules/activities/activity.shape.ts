import {
  column,
  connection,
  type Fields,
  many,
  one,
  type Shape,
  sortKey,
  value,
} from '../../compiler/shape.js';
import { all, raw, type Sql, sql } from '../../compiler/sql.js';
import { divisionOf, inSubtree } from '../divisions/index.js';
import { partialDate, provenanceOf, uuidKey } from '../sources/index.js';
import { isShown } from './turnout.js';

const identified = (type: string): Fields => ({ id: value((row) => sql`${raw(`'${type}:'`)} || ${row}.id`) });

/** The filter that lists of activities share. */
export function chosen(
  child: Sql,
  args: { types?: string[]; states?: string[]; from?: string; to?: string },
): Sql {
  return all(
    args.types && sql`${child}.type = any(${args.types}::text[])`,
    args.states && sql`${child}.state = any(${args.states}::text[])`,
    args.from != null && sql`coalesce(${child}.held_latest >= ${args.from}::date, true)`,
    args.to != null && sql`coalesce(${child}.held_earliest < ${args.to}::date, true)`,
  );
}

/** Newest rows last: ids are ordered by time, and stay where they are when a date is corrected. */
export const ACTIVITY_SORT = [sortKey('division_code', 'text'), sortKey('id', 'uuid')];

export const activityShapes: Shape[] = [
  {
    type: 'Activity',
    table: 'activity',
    keys: { id: uuidKey('Activity') },
    fields: {
      ...identified('Activity'),
      name: column('name'),
      type: column('type'),
      forumKind: column('forum_kind'),
      dimension: column('dimension'),
      division: divisionOf(),
      committee: one('JointCommittee', (row, child) => sql`${child}.id = ${row}.committee_id`),
      series: one('ActivitySeries', (row, child) => sql`${child}.id = ${row}.series_id`),
      edition: column('edition'),
      state: column('state'),
      starts: column('starts'),
      ends: column('ends'),
      held: partialDate('held'),
      place: column('place'),
      booking: one('Booking', (row, child) => sql`${child}.id = ${row}.booking_id`),
      organizers: many('ActivityOrganizer', {
        where: (row, child) => sql`${child}.activity_id = ${row}.id`,
        orderBy: (child) => sql`${child}.role, ${child}.organization_id`,
      }),
      turnout: many('Turnout', {
        where: (row, child) => sql`${child}.activity_id = ${row}.id`,
        orderBy: (child) => sql`${child}.role`,
      }),
      agenda: column('agenda'),
      resolutions: many('Resolution', {
        where: (row, child) => sql`${child}.activity_id = ${row}.id`,
        orderBy: (child) => sql`${child}.number`,
      }),
      proposals: many('Proposal', {
        where: (row, child) => sql`${child}.activity_id = ${row}.id`,
        orderBy: (child) => sql`${child}.id`,
      }),
      note: column('note'),
      provenance: provenanceOf('Activity'),
      version: column('version'),
    },
  },
  {
    type: 'ActivitySeries',
    table: 'activity_series',
    keys: { id: uuidKey('ActivitySeries') },
    fields: {
      ...identified('ActivitySeries'),
      name: column('name'),
      rule: column('rule'),
      editions: many('Activity', {
        where: (row, child) => sql`${child}.series_id = ${row}.id`,
        orderBy: (child) => sql`${child}.edition, ${child}.id`,
      }),
    },
  },
  {
    type: 'ActivityOrganizer',
    table: 'activity_organizer',
    fields: {
      organization: one('Organization', (row, child) => sql`${child}.id = ${row}.organization_id`),
      role: column('role'),
    },
  },
  {
    type: 'Turnout',
    table: 'turnout',
    fields: {
      role: column('role'),
      count: one('Figure', undefined, {
        rows: (row) => sql`select case when ${isShown(row)} then ${row}.count::numeric end as value,
          case when ${isShown(row)} then ${row}.qualifier else 'INDETERMINATE' end as qualifier,
          case when not ${isShown(row)} then 'SMALL_GROUP' end as null_reason,
          case ${row}.role when 'HOUSEHOLD' then 'household' else 'person' end as unit, null::numeric as numerator,
          null::numeric as denominator, null::int as n, null::numeric as lower, null::numeric as upper, null::text as formula,
          null::int as formula_version, null::date as as_of`,
      }),
    },
  },
  {
    type: 'Resolution',
    table: 'resolution',
    keys: { id: uuidKey('Resolution') },
    fields: {
      ...identified('Resolution'),
      number: column('number'),
      content: column('content'),
      due: column('due'),
      tasks: many('ResolutionTask', {
        where: (row, child) => sql`${child}.resolution_id = ${row}.id`,
        orderBy: (child) => sql`${child}.id`,
      }),
      version: column('version'),
    },
  },
  {
    type: 'ResolutionTask',
    table: 'resolution_task',
    keys: { id: uuidKey('ResolutionTask') },
    fields: {
      ...identified('ResolutionTask'),
      title: column('title'),
      responsible: one('Organization', (row, child) => sql`${child}.id = ${row}.responsible_id`),
      state: column('state'),
      closedOn: column('closed_on'),
      version: column('version'),
    },
  },
  {
    type: 'Proposal',
    table: 'proposal',
    keys: { id: uuidKey('Proposal') },
    fields: {
      ...identified('Proposal'),
      content: column('content'),
      state: column('state'),
      outcome: column('outcome'),
      version: column('version'),
    },
  },
  {
    type: 'Query',
    table: 'pg_catalog.unreachable_query',
    fields: {
      activities: connection('Activity', {
        where: (_, child, args) =>
          all(
            args.within != null && inSubtree(sql`${child}.division_code`, args.within, 'within'),
            chosen(child, args),
          ),
        sort: ACTIVITY_SORT,
      }),
    },
  },
];
