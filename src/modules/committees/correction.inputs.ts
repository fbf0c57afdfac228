import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { doc } from '../../shared/graphql/doc.js';
import { defineEnum } from '../../shared/graphql/enums.js';
import { Node } from '../../shared/graphql/node.js';
import { MutationInput, MutationPayload } from '../../shared/graphql/user-error.js';
import { SourceInput } from '../sources/index.js';

export const CorrectableFact = defineEnum(
  'CorrectableFact',
  ['A fact that was recorded wrongly and can be put right.', '录入有误、可以更正的事实。'],
  {
    ORGANIZATION_NAME: ['Name of an organization.', '组织名称。'],
    ORGANIZATION_USCC: ['Its unified social credit code.', '组织的统一社会信用代码。'],
    ORGANIZATION_INDUSTRIES: ['Its industries, separated by commas or 、.', '组织的产业，用逗号或顿号分隔。'],
    ORGANIZATION_ESTABLISHED: ['When it was established.', '组织的成立日期。'],
    ORGANIZATION_ENDED: ['First day on which it no longer exists.', '组织不再存在的首日。'],
    COMMITTEE_THEME: ['Theme of a committee.', '联合党委的主题。'],
    COMMITTEE_PRESIDING_POST: ['Post that presides over it.', '主持工作的岗位。'],
    COMMITTEE_ESTABLISHED: ['Day of its founding.', '联合党委的成立日期。'],
    COMMITTEE_MEMBER_LIST: [
      'How far its members are known: COMPLETE, PARTIAL or UNKNOWN.',
      '成员名单的已知程度：COMPLETE、PARTIAL 或 UNKNOWN。',
    ],
    MEMBERSHIP_ROLE: [
      'Role of a member: CORE, MEMBER, OBSERVER or PARTNER.',
      '成员角色：CORE、MEMBER、OBSERVER 或 PARTNER。',
    ],
    MEMBERSHIP_STARTED: ['Since when it is a member.', '成员的加入日期。'],
    MEMBERSHIP_ENDED: ['First day on which it is no longer a member.', '不再是成员的首日。'],
  },
);

@InputType({ description: doc('A fact put right, with its source.', '更正一项事实，附来源。') })
export class CorrectFactInput extends MutationInput {
  @Field(() => ID, { description: doc('What it is a fact of.', '所属对象。') })
  subjectId!: string;

  @Field(() => Int, { description: doc('Version that was read.', '所读取的版本号。') })
  version!: number;

  @Field(() => CorrectableFact, { description: doc('The fact.', '事实。') })
  fact!: keyof typeof CorrectableFact;

  @Field(() => String, {
    nullable: true,
    description: doc('What it is; null: no source says.', '正确内容；为空表示没有来源载明。'),
  })
  value?: string;

  @Field(() => String, {
    description: doc('Why it is corrected, at most 1000 characters.', '更正原因，至多 1000 字。'),
  })
  reason!: string;

  @Field(() => SourceInput, { nullable: true, description: doc('Where this comes from.', '来源。') })
  source?: SourceInput;
}

@ObjectType({ description: doc('Outcome of a correction.', '更正的结果。') })
export class CorrectFactPayload extends MutationPayload {
  @Field(() => Node, { nullable: true, description: doc('What was corrected.', '被更正的对象。') })
  subject?: Node;
}
