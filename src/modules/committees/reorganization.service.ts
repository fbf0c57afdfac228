import type { Change } from '../../auth/change.js';
import type { ChangedObjects } from '../../auth/writer.js';
import { Fault } from '../../shared/errors.js';
import { parseGlobalId, uuidOf } from '../../shared/ids.js';
import { type PartialDateValue, parsePartialDate } from '../../shared/partial-date.js';
import { ORGANIZATION_TYPE_NAMES, type Organization, organizationId } from '../organizations/index.js';
import { recordSource, type Source } from '../sources/index.js';
import { endCommittee } from './committee-ending.js';
import { newLink } from './committee-link.service.js';
import type { JointCommittee } from './joint-committee.entity.js';
import type { MergeJointCommitteesInput, SplitJointCommitteeInput } from './joint-committee.inputs.js';
import { requireCommittee, requireLiving } from './joint-committee.rules.js';
import {
  type Bound,
  newCommittee,
  openMembers,
  readBound,
  readReason,
  recordFounding,
  shown,
} from './joint-committee.service.js';
import { JointMembership } from './joint-membership.entity.js';
import { addMember } from './membership.service.js';

/**
 * Several committees become one. The old ones end on the day with their memberships, the new one
 * begins on it with each distinct member once, and links of succession lead from old to new.
 */
export async function mergeJointCommittees(
  change: Change,
  input: MergeJointCommitteesInput,
): Promise<ChangedObjects> {
  const { em } = change;
  refuseSelfMerge(input);
  const old = new Map<string, JointCommittee>();
  for (const { committeeId } of [...input.committees].sort((a, b) =>
    a.committeeId < b.committeeId ? -1 : 1,
  )) {
    old.set(committeeId, await requireCommittee(em, committeeId, 'committees'));
  }
  const bound = await readBound(change, input.into, ['into']);
  const open = await em.find(JointMembership, {
    committeeId: { $in: [...old.values()].map((c) => c.id) },
    endedEarliest: null,
  });
  const members = await openMembers(change, [...old.values()]);
  change.authorize('committee:merge', [
    ...bound.divisionCodes,
    ...[...old.values()].map((committee) => committee.divisionCode),
    ...members.map((member) => member.divisionCode),
  ]);
  for (const [i, { committeeId, version }] of input.committees.entries()) {
    const committee = old.get(committeeId) as JointCommittee;
    change.expectVersion(committee, version, ['committees', String(i), 'version']);
    requireLiving(committee, ['committees', String(i), 'committeeId']);
  }

  const { on, reason, source } = await readOccasion(change, input);
  const allComplete = [...old.values()].every((committee) => committee.memberList === 'COMPLETE');
  const successor = newCommittee(change, input.into, bound, {
    established: on,
    attested: input.on,
    field: ['into'],
    memberList: allComplete ? 'COMPLETE' : members.length > 0 ? 'PARTIAL' : 'UNKNOWN',
  });
  for (const committee of old.values()) await endCommittee(change, committee, on, 'MERGED', reason);
  await em.flush();
  for (const committee of old.values()) newLink(change, 'SUCCESSION', committee, successor, on, input.on);
  for (const member of members) {
    const role = strongestRole(open.filter((membership) => membership.memberId === member.id));
    await addMember(change, successor, member, { role, since: input.on }, input.on, ['committees'], source);
  }
  await recordFounding(change, successor, source);
  return shown(successor);
}

