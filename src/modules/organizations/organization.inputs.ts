import { ArgsType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { PageArgs } from '../../shared/graphql/connections.js';
import { doc } from '../../shared/graphql/doc.js';
import { LocalDate, PartialDateInput } from '../../shared/graphql/scalars.js';
import { MutationInput, MutationPayload } from '../../shared/graphql/user-error.js';
import { SourceInput } from '../sources/index.js';
import { Organization } from './organization.entity.js';
import {
  CollectiveLevel,
  CompanyMode,
  OrganizationKind,
  PartyOrganizationKind,
} from './organization.enums.js';

@ArgsType()
export class CommunityArgs {
  @Field(() => String, { description: doc('Code of its division.', '区划代码。') })
  divisionCode!: string;
}

@ArgsType()
export class UsccArgs {
  @Field(() => String, { description: doc('Unified social credit code.', '统一社会信用代码。') })
  uscc!: string;
}

@ArgsType()
export class OrganizationsArgs extends PageArgs {
  @Field(() => [OrganizationKind], {
    nullable: true,
    description: doc('Only of these kinds.', '限于这些类别。'),
  })
  kinds?: (keyof typeof OrganizationKind)[];

  @Field(() => String, {
    nullable: true,
    description: doc('Code of the division whose subtree is searched.', '限定在此区划（含下级）之内。'),
  })
  within?: string;

  @Field(() => String, {
    nullable: true,
    description: doc(
      'Name that it contains; one Chinese character is enough.',
      '名称包含的文字，一个汉字亦可。',
    ),
  })
  name?: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: doc('Those that existed, or may have, on this day.', '在此日存在或可能存在的。'),
  })
  asOf?: string;
}

@InputType({ description: doc('A new organization.', '新登记的组织。') })
export class RegisterOrganizationInput extends MutationInput {
  @Field(() => OrganizationKind, { description: doc('Kind.', '类别。') })
  kind!: keyof typeof OrganizationKind;

  @Field(() => String, {
    description: doc('Name as registered, at most 200 characters.', '登记名称，至多 200 字。'),
  })
  name!: string;

  @Field(() => String, { description: doc('Code of the division it stands in.', '所在区划代码。') })
  divisionCode!: string;

  @Field(() => String, {
    nullable: true,
    description: doc(
      'Unified social credit code; not for Party organizations.',
      '统一社会信用代码；党组织不填。',
    ),
  })
  uscc?: string;

  @Field(() => PartyOrganizationKind, {
    nullable: true,
    description: doc('For Party organizations: the kind, if known.', '党组织填写：类别（如已知）。'),
  })
  partyKind?: keyof typeof PartyOrganizationKind;

  @Field(() => ID, {
    nullable: true,
    description: doc('For Party organizations: the one above it.', '党组织填写：上级党组织。'),
  })
  parentId?: string;

  @Field(() => ID, {
    nullable: true,
    description: doc('For Party organizations: the grid it is attached to.', '党组织填写：所在网格。'),
  })
  gridId?: string;

  @Field(() => ID, {
    nullable: true,
    description: doc(
      'For Party organizations: the legal entity it is attached to.',
      '党组织填写：所在法人单位。',
    ),
  })
  legalEntityId?: string;

  @Field(() => String, {
    nullable: true,
    description: doc(
      'For Party organizations: the industry chain it is attached to.',
      '党组织填写：所在产业链。',
    ),
  })
  industryChain?: string;

  @Field(() => CollectiveLevel, {
    nullable: true,
    description: doc('For collectives: the level.', '集体经济组织填写：层级。'),
  })
  collectiveLevel?: keyof typeof CollectiveLevel;

  @Field(() => CompanyMode, {
    nullable: true,
    description: doc('For strong-village companies: how it operates.', '强村公司填写：经营模式。'),
  })
  companyMode?: keyof typeof CompanyMode;

  @Field(() => [String], { nullable: true, description: doc('Industries it is known for.', '产业。') })
  industries?: string[];

  @Field(() => PartialDateInput, {
    nullable: true,
    description: doc('When it was established.', '成立日期。'),
  })
  established?: string;

  @Field(() => SourceInput, { nullable: true, description: doc('Where this comes from.', '来源。') })
  source?: SourceInput;
}

@ObjectType({ description: doc('Outcome of registering an organization.', '登记组织的结果。') })
export class RegisterOrganizationPayload extends MutationPayload {
  @Field(() => Organization, { nullable: true, description: doc('The organization.', '组织。') })
  organization?: Organization;
}
