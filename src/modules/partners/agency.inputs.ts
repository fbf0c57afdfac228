import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { doc } from '../../shared/graphql/doc.js';
import { MutationInput, MutationPayload } from '../../shared/graphql/user-error.js';
import { AgencyToken, PartnerAgency } from './agency.entity.js';

const CODE = doc('Code of the agency.', '部门代码。');
const PREFIX = doc('Name of the token: what follows "hub_".', '令牌名称，即 "hub_" 之后的部分。');
const DAYS = doc(
  'How many days it is valid, 1 to 366; 90 when not given.',
  '有效天数，1 到 366；不填为 90。',
);
const NOTE = doc('What it is for, at most 200 characters.', '用途，至多 200 字。');

@InputType({ description: doc('An agency to register.', '要登记的部门。') })
export class RegisterAgencyInput extends MutationInput {
  @Field(() => String, {
    description: doc(
      'Code of lower-case letters, digits and hyphens, at most 40, e.g. "civil-affairs".',
      '代码：小写字母、数字和连字符，至多 40 个字符，如 "civil-affairs"。',
    ),
  })
  code!: string;

  @Field(() => String, {
    description: doc('Name in Chinese, at most 200 characters.', '中文名称，至多 200 字。'),
  })
  nameZh!: string;

  @Field(() => String, {
    description: doc('Name in English, at most 200 characters.', '英文名称，至多 200 字。'),
  })
  nameEn!: string;

  @Field(() => String, {
    description: doc(
      'The post to turn to, never a person; at most 200 characters.',
      '联系岗位，不写个人姓名；至多 200 字。',
    ),
  })
  contactPost!: string;
}

@ObjectType({ description: doc('Outcome of registering an agency.', '登记部门的结果。') })
export class RegisterAgencyPayload extends MutationPayload {
  @Field(() => PartnerAgency, { nullable: true, description: doc('The agency.', '部门。') })
  agency?: PartnerAgency;
}

@InputType({ description: doc('A token to issue.', '要签发的令牌。') })
export class IssueAgencyTokenInput extends MutationInput {
  @Field(() => String, { description: CODE })
  agency!: string;

  @Field(() => Int, { nullable: true, description: DAYS })
  days?: number;

  @Field(() => String, { nullable: true, description: NOTE })
  note?: string;
}

@InputType({ description: doc('A token to replace by a new one.', '要更换的令牌。') })
export class RotateAgencyTokenInput extends MutationInput {
  @Field(() => String, { description: PREFIX })
  prefix!: string;

  @Field(() => Int, { nullable: true, description: DAYS })
  days?: number;

  @Field(() => Int, {
    nullable: true,
    description: doc(
      'For how many hours the old one stays valid beside the new, 0 to 168; 24 when not given.',
      '旧令牌与新令牌并存的小时数，0 到 168；不填为 24。',
    ),
  })
  overlapHours?: number;
}

@InputType({ description: doc('A token to revoke.', '要吊销的令牌。') })
export class RevokeAgencyTokenInput extends MutationInput {
  @Field(() => String, { description: PREFIX })
  prefix!: string;

  @Field(() => String, {
    nullable: true,
    description: doc('Why, at most 1000 characters.', '原因，至多 1000 字。'),
  })
  reason?: string;
}

@ObjectType()
abstract class TokenPayload extends MutationPayload {
  @Field(() => AgencyToken, {
    nullable: true,
    description: doc('The token, without its secret.', '令牌（不含密文）。'),
  })
  agencyToken?: AgencyToken;
}

@ObjectType()
abstract class SecretPayload extends TokenPayload {
  @Field(() => String, {
    nullable: true,
    description: doc(
      'The token itself, shown this once: the hub keeps only its hash. Null when the request is repeated.',
      '令牌原文，仅此一次显示：中枢只保存其哈希。重复提交时为空。',
    ),
  })
  token?: string;
}

@ObjectType({ description: doc('Outcome of issuing a token.', '签发令牌的结果。') })
export class IssueAgencyTokenPayload extends SecretPayload {}

@ObjectType({ description: doc('Outcome of replacing a token.', '更换令牌的结果。') })
export class RotateAgencyTokenPayload extends SecretPayload {}

@ObjectType({ description: doc('Outcome of revoking a token.', '吊销令牌的结果。') })
export class RevokeAgencyTokenPayload extends TokenPayload {}
