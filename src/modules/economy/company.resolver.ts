import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { HubContext } from '../../auth/context.js';
import { doc } from '../../shared/graphql/doc.js';
import {
  CompanyPayload,
  CreateCompanyPostInput,
  EndCompanyTieInput,
  GuideCompanyInput,
  RecordShareholdingsInput,
} from './company.inputs.js';
import { createCompanyPost, endCompanyTie, guideCompany } from './company.service.js';
import { recordShareholdings } from './shareholding.service.js';

const INPUT = doc('What is to be done.', '要办理的事项。');

@Resolver()
export class CompanyResolver {
  @Mutation(() => CompanyPayload, {
    description: doc(
      'Records the register of shares of a company from a day on.',
      '登记公司自某日起的持股名册。',
    ),
  })
  recordShareholdings(
    @Arg('input', () => RecordShareholdingsInput, { description: INPUT }) input: RecordShareholdingsInput,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.change(info, input, (change) => recordShareholdings(change, input));
  }

  @Mutation(() => CompanyPayload, {
    description: doc('Records that a committee guides a company.', '登记联合党委指导公司。'),
  })
  guideCompany(
    @Arg('input', () => GuideCompanyInput, { description: INPUT }) input: GuideCompanyInput,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.change(info, input, (change) => guideCompany(change, input));
  }

  @Mutation(() => CompanyPayload, { description: doc('Records a post in a company.', '登记公司职务。') })
  createCompanyPost(
    @Arg('input', () => CreateCompanyPostInput, { description: INPUT }) input: CreateCompanyPostInput,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.change(info, input, (change) => createCompanyPost(change, input));
  }

  @Mutation(() => CompanyPayload, { description: doc('Ends a guidance or a post.', '结束指导关系或职务。') })
  endCompanyTie(
    @Arg('input', () => EndCompanyTieInput, { description: INPUT }) input: EndCompanyTieInput,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.change(info, input, (change) => endCompanyTie(change, input));
  }
}
