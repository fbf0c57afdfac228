import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { HubContext } from '../../auth/context.js';
import { doc } from '../../shared/graphql/doc.js';
import { setOpeningHours } from './opening.service.js';
import { AllResourcesArgs, ResourceIdArgs } from './resource.args.js';
import { Resource, ResourceConnection } from './resource.entity.js';
import {
  AmendResourceInput,
  AssessResourceInput,
  RegisterResourceInput,
  ResourcePayload,
  SetOpeningHoursInput,
} from './resource.inputs.js';
import { assessResource, registerResource } from './resource.service.js';
import { amendResource } from './resource-amend.service.js';
import {
  CoLocationPayload,
  CommitteeBasePayload,
  EndCoLocationInput,
  EndSharingInput,
  RecordCoLocationInput,
  SetCommitteeBaseInput,
  ShareResourceInput,
  SharingPayload,
} from './sharing.inputs.js';
import {
  endCoLocation,
  endSharing,
  recordCoLocation,
  setCommitteeBase,
  shareResource,
} from './sharing.service.js';

const INPUT = doc('What is to be done.', '要办理的事项。');

@Resolver()
export class ResourceResolver {
  @Query(() => Resource, {
    nullable: true,
    description: doc('A resource by its id; null when there is none.', '按标识查询资源；没有时为空。'),
  })
  resource(@Args() _: ResourceIdArgs, @Ctx() { reader }: HubContext, @Info() info: GraphQLResolveInfo) {
    return reader.root(info);
  }

  @Query(() => ResourceConnection, {
    description: doc('Resources, in order of division.', '资源，按区划排序。'),
  })
  resources(@Args() _: AllResourcesArgs, @Ctx() { reader }: HubContext, @Info() info: GraphQLResolveInfo) {
    return reader.root(info);
  }

  @Mutation(() => ResourcePayload, {
    description: doc(
      'Registers a venue, room, equipment or pooled post.',
      '登记场所、房间、设备或统筹岗位。',
    ),
  })
  registerResource(
    @Arg('input', () => RegisterResourceInput, { description: INPUT }) input: RegisterResourceInput,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.change(info, input, (change) => registerResource(change, input));
  }

  @Mutation(() => ResourcePayload, {
    description: doc(
      'Changes what is on record of a resource; what it was stays in its history.',
      '变更资源的登记内容；原内容留在变更历史中。',
    ),
  })
  amendResource(
    @Arg('input', () => AmendResourceInput, { description: INPUT }) input: AmendResourceInput,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.change(info, input, (change) => amendResource(change, input));
  }

  @Mutation(() => ResourcePayload, {
    description: doc('Records the state of repair of a resource.', '登记资源的完好状况。'),
  })
  assessResource(
    @Arg('input', () => AssessResourceInput, { description: INPUT }) input: AssessResourceInput,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.change(info, input, (change) => assessResource(change, input));
  }

  @Mutation(() => ResourcePayload, {
    description: doc('Sets the opening hours of a resource.', '设定资源的开放时间。'),
  })
  setOpeningHours(
    @Arg('input', () => SetOpeningHoursInput, { description: INPUT }) input: SetOpeningHoursInput,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.change(info, input, (change) => setOpeningHours(change, input));
  }

  @Mutation(() => SharingPayload, {
    description: doc('Shares a resource with a committee.', '与联合党委共享资源。'),
  })
  shareResource(
    @Arg('input', () => ShareResourceInput, { description: INPUT }) input: ShareResourceInput,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.change(info, input, (change) => shareResource(change, input));
  }

  @Mutation(() => SharingPayload, {
    description: doc('Ends a sharing; it stays as history.', '终止共享；约定留作历史。'),
  })
  endSharing(
    @Arg('input', () => EndSharingInput, { description: INPUT }) input: EndSharingInput,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.change(info, input, (change) => endSharing(change, input));
  }

  @Mutation(() => CommitteeBasePayload, {
    description: doc('Gives a committee its base among the venues.', '设定联合党委的阵地。'),
  })
  setCommitteeBase(
    @Arg('input', () => SetCommitteeBaseInput, { description: INPUT }) input: SetCommitteeBaseInput,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.change(info, input, (change) => setCommitteeBase(change, input));
  }

  @Mutation(() => CoLocationPayload, {
    description: doc('Records that organizations share a venue as their office.', '登记合署办公。'),
  })
  recordCoLocation(
    @Arg('input', () => RecordCoLocationInput, { description: INPUT }) input: RecordCoLocationInput,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.change(info, input, (change) => recordCoLocation(change, input));
  }

  @Mutation(() => CoLocationPayload, {
    description: doc('Ends a co-location; it stays as history.', '终止合署办公；记录留作历史。'),
  })
  endCoLocation(
    @Arg('input', () => EndCoLocationInput, { description: INPUT }) input: EndCoLocationInput,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.change(info, input, (change) => endCoLocation(change, input));
  }
}
