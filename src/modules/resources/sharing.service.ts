import type { Change } from '../../auth/change.js';
import { defineConstraints } from '../../auth/constraints.js';
import type { ChangedObjects } from '../../auth/writer.js';
import { Fault } from '../../shared/errors.js';
import { uuidOf } from '../../shared/ids.js';
import { type PartialDateValue, parsePartialDate } from '../../shared/partial-date.js';
import { requireText } from '../../shared/text.js';
import { endOn, JointCommittee, readReason, requireCommittee, requireLiving } from '../committees/index.js';
import { Organization, requireOrganization } from '../organizations/index.js';
import { attestedOn, recordSource, vouch } from '../sources/index.js';
import { CoLocation } from './co-location.entity.js';
import { Resource } from './resource.entity.js';
import { requireResource, requireVenue } from './resource.repository.js';
import { requireArea } from './resource.service.js';
import { CommitteeBaseVenue, ResourceSharing } from './sharing.entity.js';
import type {
  EndCoLocationInput,
  EndSharingInput,
  RecordCoLocationInput,
  SetCommitteeBaseInput,
  ShareResourceInput,
} from './sharing.inputs.js';

/** Shares a resource with a committee: both sides' divisions must be in the caller's scope. */
export async function shareResource(change: Change, input: ShareResourceInput): Promise<ChangedObjects> {
  const { em } = change;
  const committee = await requireCommittee(em, input.committeeId);
  const resource = await requireResource(em, input.resourceId);
  change.authorize('resource:share', [committee.divisionCode, resource.divisionCode]);
  requireLiving(committee);
  const source = input.source ? await recordSource(em, input.source) : null;
  const sharing = Object.assign(new ResourceSharing(), {
    resourceId: resource.id,
    committeeId: committee.id,
    terms: input.terms == null ? null : requireText(input.terms, 'terms', 1000),
    mostMinutes: requireLimit(input.mostMinutes, 1, 'mostMinutes'),
    advanceDays: requireLimit(input.advanceDays, 0, 'advanceDays'),
  });
  sharing.startOn(input.since ? parsePartialDate(input.since) : null, attestedOn(source, change.today));
  await em.persist(sharing).flush();
  const subject = { type: 'ResourceSharing', id: sharing.id };
  if (source) vouch(em, subject, source);
  change.event(subject, 'RESOURCE_SHARED', {
    to: { resource: resource.id, committee: committee.id, terms: sharing.terms },
  });
  return shownSharing(sharing);
}

export async function endSharing(change: Change, input: EndSharingInput): Promise<ChangedObjects> {
  const { em } = change;
  const key = uuidOf(input.sharingId, 'ResourceSharing');
  const sharing = key ? await em.findOne(ResourceSharing, { id: key }) : null;
  if (!sharing)
    throw new Fault(
      'NOT_FOUND',
      { en: 'There is no sharing with this id.', zh: '没有此标识的共享约定。' },
      'sharingId',
    );
  const committee = await em.findOneOrFail(JointCommittee, { id: sharing.committeeId });
  const resource = await em.findOneOrFail(Resource, { id: sharing.resourceId });
  change.authorize('resource:share', [committee.divisionCode, resource.divisionCode]);
  change.expectVersion(sharing, input.version);
  if (sharing.endedEarliest) {
    throw new Fault(
      'NOT_FOUND',
      { en: `This sharing ended on ${sharing.endedText}.`, zh: `该共享约定已于 ${sharing.endedText} 终止。` },
      'sharingId',
    );
  }
  endOn(sharing, parsePartialDate(input.on) as PartialDateValue);
  const subject = { type: 'ResourceSharing', id: sharing.id };
  if (input.source) vouch(em, subject, await recordSource(em, input.source), 'ended');
  change.event(subject, 'SHARING_ENDED', { to: { on: input.on }, reason: readReason(input.reason) });
  return shownSharing(sharing);
}

/** Gives a committee its base from a day on; the base it had ends that day and stays as history. */
export async function setCommitteeBase(
  change: Change,
  input: SetCommitteeBaseInput,
): Promise<ChangedObjects> {
  const { em } = change;
  const committee = await requireCommittee(em, input.committeeId);
  const venue = await requireVenue(em, input.venueId);
  change.authorize('resource:share', [committee.divisionCode, venue.divisionCode]);
  requireLiving(committee);
  const on = parsePartialDate(input.on ?? change.today) as PartialDateValue;
  const source = input.source ? await recordSource(em, input.source) : null;
  const before = await em.findOne(CommitteeBaseVenue, { committeeId: committee.id, endedEarliest: null });
  if (before) endOn(before, on);
  await em.flush();
  const base = Object.assign(new CommitteeBaseVenue(), { committeeId: committee.id, venueId: venue.id });
  base.startOn(on, on.latest as string);
  await em.persist(base).flush();
  const subject = { type: 'JointCommittee', id: committee.id };
  if (source) vouch(em, subject, source, 'baseVenue');
  change.event(subject, 'BASE_SET', {
    from: { venue: before?.venueId ?? null },
    to: { venue: venue.id, on: on.text },
  });
  return { committee: { type: 'JointCommittee', id: `JointCommittee:${committee.id}` } };
}

