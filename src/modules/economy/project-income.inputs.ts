import { Field, ID, InputType, Int } from 'type-graphql';
import { doc } from '../../shared/graphql/doc.js';
import { WholeNumber } from '../../shared/graphql/scalars.js';
import { MutationInput } from '../../shared/graphql/user-error.js';
import { SourceInput } from '../sources/index.js';
import { LedgerAccount } from './economy.enums.js';

@InputType({
  description: doc(
    'Which part of an amount in the books a project brought in. Given again it replaces the part.',
    '账簿科目金额中由某项目带来的部分。再次填写则替换。',
  ),
})
export class AttributeIncomeInput extends MutationInput {
  @Field(() => ID, { description: doc('The books.', '账簿。') })
  ledgerId!: string;

  @Field(() => Int, { description: doc('Version of the ledger that was read.', '所读取的账簿版本号。') })
  version!: number;

  @Field(() => LedgerAccount, {
    description: doc('An account of own-earned income.', '自营收入科目。'),
  })
  account!: keyof typeof LedgerAccount;

  @Field(() => ID, { description: doc('The project.', '项目。') })
  projectId!: string;

  @Field(() => WholeNumber, {
    description: doc(
      'The part in fen; with those of other projects at most the amount. 0 takes it back.',
      '其中金额（分），与其他项目合计不超过该科目金额；0 为撤销。',
    ),
  })
  amountFen!: string;

  @Field(() => SourceInput, { nullable: true, description: doc('Where this comes from.', '来源。') })
  source?: SourceInput;
}