/** A committee becomes several, each of its members in exactly one of them. */
export async function splitJointCommittee(
  change: Change,
  input: SplitJointCommitteeInput,
): Promise<ChangedObjects> {
  const { em } = change;
  const committee = await requireCommittee(em, input.committeeId);
  const open = await em.find(JointMembership, { committeeId: committee.id, endedEarliest: null });
  const members = await openMembers(change, [committee]);
  const bounds: Bound[] = [];
  for (const [i, part] of input.parts.entries()) {
    bounds.push(await readBound(change, part.committee, ['parts', String(i), 'committee']));
  }
  change.authorize('committee:split', [
    committee.divisionCode,
    ...bounds.flatMap((bound) => bound.divisionCodes),
    ...members.map((member) => member.divisionCode),
  ]);
  change.expectVersion(committee, input.version);
  requireLiving(committee);
  const assigned = assignMembers(input, members);

  const { on, reason, source } = await readOccasion(change, input);
  await endCommittee(change, committee, on, 'SPLIT', reason);
  await em.flush();
  for (const [i, part] of input.parts.entries()) {
    const successor = newCommittee(change, part.committee, bounds[i] as Bound, {
      established: on,
      attested: input.on,
      field: ['parts', String(i), 'committee'],
      memberList: committee.memberList,
    });
    await em.flush();
    newLink(change, 'SUCCESSION', committee, successor, on, input.on);
    for (const member of assigned[i] as Organization[]) {
      const role = strongestRole(open.filter((membership) => membership.memberId === member.id));
      await addMember(
        change,
        successor,
        member,
        { role, since: input.on },
        input.on,
        ['parts', String(i), 'memberIds'],
        source,
      );
    }
    await recordFounding(change, successor, source);
  }
  return shown(committee);
}

function refuseSelfMerge(input: MergeJointCommitteesInput): void {
  const distinct = new Set(input.committees.map(({ committeeId }) => committeeId.toLowerCase()));
  if (distinct.size < input.committees.length) {
    throw new Fault(
      'MERGE_WITH_ITSELF',
      {
        en: 'A committee is named twice: it cannot merge with itself.',
        zh: '同一联合党委重复填写：不能与自身合并。',
      },
      'committees',
    );
  }
  if (distinct.size < 2) {
    throw new Fault(
      'TOO_FEW_COMMITTEES',
      { en: 'A merger takes two committees or more.', zh: '合并至少需要两个联合党委。' },
      'committees',
    );
  }
}

/** Which members go to which part; every one exactly once. */
function assignMembers(input: SplitJointCommitteeInput, members: readonly Organization[]): Organization[][] {
  if (input.parts.length < 2) {
    throw new Fault(
      'TOO_FEW_PARTS',
      { en: 'A split gives two parts or more.', zh: '拆分至少为两个部分。' },
      'parts',
    );
  }
  const waiting = new Map(members.map((member) => [organizationId(member), member]));
  const placed = new Set<string>();
  const parts = input.parts.map((part, i) =>
    part.memberIds.map((id, j) => {
      const key = `${parseGlobalId(id)?.type}:${uuidOf(id, ...ORGANIZATION_TYPE_NAMES)}`;
      const field = ['parts', String(i), 'memberIds', String(j)];
      if (placed.has(key)) {
        throw new Fault(
          'MEMBER_ASSIGNED_TWICE',
          {
            en: 'This member is placed already: each goes to one part.',
            zh: '该成员已归入：每个成员只归入一个部分。',
          },
          field,
        );
      }
      const member = waiting.get(key);
      if (!member) {
        throw new Fault(
          'NOT_A_MEMBER',
          { en: 'This is no member of the committee now.', zh: '此组织现不是该联合党委的成员。' },
          field,
        );
      }
      placed.add(key);
      waiting.delete(key);
      return member;
    }),
  );
  if (waiting.size > 0) {
    const names = [...waiting.values()].map((member) => member.name ?? member.id).join('、');
    throw new Fault(
      'MEMBER_NOT_ASSIGNED',
      { en: `Say where these members go: ${names}.`, zh: `请说明以下成员归入何处：${names}。` },
      'parts',
    );
  }
  return parts;
}

const ROLES = ['CORE', 'MEMBER', 'PARTNER', 'OBSERVER'] as const;

function strongestRole(memberships: readonly JointMembership[]): JointMembership['role'] {
  return ROLES.find((role) => memberships.some((membership) => membership.role === role)) ?? 'MEMBER';
}

async function readOccasion(
  change: Change,
  input: MergeJointCommitteesInput | SplitJointCommitteeInput,
): Promise<{ on: PartialDateValue; reason: string | null; source: Source | null }> {
  return {
    on: parsePartialDate(input.on) as PartialDateValue,
    reason: readReason(input.reason),
    source: input.source ? await recordSource(change.em, input.source) : null,
  };
}
