import type { Change } from '../../auth/change.js';
import type { PartialDateValue } from '../../shared/partial-date.js';
import type { Ending } from './committee.enums.js';
import { CommitteeLink } from './committee-link.entity.js';
import type { JointCommittee } from './joint-committee.entity.js';
import { endOn } from './joint-committee.rules.js';
import { JointMembership } from './joint-membership.entity.js';

/**
 * Ends a committee with every membership and link that is still open. What has ended before stays as it
 * is, so no past figure changes. Returns the memberships that ended with it.
 */
export async function endCommittee(
  change: Change,
  committee: JointCommittee,
  on: PartialDateValue,
  ending: Exclude<keyof typeof Ending, 'WITHDRAWN'>,
  reason: string | null,
): Promise<JointMembership[]> {
  const { em } = change;
  endOn(committee, on);
  committee.dissolution = ending;
  const memberships = await em.find(
    JointMembership,
    { committeeId: committee.id, endedEarliest: null },
    { orderBy: { id: 'asc' } },
  );
  for (const membership of memberships) {
    endOn(membership, on);
    membership.ending = ending;
    change.event({ type: 'JointMembership', id: membership.id }, 'MEMBERSHIP_ENDED', {
      to: { on: on.text, ending },
      reason,
    });
  }
  const links = await em.find(CommitteeLink, {
    $or: [{ fromId: committee.id }, { toId: committee.id }],
    endedEarliest: null,
    kind: { $ne: 'SUCCESSION' },
  });
  for (const link of links) {
    endOn(link, on);
    change.event({ type: 'CommitteeLink', id: link.id }, 'LINK_ENDED', {
      to: { on: on.text, ending },
      reason,
    });
  }
  change.event({ type: 'JointCommittee', id: committee.id }, 'COMMITTEE_ENDED', {
    to: { on: on.text, ending },
    reason,
  });
  return memberships;
}
