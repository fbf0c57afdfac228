import type { Change } from '../../auth/change.js';
import type { ChangedObjects } from '../../auth/writer.js';
import { Fault, type Message } from '../../shared/errors.js';
import { type PartialDateValue, parsePartialDate } from '../../shared/partial-date.js';
import { requireText } from '../../shared/text.js';
import { endOn, readReason } from '../committees/index.js';
import { requireDivision } from '../divisions/index.js';
import { requireOrganization } from '../organizations/index.js';
import { attestedOn, recordSource, vouch } from '../sources/index.js';
import { RESOURCE_TYPES, Resource } from './resource.entity.js';
import type { AssessResourceInput, RegisterResourceInput } from './resource.inputs.js';
import { requireResource, requireVenue, resourceId } from './resource.repository.js';

export const MOST_FUNCTIONS = 30;

export function shownResource(resource: Resource): ChangedObjects {
  return { resource: { type: 'Resource', id: resourceId(resource) } };
}

export const WHERE_VENUE_STANDS: Message = {
  en: 'It stands where its venue stands. Leave the division out.',
  zh: '须与所在场所同一区划，请不要另填区划。',
};

/** Registers a venue, a room, equipment or a pooled post. */
export async function registerResource(
  change: Change,
  input: RegisterResourceInput,
): Promise<ChangedObjects> {
  const { em } = change;
  const venue = input.venueId == null ? null : await requireVenue(em, input.venueId);
  const code = input.divisionCode ?? venue?.divisionCode;
  const division = await requireDivision(em, code ?? '', 'divisionCode');
  const owner = input.ownerId == null ? null : await requireOrganization(em, input.ownerId, 'ownerId');
  const operator =
    input.operatorId == null ? null : await requireOrganization(em, input.operatorId, 'operatorId');
  const bound = [owner, operator].flatMap((organization) => organization?.divisionCode ?? []);
  change.authorize('resource:register', [division.code, ...bound]);

  refuseForeignFields(input);
  if (venue && venue.divisionCode !== division.code) {
    throw new Fault('INVALID_INPUT', WHERE_VENUE_STANDS, 'divisionCode');
  }
  const source = input.source ? await recordSource(em, input.source) : null;
  const resource: Resource = em.create(Resource, {
    kind: input.kind,
    name: requireText(input.name, 'name', 200),
    divisionCode: division.code,
    venueId: venue?.id ?? null,
    venueKind: input.venueKind ?? null,
    roomKind: input.roomKind ?? null,
    ownerId: owner?.id ?? venue?.ownerId ?? null,
    operatorId: operator?.id ?? venue?.operatorId ?? null,
    functions: readFunctions(input.functions ?? []),
    centreRoles: [...new Set(input.centreRoles ?? [])],
    floorArea: input.floorArea == null ? null : requireArea(input.floorArea, 'floorArea'),
    capacity: input.capacity == null ? null : requireCount(input.capacity, 'capacity'),
    posts: input.posts == null ? null : requireCount(input.posts, 'posts'),
    condition: input.condition ?? null,
  } as never);
  resource.startOn(input.opened ? parsePartialDate(input.opened) : null, attestedOn(source, change.today));
  await em.persist(resource).flush();
  if (input.kind === 'ROOM') await coverByBookings(em, resource);
  const subject = { type: 'Resource', id: resource.id };
  if (source) vouch(em, subject, source);
  change.event(subject, 'RESOURCE_REGISTERED', { to: { kind: resource.kind, name: resource.name } });
  return shownResource(resource);
}

/** Who booked the whole venue has its new room too, as long as that lies ahead. */
async function coverByBookings(em: Change['em'], room: Resource): Promise<void> {
  await em.execute(
    `insert into booking_resource (booking_id, resource_id, requested)
     select i.booking_id, ?, false from booking_resource i
     where i.resource_id = ? and i.requested and i.blocks and upper(i.during) > clock_timestamp()`,
    [room.id, room.venueId],
  );
}