/** Records which organizations share a venue as their office, and what premises that freed. */
export async function recordCoLocation(
  change: Change,
  input: RecordCoLocationInput,
): Promise<ChangedObjects> {
  const { em } = change;
  const venue = await requireVenue(em, input.venueId);
  const organizations = new Map<string, Organization>();
  for (const [i, id] of input.organizationIds.entries()) {
    const organization = await requireOrganization(em, id, ['organizationIds', String(i)]);
    organizations.set(organization.id, organization);
  }
  change.authorize('resource:co-locate', [
    venue.divisionCode,
    ...[...organizations.values()].map((o) => o.divisionCode),
  ]);
  if (organizations.size < 2) {
    throw new Fault(
      'INVALID_INPUT',
      { en: 'Two or more different organizations share an office.', zh: '合署办公须有两个以上不同的组织。' },
      'organizationIds',
    );
  }
  const premises = input.freedPremises ?? [];
  if (input.premisesList === 'UNKNOWN' && premises.length > 0) {
    throw new Fault(
      'INVALID_INPUT',
      {
        en: 'Premises are named: the list is PARTIAL or COMPLETE.',
        zh: '已列出房屋，应为 PARTIAL 或 COMPLETE。',
      },
      'premisesList',
    );
  }
  const source = input.source ? await recordSource(em, input.source) : null;
  const coLocation = Object.assign(new CoLocation(), { venueId: venue.id, premisesList: input.premisesList });
  coLocation.startOn(input.since ? parsePartialDate(input.since) : null, attestedOn(source, change.today));
  await em.persist(coLocation).flush();
  for (const id of organizations.keys()) {
    await em.execute('insert into co_location_organization values (?, ?)', [coLocation.id, id]);
  }
  for (const [i, freed] of premises.entries()) {
    const at = ['freedPremises', String(i)];
    await em.execute(
      'insert into freed_premises (id, co_location_id, name, floor_area, new_use) values (gen_random_uuid(), ?, ?, ?::numeric, ?)',
      [
        coLocation.id,
        requireText(freed.name, [...at, 'name'], 200),
        freed.floorArea == null ? null : requireArea(freed.floorArea, [...at, 'floorArea']),
        freed.newUse == null ? null : requireText(freed.newUse, [...at, 'newUse'], 200),
      ],
    );
  }
  const subject = { type: 'CoLocation', id: coLocation.id };
  if (source) vouch(em, subject, source);
  change.event(subject, 'CO_LOCATION_RECORDED', {
    to: { venue: venue.id, organizations: [...organizations.keys()] },
  });
  return { coLocation: { type: 'CoLocation', id: `CoLocation:${coLocation.id}` } };
}

/** Ends a co-location on a day; what it freed stays on record. */
export async function endCoLocation(change: Change, input: EndCoLocationInput): Promise<ChangedObjects> {
  const { em } = change;
  const key = uuidOf(input.coLocationId, 'CoLocation');
  const coLocation = key ? await em.findOne(CoLocation, { id: key }) : null;
  if (!coLocation)
    throw new Fault(
      'NOT_FOUND',
      { en: 'There is no co-location with this id.', zh: '没有此标识的合署办公。' },
      'coLocationId',
    );
  const places: { code: string }[] = await em.execute(
    `select division_code as code from resource where id = ?
     union select o.division_code from co_location_organization c join organization o on o.id = c.organization_id
     where c.co_location_id = ?`,
    [coLocation.venueId, coLocation.id],
  );
  change.authorize(
    'resource:co-locate',
    places.map(({ code }) => code),
  );
  change.expectVersion(coLocation, input.version);
  if (coLocation.endedEarliest) {
    throw new Fault(
      'NOT_FOUND',
      { en: `It ended on ${coLocation.endedText}.`, zh: `已于 ${coLocation.endedText} 终止。` },
      'coLocationId',
    );
  }
  endOn(coLocation, parsePartialDate(input.on) as PartialDateValue);
  const subject = { type: 'CoLocation', id: coLocation.id };
  if (input.source) vouch(em, subject, await recordSource(em, input.source), 'ended');
  change.event(subject, 'CO_LOCATION_ENDED', { to: { on: input.on }, reason: readReason(input.reason) });
  return { coLocation: { type: 'CoLocation', id: `CoLocation:${coLocation.id}` } };
}

function shownSharing(sharing: ResourceSharing): ChangedObjects {
  return { sharing: { type: 'ResourceSharing', id: `ResourceSharing:${sharing.id}` } };
}

function requireLimit(limit: number | undefined, least: number, field: string): number | null {
  if (limit == null) return null;
  if (limit >= least) return limit;
  throw new Fault(
    'INVALID_INPUT',
    { en: `This must be ${least} or more.`, zh: `须为 ${least} 以上的整数。` },
    field,
  );
}

defineConstraints({
  resource_sharing_once: () =>
    new Fault(
      'ALREADY_EXISTS',
      { en: 'It is shared with this committee at that time already.', zh: '此期间已与该联合党委共享。' },
      'resourceId',
    ),
  committee_base_once: () =>
    new Fault(
      'ALREADY_EXISTS',
      { en: 'The committee has a base at that time already.', zh: '该联合党委此期间已有阵地。' },
      'on',
    ),
  freed_premises_co_location_id_name_key: () =>
    new Fault('INVALID_INPUT', { en: 'Premises are named twice.', zh: '房屋重复填写。' }, 'freedPremises'),
});
