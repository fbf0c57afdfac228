import type { Change } from '../../auth/change.js';
import { defineConstraints, explainAt } from '../../auth/constraints.js';
import type { ChangedObjects } from '../../auth/writer.js';
import { Fault } from '../../shared/errors.js';
import { uuidOf } from '../../shared/ids.js';
import { type PartialDateValue, parsePartialDate } from '../../shared/partial-date.js';
import { requireText } from '../../shared/text.js';
import { Organization, requireOrganization } from '../organizations/index.js';
import { attestedOn, recordSource, type Source, vouch } from '../sources/index.js';
import type { JointCommittee } from './joint-committee.entity.js';
import { endOn, requireCommittee, requireLiving, requireWithinLife } from './joint-committee.rules.js';
import { readReason } from './joint-committee.service.js';
import { JointMembership, MembershipCriterion } from './joint-membership.entity.js';
import type { AdmitMemberInput, MemberInput, WithdrawMemberInput } from './membership.inputs.js';

/** Adds a member to a committee and flushes, so that a second membership at one time is refused here. */
export async function addMember(
  change: Change,
  committee: JointCommittee,
  member: Organization,
  input: Omit<MemberInput, 'organizationId'>,
  attested: string,
  field: string[],
  source: Source | null,
): Promise<JointMembership> {
  const { em } = change;
  const since = input.since ? parsePartialDate(input.since) : null;
  requireWithinLife(committee, since, [...field, 'since']);
  const membership = Object.assign(new JointMembership(), {
    committeeId: committee.id,
    memberId: member.id,
    role: input.role ?? 'MEMBER',
  });
  membership.startOn(since, attested);
  em.persist(membership);
  await explainAt(field, () => em.flush());
  for (const { criterion, evidence } of input.criteria ?? []) {
    em.persist(
      Object.assign(new MembershipCriterion(), {
        membershipId: membership.id,
        criterion,
        evidence: evidence == null ? null : requireText(evidence, [...field, 'criteria'], 1000),
      }),
    );
  }
  await explainAt([...field, 'criteria'], () => em.flush());
  const subject = { type: 'JointMembership', id: membership.id };
  if (source) vouch(em, subject, source);
  change.event(subject, 'MEMBER_ADMITTED', { to: { role: membership.role, since: since?.text ?? null } });
  return membership;
}

export async function admitMember(change: Change, input: AdmitMemberInput): Promise<ChangedObjects> {
  const { em } = change;
  const committee = await requireCommittee(em, input.committeeId);
  const member = await requireOrganization(em, input.member.organizationId, ['member', 'organizationId']);
  change.authorize('committee:admit', [committee.divisionCode, member.divisionCode]);
  requireLiving(committee);
  const source = input.source ? await recordSource(em, input.source) : null;
  const membership = await addMember(
    change,
    committee,
    member,
    input.member,
    attestedOn(source, change.today),
    ['member'],
    source,
  );
  // One member that is named does not make an unknown list complete.
  committee.memberList =
    input.memberList ?? (committee.memberList === 'UNKNOWN' ? 'PARTIAL' : committee.memberList);
  return shownMembership(membership);
}

export async function withdrawMember(change: Change, input: WithdrawMemberInput): Promise<ChangedObjects> {
  const { em } = change;
  const key = uuidOf(input.membershipId, 'JointMembership');
  const membership = key ? await em.findOne(JointMembership, { id: key }) : null;
  if (!membership) {
    throw new Fault(
      'NOT_FOUND',
      { en: 'There is no membership with this id.', zh: '没有此标识的成员关系。' },
      'membershipId',
    );
  }
  const committee = await requireCommittee(em, `JointCommittee:${membership.committeeId}`);
  const member = await em.findOneOrFail(Organization, { id: membership.memberId });
  change.authorize('committee:withdraw', [committee.divisionCode, member.divisionCode]);
  change.expectVersion(membership, input.version);
  if (membership.endedEarliest) {
    throw new Fault(
      'NOT_A_MEMBER',
      {
        en: `This membership ended on ${membership.endedText}.`,
        zh: `该成员关系已于 ${membership.endedText} 结束。`,
      },
      'membershipId',
    );
  }
  const on = parsePartialDate(input.on) as PartialDateValue;
  endOn(membership, on);
  membership.ending = 'WITHDRAWN';
  const subject = { type: 'JointMembership', id: membership.id };
  if (input.source) vouch(em, subject, await recordSource(em, input.source), 'ended');
  change.event(subject, 'MEMBER_WITHDRAWN', { to: { on: on.text }, reason: readReason(input.reason) });
  return shownMembership(membership);
}

function shownMembership(membership: JointMembership): ChangedObjects {
  return {
    membership: { type: 'JointMembership', id: `JointMembership:${membership.id}` },
    committee: { type: 'JointCommittee', id: `JointCommittee:${membership.committeeId}` },
  };
}

defineConstraints({
  joint_membership_once: () =>
    new Fault(
      'OVERLAPPING_MEMBERSHIP',
      {
        en: 'This organization is a member of the committee at that time already. Withdraw the old membership first, or correct its dates.',
        zh: '该组织在此期间已是成员。请先办理原成员关系的退出，或更正其日期。',
      },
      'member',
    ),
  membership_criterion_pkey: () =>
    new Fault('INVALID_INPUT', { en: 'A criterion is named twice.', zh: '同一条件重复填写。' }, [
      'member',
      'criteria',
    ]),
});