/** Records the state of repair, and, where it is so, that the resource is closed for good. */
export async function assessResource(change: Change, input: AssessResourceInput): Promise<ChangedObjects> {
  const resource = await requireResource(change.em, input.resourceId);
  change.authorize('resource:assess', [resource.divisionCode]);
  change.expectVersion(resource, input.version);
  const before = { condition: resource.condition ?? null, closed: resource.endedText ?? null };
  resource.condition = input.condition;
  if (input.closed) endOn(resource, parsePartialDate(input.closed) as PartialDateValue, 'closed');
  const subject = { type: 'Resource', id: resource.id };
  if (input.source) vouch(change.em, subject, await recordSource(change.em, input.source), 'condition');
  change.event(subject, 'RESOURCE_ASSESSED', {
    from: before,
    to: { condition: resource.condition, closed: resource.endedText ?? null },
    reason: readReason(input.reason),
  });
  return shownResource(resource);
}

/** Square metres to the centimetre, above zero: what the column holds. */
export function requireArea(text: string, field: string | string[]): string {
  if (/^\d{1,10}(\.\d{1,2})?$/.test(text) && /[1-9]/.test(text)) return text;
  throw new Fault(
    'INVALID_INPUT',
    { en: 'A floor area is above zero, with at most two decimals.', zh: '面积须大于零，至多两位小数。' },
    field,
  );
}

export function requireCount(count: number, field: string): number {
  if (count > 0) return count;
  throw new Fault('INVALID_INPUT', { en: 'This must be 1 or more.', zh: '须为 1 以上的整数。' }, field);
}

export function readFunctions(functions: readonly string[]): string[] {
  if (functions.length > MOST_FUNCTIONS) {
    throw new Fault(
      'INVALID_INPUT',
      { en: `At most ${MOST_FUNCTIONS} functions.`, zh: `功能至多 ${MOST_FUNCTIONS} 项。` },
      'functions',
    );
  }
  return [...new Set(functions.map((item) => requireText(item, 'functions', 100)))];
}

/** The kind that a field belongs to, so that nothing entered is silently dropped. */
const BELONGS = {
  venueKind: 'VENUE',
  centreRoles: 'VENUE',
  roomKind: 'ROOM',
  capacity: 'ROOM',
  posts: 'STAFF_POST',
} as const;

/** Refuses what another kind of resource has; what stays out of the input is no matter. */
export function refuseFieldsOfOthers(
  kind: keyof typeof RESOURCE_TYPES,
  input: Partial<Record<keyof typeof BELONGS, unknown>>,
): void {
  for (const [field, owner] of Object.entries(BELONGS)) {
    if (input[field as keyof typeof BELONGS] == null || kind === owner) continue;
    refuse(
      field,
      `Only a ${RESOURCE_TYPES[owner].name} has this.`,
      `仅 ${RESOURCE_TYPES[owner].name} 填写此项。`,
    );
  }
}

function refuse(field: string, en: string, zh: string): never {
  throw new Fault('INVALID_INPUT', { en, zh }, field);
}

export function refuseForeignFields(
  input: Pick<RegisterResourceInput, 'kind' | 'venueId' | keyof typeof BELONGS>,
): void {
  refuseFieldsOfOthers(input.kind, input);
  if (input.kind === 'VENUE' && !input.venueKind)
    refuse('venueKind', 'Say what kind of venue it is.', '请填写场所类别。');
  if (input.kind === 'ROOM' && !input.roomKind)
    refuse('roomKind', 'Say what kind of room it is.', '请填写房间类别。');
  if (input.kind === 'ROOM' && !input.venueId)
    refuse('venueId', 'A room is part of a venue.', '房间必须属于某一场所。');
  if (input.kind === 'VENUE' && input.venueId)
    refuse('venueId', 'A venue is not part of another.', '场所不能属于另一场所。');
}
