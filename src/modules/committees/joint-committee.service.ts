import type { Change } from '../../auth/change.js';
import type { ChangedObjects } from '../../auth/writer.js';
import { Fault } from '../../shared/errors.js';
import { type PartialDateValue, parsePartialDate } from '../../shared/partial-date.js';
import { requireText } from '../../shared/text.js';
import { requireDivision } from '../divisions/index.js';
import { Organization, requireOrganization } from '../organizations/index.js';
import { attestedOn, recordSource, type Source, vouch } from '../sources/index.js';
import { endCommittee } from './committee-ending.js';
import { JointCommittee } from './joint-committee.entity.js';
import type {
  CommitteeDetailsInput,
  DissolveJointCommitteeInput,
  FoundJointCommitteeInput,
  RenameJointCommitteeInput,
} from './joint-committee.inputs.js';
import { requireCommittee, requireLiving } from './joint-committee.rules.js';
import { JointMembership } from './joint-membership.entity.js';
import { addMember } from './membership.service.js';

const MOST_REMITS = 30;

/** The payload field that shows a committee. */
export function shown(committee: JointCommittee): ChangedObjects {
  return { committee: { type: 'JointCommittee', id: `JointCommittee:${committee.id}` } };
}

/** What a committee binds: its own division, its base's and those of its parent and members. */
export interface Bound {
  readonly divisionCodes: string[];
  readonly parent: Organization | null;
}

/** Reads what the details name, before authorisation: every division they bind must be in the caller's scope. */
export async function readBound(
  change: Change,
  details: CommitteeDetailsInput,
  field: string[],
): Promise<Bound> {
  const { em } = change;
  const division = await requireDivision(em, details.divisionCode, [...field, 'divisionCode']);
  const base =
    details.base?.divisionCode != null
      ? await requireDivision(em, details.base.divisionCode, [...field, 'base', 'divisionCode'])
      : null;
  const parent =
    details.parentId == null ? null : await requireOrganization(em, details.parentId, [...field, 'parentId']);
  if (parent && parent.kind !== 'PARTY_ORGANIZATION') {
    throw new Fault(
      'INVALID_INPUT',
      { en: 'The organization above must be a Party organization.', zh: '上级必须是党组织。' },
      [...field, 'parentId'],
    );
  }
  const divisionCodes = [division.code, base?.code, parent?.divisionCode].filter((code) => code != null);
  return { divisionCodes, parent };
}

/** A new committee from its details; not yet flushed. */
export function newCommittee(
  change: Change,
  details: CommitteeDetailsInput,
  bound: Bound,
  options: {
    established: PartialDateValue | null;
    attested: string;
    field: string[];
    memberList: JointCommittee['memberList'];
  },
): JointCommittee {
  const at = (...path: string[]) => [...options.field, ...path];
  const remit = (details.remit ?? []).map((item) => requireText(item, at('remit'), 100));
  if (remit.length > MOST_REMITS) {
    throw new Fault(
      'INVALID_INPUT',
      { en: `At most ${MOST_REMITS} remits.`, zh: `职责至多 ${MOST_REMITS} 项。` },
      at('remit'),
    );
  }
  const committee = Object.assign(new JointCommittee(), {
    name: requireText(details.name, at('name'), 200),
    form: details.form,
    legalStatus: details.legalStatus ?? 'FUNCTIONAL',
    theme: details.theme == null ? null : requireText(details.theme, at('theme'), 200),
    remit: [...new Set(remit)],
    criteria: [...new Set(details.criteria ?? [])],
    divisionCode: details.divisionCode,
    parentId: bound.parent?.id ?? null,
    presidingPost:
      details.presidingPost == null ? null : requireText(details.presidingPost, at('presidingPost'), 200),
    baseName: details.base ? requireText(details.base.name, at('base', 'name'), 200) : null,
    baseDivisionCode: details.base?.divisionCode ?? null,
    memberList: options.memberList,
  });
  committee.startOn(options.established, options.attested);
  change.em.persist(committee);
  return committee;
}

