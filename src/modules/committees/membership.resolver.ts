import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { HubContext } from '../../auth/context.js';
import { doc } from '../../shared/graphql/doc.js';
import { endCommitteeLink, linkJointCommittees } from './committee-link.service.js';
import { CorrectFactInput, CorrectFactPayload } from './correction.inputs.js';
import { correctFact } from './correction.service.js';
import {
  AdmitMemberInput,
  CommitteeLinkPayload,
  EndCommitteeLinkInput,
  LinkJointCommitteesInput,
  MembershipPayload,
  WithdrawMemberInput,
} from './membership.inputs.js';
import { admitMember, withdrawMember } from './membership.service.js';

const INPUT = doc('What is to be done.', '要办理的事项。');

@Resolver()
export class MembershipResolver {
  @Mutation(() => MembershipPayload, {
    description: doc('Admits a member to a committee.', '吸收成员加入联合党委。'),
  })
  admitMember(
    @Arg('input', () => AdmitMemberInput, { description: INPUT }) input: AdmitMemberInput,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.change(info, input, (change) => admitMember(change, input));
  }

  @Mutation(() => MembershipPayload, {
    description: doc('Ends a membership; it stays as history.', '办理成员退出；成员关系留作历史。'),
  })
  withdrawMember(
    @Arg('input', () => WithdrawMemberInput, { description: INPUT }) input: WithdrawMemberInput,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.change(info, input, (change) => withdrawMember(change, input));
  }

  @Mutation(() => CommitteeLinkPayload, {
    description: doc('Links two committees.', '建立两个联合党委之间的关系。'),
  })
  linkJointCommittees(
    @Arg('input', () => LinkJointCommitteesInput, { description: INPUT }) input: LinkJointCommitteesInput,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.change(info, input, (change) => linkJointCommittees(change, input));
  }

  @Mutation(() => CommitteeLinkPayload, { description: doc('Ends a link.', '结束联合党委之间的关系。') })
  endCommitteeLink(
    @Arg('input', () => EndCommitteeLinkInput, { description: INPUT }) input: EndCommitteeLinkInput,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.change(info, input, (change) => endCommitteeLink(change, input));
  }

  @Mutation(() => CorrectFactPayload, {
    description: doc(
      'Puts a recorded fact right; the old value stays in the history.',
      '更正已录入的事实；原值留在历史中。',
    ),
  })
  correctFact(
    @Arg('input', () => CorrectFactInput, { description: INPUT }) input: CorrectFactInput,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.change(info, input, (change) => correctFact(change, input));
  }
}
