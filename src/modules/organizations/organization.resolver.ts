import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { HubContext } from '../../auth/context.js';
import { doc } from '../../shared/graphql/doc.js';
import {
  Community,
  Enterprise,
  OrganizationConnection,
  StrongVillageCompany,
} from './organization.entity.js';
import {
  CommunityArgs,
  OrganizationsArgs,
  RegisterOrganizationInput,
  RegisterOrganizationPayload,
  UsccArgs,
} from './organization.inputs.js';
import { registerOrganization } from './organization.service.js';

@Resolver()
export class OrganizationResolver {
  @Query(() => Community, {
    nullable: true,
    description: doc(
      'The community of a division; null when there is none.',
      '区划对应的社区（村）；没有时为空。',
    ),
  })
  community(@Args() _: CommunityArgs, @Ctx() { reader }: HubContext, @Info() info: GraphQLResolveInfo) {
    return reader.root(info);
  }

  @Query(() => Enterprise, {
    nullable: true,
    description: doc(
      'An enterprise by its code; null when it is not registered.',
      '按代码查询企业；未登记时为空。',
    ),
  })
  enterprise(@Args() _: UsccArgs, @Ctx() { reader }: HubContext, @Info() info: GraphQLResolveInfo) {
    return reader.root(info);
  }

  @Query(() => StrongVillageCompany, {
    nullable: true,
    description: doc(
      'A strong-village company by its code; null when it is not registered.',
      '按代码查询强村公司；未登记时为空。',
    ),
  })
  strongVillageCompany(@Args() _: UsccArgs, @Ctx() { reader }: HubContext, @Info() info: GraphQLResolveInfo) {
    return reader.root(info);
  }

  @Query(() => OrganizationConnection, {
    description: doc('Organizations, in order of division.', '组织，按区划排序。'),
  })
  organizations(
    @Args() _: OrganizationsArgs,
    @Ctx() { reader }: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return reader.root(info);
  }

  @Mutation(() => RegisterOrganizationPayload, {
    description: doc('Registers an organization.', '登记组织。'),
  })
  registerOrganization(
    @Arg('input', () => RegisterOrganizationInput, { description: doc('The organization.', '组织。') })
    input: RegisterOrganizationInput,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.change(info, input, (change) => registerOrganization(change, input));
  }
}
