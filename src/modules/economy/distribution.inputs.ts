import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { doc } from '../../shared/graphql/doc.js';
import { LocalDate, WholeNumber } from '../../shared/graphql/scalars.js';
import { MutationInput, MutationPayload } from '../../shared/graphql/user-error.js';
import { SourceInput } from '../sources/index.js';
import { Distribution } from './distribution.entity.js';
import { DistributionStatus } from './economy.enums.js';

const SOURCE = doc('Where this comes from.', '来源。');

@InputType({ description: doc('A distribution to be drafted.', '拟定的收益分配。') })
export class DraftDistributionInput extends MutationInput {
  @Field(() => ID, {
    description: doc('The books of the profit; they name the company.', '所分配收益的账簿，由此确定公司。'),
  })
  ledgerId!: string;

  @Field(() => LocalDate, { description: doc('The day whose shares count.', '份额登记日。') })
  recordDate!: string;

  @Field(() => WholeNumber, { description: doc('Amount in fen.', '金额（分）。') })
  amountFen!: string;

  @Field(() => Int, {
    defaultValue: 7,
    description: doc('Least days on public notice, 1 to 365.', '公示最少天数，1 到 365。'),
  })
  noticeDays!: number;

  @Field(() => SourceInput, { nullable: true, description: SOURCE })
  source?: SourceInput;
}

@InputType({ description: doc('A distribution that goes on.', '收益分配的推进。') })
export class MoveDistributionInput extends MutationInput {
  @Field(() => ID, { description: doc('The distribution.', '收益分配。') })
  distributionId!: string;

  @Field(() => Int, { description: doc('Version that was read.', '所读取的版本号。') })
  version!: number;

  @Field(() => DistributionStatus, { description: doc('To which status.', '目标状态。') })
  to!: keyof typeof DistributionStatus;

  @Field(() => LocalDate, {
    nullable: true,
    description: doc(
      'On which day; today when left out, never a later one.',
      '办理日期；默认为今天，不得晚于今天。',
    ),
  })
  on?: string;

  @Field(() => String, {
    nullable: true,
    description: doc(
      "Number of the members' resolution; needed for RESOLVED.",
      '成员会议决议编号；进入 RESOLVED 时必填。',
    ),
  })
  resolution?: string;

  @Field(() => String, {
    nullable: true,
    description: doc('Why, at most 1000 characters.', '原因，至多 1000 字。'),
  })
  reason?: string;

  @Field(() => SourceInput, { nullable: true, description: SOURCE })
  source?: SourceInput;
}

@ObjectType({ description: doc('Outcome of a change to a distribution.', '变更收益分配的结果。') })
export class DistributionPayload extends MutationPayload {
  @Field(() => Distribution, { nullable: true, description: doc('The distribution.', '收益分配。') })
  distribution?: Distribution;
}
