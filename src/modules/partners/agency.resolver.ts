import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { HubContext } from '../../auth/context.js';
import { PageArgs } from '../../shared/graphql/connections.js';
import { doc } from '../../shared/graphql/doc.js';
import { AgencyTokenConnection, PartnerAgencyConnection } from './agency.entity.js';
import {
  IssueAgencyTokenInput,
  IssueAgencyTokenPayload,
  RegisterAgencyInput,
  RegisterAgencyPayload,
  RevokeAgencyTokenInput,
  RevokeAgencyTokenPayload,
  RotateAgencyTokenInput,
  RotateAgencyTokenPayload,
} from './agency.inputs.js';
import { issueAgencyToken, registerAgency, revokeAgencyToken, rotateAgencyToken } from './agency.service.js';
import { AgencyTokensArgs } from './partner.inputs.js';
import { authorizeReading } from './rights.js';

const TOKEN = doc('The token.', '令牌。');

@Resolver()
export class AgencyResolver {
  @Query(() => PartnerAgencyConnection, {
    description: doc(
      'Agencies whose systems join the hub; for administrators and agencies.',
      '接入中枢的合作部门；供管理员与部门查看。',
    ),
  })
  partnerAgencies(
    @Args() _: PageArgs,
    @Ctx() { reader, viewer }: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    authorizeReading(viewer);
    return reader.root(info);
  }

  @Query(() => AgencyTokenConnection, {
    description: doc(
      'Tokens of an agency, oldest first; for administrators and the agency itself.',
      '部门的令牌，由旧到新；供管理员与该部门查看。',
    ),
  })
  agencyTokens(
    @Args() { agency }: AgencyTokensArgs,
    @Ctx() { reader, viewer }: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    authorizeReading(viewer, agency);
    return reader.root(info);
  }

  @Mutation(() => RegisterAgencyPayload, {
    description: doc('Registers an agency.', '登记合作部门。'),
  })
  registerAgency(
    @Arg('input', () => RegisterAgencyInput, { description: doc('The agency.', '部门。') })
    input: RegisterAgencyInput,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.change(info, input, (change) => registerAgency(change, input));
  }

  @Mutation(() => IssueAgencyTokenPayload, {
    description: doc('Gives an agency a token of its own.', '为部门签发令牌。'),
  })
  issueAgencyToken(
    @Arg('input', () => IssueAgencyTokenInput, { description: TOKEN }) input: IssueAgencyTokenInput,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.change(info, input, (change) => issueAgencyToken(change, input));
  }

  @Mutation(() => RotateAgencyTokenPayload, {
    description: doc(
      'Replaces a token by a new one; both are valid for a while.',
      '更换令牌；新旧令牌并存一段时间。',
    ),
  })
  rotateAgencyToken(
    @Arg('input', () => RotateAgencyTokenInput, { description: TOKEN }) input: RotateAgencyTokenInput,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.change(info, input, (change) => rotateAgencyToken(change, input));
  }

  @Mutation(() => RevokeAgencyTokenPayload, {
    description: doc('Ends a token at once and for good.', '立即永久吊销令牌。'),
  })
  revokeAgencyToken(
    @Arg('input', () => RevokeAgencyTokenInput, { description: TOKEN }) input: RevokeAgencyTokenInput,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.change(info, input, (change) => revokeAgencyToken(change, input));
  }
}
