import type { EntityManager } from '@mikro-orm/postgresql';
import { Fault } from '../../shared/errors.js';
import { parseGlobalId, uuidOf } from '../../shared/ids.js';
import { RESOURCE_TYPE_NAMES, RESOURCE_TYPES, Resource } from './resource.entity.js';

/** The id of a resource across the API. */
export function resourceId(resource: Pick<Resource, 'kind' | 'id'>): string {
  return `${RESOURCE_TYPES[resource.kind].name}:${resource.id}`;
}

/**
 * The resource by its id, locked with what stands in it until the change is done, in one order as bookings lock
 * them; a refusal that names the field otherwise.
 */
export async function requireResource(
  em: EntityManager,
  id: string,
  field: string | string[] = 'resourceId',
): Promise<Resource> {
  const key = uuidOf(id, ...RESOURCE_TYPE_NAMES);
  await em.execute('select id from resource where id = ? or venue_id = ? order by id for no key update', [
    key,
    key,
  ]);
  const resource = key ? await em.findOne(Resource, { id: key }) : null;
  if (resource && RESOURCE_TYPES[resource.kind].name === parseGlobalId(id)?.type) return resource;
  throw new Fault('NOT_FOUND', { en: 'There is no resource with this id.', zh: '没有此标识的资源。' }, field);
}

export async function requireVenue(
  em: EntityManager,
  id: string,
  field: string | string[] = 'venueId',
): Promise<Resource> {
  const venue = await requireResource(em, id, field);
  if (venue.kind === 'VENUE') return venue;
  throw new Fault('INVALID_INPUT', { en: 'This must be a venue.', zh: '此处须为场所。' }, field);
}
