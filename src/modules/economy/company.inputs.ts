import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { doc } from '../../shared/graphql/doc.js';
import { PartialDateInput, WholeNumber } from '../../shared/graphql/scalars.js';
import { MutationInput, MutationPayload } from '../../shared/graphql/user-error.js';
import { Organization } from '../organizations/index.js';
import { SourceInput } from '../sources/index.js';
import { CompanyGuidance, CompanyPost } from './company-tie.entity.js';
import { CompanyRole } from './economy.enums.js';

const COMPANY = doc('The company.', '公司。');
const SOURCE = doc('Where this comes from.', '来源。');
const SINCE = doc('Since when, if known; it may be known in part.', '开始日期（如已知），可仅部分已知。');
const ON = doc(
  'First day on which it no longer holds; it may be known in part.',
  '不再成立的首日，可仅部分已知。',
);

@InputType({ description: doc('An exact share, e.g. 1 of 3.', '精确份额，如 1/3。') })
export class ShareInput {
  @Field(() => WholeNumber, { description: doc('Numerator, at least 1.', '分子，至少为 1。') })
  numerator!: string;

  @Field(() => WholeNumber, {
    description: doc('Denominator, at most 1000000000000.', '分母，至多 1000000000000。'),
  })
  denominator!: string;
}

@InputType({ description: doc('A holder of shares.', '持股者。') })
export class HolderInput {
  @Field(() => ID, { description: doc('The organization that holds them.', '持股组织。') })
  organizationId!: string;

  @Field(() => ShareInput, {
    nullable: true,
    description: doc('The share; left out when it is not known.', '份额；未知时不填。'),
  })
  share?: ShareInput;
}

@InputType({
  description: doc(
    'The whole register of a company from a day on. Who is not named holds nothing any more; what stays the same is not touched.',
    '公司自某日起的全部持股名册。未列者不再持股；未变者保持原样。',
  ),
})
export class RecordShareholdingsInput extends MutationInput {
  @Field(() => ID, { description: COMPANY })
  companyId!: string;

  @Field(() => Int, { description: doc('Version of the company that was read.', '所读取的公司版本号。') })
  version!: number;

  @Field(() => [HolderInput], { description: doc('All holders, at most 500.', '全部持股者，至多 500 个。') })
  holders!: HolderInput[];

  @Field(() => PartialDateInput, {
    nullable: true,
    description: doc(
      'From when on; needed when an earlier register is replaced.',
      '自何时起；替换原名册时必填。',
    ),
  })
  since?: string;

  @Field(() => SourceInput, { nullable: true, description: SOURCE })
  source?: SourceInput;
}

@InputType({ description: doc('A committee that guides a company.', '联合党委指导公司。') })
export class GuideCompanyInput extends MutationInput {
  @Field(() => ID, { description: COMPANY })
  companyId!: string;

  @Field(() => ID, { description: doc('The committee.', '联合党委。') })
  committeeId!: string;

  @Field(() => PartialDateInput, { nullable: true, description: SINCE })
  since?: string;

  @Field(() => SourceInput, { nullable: true, description: SOURCE })
  source?: SourceInput;
}

@InputType({ description: doc('A post in a company. Never name a person.', '公司职务。不得填写个人姓名。') })
export class CreateCompanyPostInput extends MutationInput {
  @Field(() => ID, { description: COMPANY })
  companyId!: string;

  @Field(() => CompanyRole, { description: doc('The post.', '职务。') })
  role!: keyof typeof CompanyRole;

  @Field(() => String, { nullable: true, description: doc('As its source calls it.', '来源所用名称。') })
  title?: string;

  @Field(() => String, {
    nullable: true,
    description: doc('Public post that its holder has too.', '任职者兼任的公职。'),
  })
  concurrentPost?: string;

  @Field(() => ID, {
    nullable: true,
    description: doc('Organization of that public post.', '该公职所在组织。'),
  })
  concurrentBodyId?: string;

  @Field(() => PartialDateInput, { nullable: true, description: SINCE })
  since?: string;

  @Field(() => SourceInput, { nullable: true, description: SOURCE })
  source?: SourceInput;
}

@InputType({ description: doc('The end of a guidance or a post.', '指导关系或职务的结束。') })
export class EndCompanyTieInput extends MutationInput {
  @Field(() => ID, { description: doc('Id of the guidance or the post.', '指导关系或职务的标识。') })
  id!: string;

  @Field(() => Int, { description: doc('Version that was read.', '所读取的版本号。') })
  version!: number;

  @Field(() => PartialDateInput, { description: ON })
  on!: string;

  @Field(() => SourceInput, { nullable: true, description: SOURCE })
  source?: SourceInput;
}

@ObjectType({ description: doc('Outcome of a change to a company.', '变更公司信息的结果。') })
export class CompanyPayload extends MutationPayload {
  @Field(() => Organization, { nullable: true, description: COMPANY })
  company?: Organization;

  @Field(() => CompanyGuidance, {
    nullable: true,
    description: doc('The guidance, if that was changed.', '所变更的指导关系。'),
  })
  guidance?: CompanyGuidance;

  @Field(() => CompanyPost, {
    nullable: true,
    description: doc('The post, if that was changed.', '所变更的职务。'),
  })
  post?: CompanyPost;
}
