import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { HubContext } from '../../auth/context.js';
import { doc } from '../../shared/graphql/doc.js';
import { CommitteeIdArgs, JointCommitteesArgs } from './joint-committee.args.js';
import { JointCommittee, JointCommitteeConnection } from './joint-committee.entity.js';
import {
  DissolveJointCommitteeInput,
  FoundJointCommitteeInput,
  JointCommitteePayload,
  MergeJointCommitteesInput,
  RenameJointCommitteeInput,
  SplitJointCommitteeInput,
  SplitJointCommitteePayload,
} from './joint-committee.inputs.js';
import {
  dissolveJointCommittee,
  foundJointCommittee,
  renameJointCommittee,
} from './joint-committee.service.js';
import { mergeJointCommittees, splitJointCommittee } from './reorganization.service.js';

const INPUT = doc('What is to be done.', '要办理的事项。');

@Resolver()
export class JointCommitteeResolver {
  @Query(() => JointCommittee, {
    nullable: true,
    description: doc(
      'A joint committee by its id; null when there is none.',
      '按标识查询联合党委；没有时为空。',
    ),
  })
  jointCommittee(
    @Args() _: CommitteeIdArgs,
    @Ctx() { reader }: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return reader.root(info);
  }

  @Query(() => JointCommitteeConnection, {
    description: doc('Joint committees, in order of division.', '联合党委，按区划排序。'),
  })
  jointCommittees(
    @Args() _: JointCommitteesArgs,
    @Ctx() { reader }: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return reader.root(info);
  }

  @Mutation(() => JointCommitteePayload, { description: doc('Founds a committee.', '成立联合党委。') })
  foundJointCommittee(
    @Arg('input', () => FoundJointCommitteeInput, { description: INPUT }) input: FoundJointCommitteeInput,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.change(info, input, (change) => foundJointCommittee(change, input));
  }

  @Mutation(() => JointCommitteePayload, {
    description: doc('Gives a committee a new name.', '联合党委更名。'),
  })
  renameJointCommittee(
    @Arg('input', () => RenameJointCommitteeInput, { description: INPUT }) input: RenameJointCommitteeInput,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.change(info, input, (change) => renameJointCommittee(change, input));
  }

  @Mutation(() => JointCommitteePayload, {
    description: doc(
      'Merges committees into a new one, keeping their history. The payload shows the new one.',
      '将若干联合党委合并为新的联合党委，保留历史。结果为新的联合党委。',
    ),
  })
  mergeJointCommittees(
    @Arg('input', () => MergeJointCommitteesInput, { description: INPUT }) input: MergeJointCommitteesInput,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.change(info, input, (change) => mergeJointCommittees(change, input));
  }

  @Mutation(() => SplitJointCommitteePayload, {
    description: doc(
      'Splits a committee into new ones, keeping its history.',
      '将联合党委拆分为若干，保留历史。',
    ),
  })
  splitJointCommittee(
    @Arg('input', () => SplitJointCommitteeInput, { description: INPUT }) input: SplitJointCommitteeInput,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.change(info, input, (change) => splitJointCommittee(change, input));
  }

  @Mutation(() => JointCommitteePayload, {
    description: doc(
      'Dissolves a committee; its memberships and links end with it.',
      '撤销联合党委；其成员关系和联系随之结束。',
    ),
  })
  dissolveJointCommittee(
    @Arg('input', () => DissolveJointCommitteeInput, { description: INPUT })
    input: DissolveJointCommitteeInput,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.change(info, input, (change) => dissolveJointCommittee(change, input));
  }
}
