import { Resolver } from 'type-graphql';
import { doc } from '../../shared/graphql/doc.js';
import { ExtensionField } from '../../shared/graphql/takes.js';
import { Division } from '../divisions/index.js';
import { Community, Organization } from '../organizations/index.js';
import { CandidateConnection } from './candidate.type.js';
import { MemberCoverage } from './coverage.js';
import { AsOfArgs, CandidatesArgs, MembershipsArgs, WalkArgs } from './joint-committee.args.js';
import { JointMembershipConnection } from './joint-membership.entity.js';
import { LinkedCommittee } from './linked-committee.type.js';

/** What joint committees add to every organization. */
@Resolver(() => Organization)
export class OrganizationExtensions {
  @ExtensionField(() => JointMembershipConnection, {
    args: () => MembershipsArgs,
    description: doc(
      'Memberships, its own and those of the Party organizations attached to it, on a day; with history: true all that ever were.',
      '某日的成员关系，含其党组织的；history: true 时列出全部历史。',
    ),
  })
  memberships!: unknown;

  @ExtensionField(() => [LinkedCommittee], {
    args: () => WalkArgs,
    description: doc(
      'Committees within some steps, nearest first: its own are one step away, those linked with these or sharing a member two, and so on.',
      '若干步内可达的联合党委，近者在前：其所在的为一步，与之关联或有共同成员的为两步，依此类推。',
    ),
  })
  linkedCommittees!: unknown;
}

@Resolver(() => Community)
export class CommunityExtensions {
  @ExtensionField(() => CandidateConnection, {
    args: () => CandidatesArgs,
    description: doc(
      'Neighbours with which it could form a committee, by how many of the three criteria they meet.',
      '可与之组建联合党委的邻近社区（村），按符合“三相”条件的多少排列。',
    ),
  })
  candidates!: unknown;
}

@Resolver(() => Division)
export class DivisionExtensions {
  @ExtensionField(() => MemberCoverage, {
    args: () => AsOfArgs,
    description: doc(
      'What share of its villages and communities is in a joint committee (formula M5), on a day.',
      '某日其村（社区）加入联合党委的比例（公式 M5）。',
    ),
  })
  memberCoverage!: unknown;
}