/** Founds a committee with its first members. */
export async function foundJointCommittee(
  change: Change,
  input: FoundJointCommitteeInput,
): Promise<ChangedObjects> {
  const { em } = change;
  const bound = await readBound(change, input.committee, ['committee']);
  const members: Organization[] = [];
  for (const [i, member] of (input.members ?? []).entries()) {
    members.push(
      await requireOrganization(em, member.organizationId, ['members', String(i), 'organizationId']),
    );
  }
  change.authorize('committee:found', [
    ...bound.divisionCodes,
    ...members.map((member) => member.divisionCode),
  ]);

  const source = input.source ? await recordSource(em, input.source) : null;
  const attested = attestedOn(source, change.today);
  const established = input.established ? parsePartialDate(input.established) : null;
  const committee = newCommittee(change, input.committee, bound, {
    established,
    attested,
    field: ['committee'],
    memberList: input.memberList ?? (members.length > 0 ? 'COMPLETE' : 'UNKNOWN'),
  });
  await em.flush();
  for (const [i, member] of (input.members ?? []).entries()) {
    await addMember(
      change,
      committee,
      members[i] as Organization,
      member,
      attested,
      ['members', String(i)],
      source,
    );
  }
  await recordFounding(change, committee, source);
  return shown(committee);
}

/** The event of a founding, and the source that vouches for it. */
export async function recordFounding(
  change: Change,
  committee: JointCommittee,
  source: Source | null,
): Promise<void> {
  const subject = { type: 'JointCommittee', id: committee.id };
  if (source) vouch(change.em, subject, source);
  change.event(subject, 'COMMITTEE_FOUNDED', {
    to: { name: committee.name, form: committee.form, established: committee.startedText ?? null },
  });
}

export async function renameJointCommittee(
  change: Change,
  input: RenameJointCommitteeInput,
): Promise<ChangedObjects> {
  const committee = await requireCommittee(change.em, input.committeeId);
  change.authorize('committee:rename', [committee.divisionCode]);
  change.expectVersion(committee, input.version);
  requireLiving(committee);
  const name = requireText(input.name, 'name', 200);
  const before = committee.name;
  committee.name = name;
  const subject = { type: 'JointCommittee', id: committee.id };
  if (input.source) vouch(change.em, subject, await recordSource(change.em, input.source), 'name');
  change.event(subject, 'COMMITTEE_RENAMED', {
    from: { name: before },
    to: { name },
    reason: readReason(input.reason),
  });
  return shown(committee);
}

export async function dissolveJointCommittee(
  change: Change,
  input: DissolveJointCommitteeInput,
): Promise<ChangedObjects> {
  const committee = await requireCommittee(change.em, input.committeeId);
  // Every open membership ends with the committee, so whoever dissolves it must be able to end them.
  const members = await openMembers(change, [committee]);
  change.authorize('committee:dissolve', [
    committee.divisionCode,
    ...members.map((member) => member.divisionCode),
  ]);
  change.expectVersion(committee, input.version);
  requireLiving(committee);
  await endCommittee(
    change,
    committee,
    parsePartialDate(input.on) as PartialDateValue,
    'DISSOLVED',
    readReason(input.reason),
  );
  if (input.source) {
    vouch(
      change.em,
      { type: 'JointCommittee', id: committee.id },
      await recordSource(change.em, input.source),
      'ended',
    );
  }
  return shown(committee);
}

/** The organizations with an open membership in these committees, each once. */
export async function openMembers(
  change: Change,
  committees: readonly JointCommittee[],
): Promise<Organization[]> {
  const committeeId = { $in: committees.map((committee) => committee.id) };
  const open = await change.em.find(JointMembership, { committeeId, endedEarliest: null });
  const ids = [...new Set(open.map((membership) => membership.memberId))];
  return change.em.find(Organization, { id: { $in: ids } }, { orderBy: { divisionCode: 'asc', id: 'asc' } });
}

export function readReason(reason: string | undefined): string | null {
  return reason == null ? null : requireText(reason, 'reason', 1000);
}
