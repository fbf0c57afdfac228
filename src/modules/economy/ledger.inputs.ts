import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { doc } from '../../shared/graphql/doc.js';
import { WholeNumber } from '../../shared/graphql/scalars.js';
import { MutationInput, MutationPayload } from '../../shared/graphql/user-error.js';
import { SourceInput } from '../sources/index.js';
import { ChartOfAccounts, LedgerAccount, LedgerStatus } from './economy.enums.js';
import { Ledger } from './ledger.entity.js';

const SOURCE = doc('Where this comes from.', '来源。');

@InputType({ description: doc('An amount on an account.', '科目金额。') })
export class LedgerLineInput {
  @Field(() => LedgerAccount, { description: doc('The account.', '科目。') })
  account!: keyof typeof LedgerAccount;

  @Field(() => WholeNumber, {
    description: doc(
      'Amount in fen; only what is brought forward may be negative.',
      '金额（分）；仅年初未分配收益可为负。',
    ),
  })
  amountFen!: string;
}

@InputType({
  description: doc(
    'The books of a legal entity for a year or a quarter. Recording them again replaces the amounts of a draft, or restates what was published.',
    '法人某年或某季度的账簿。再次登记时，草稿的金额被替换，已公开的则为更正。',
  ),
})
export class RecordLedgerInput extends MutationInput {
  @Field(() => ID, { description: doc('Whose books.', '所属组织。') })
  organizationId!: string;

  @Field(() => Int, { description: doc('Year.', '年度。') })
  year!: number;

  @Field(() => Int, {
    nullable: true,
    description: doc('Quarter, 1 to 4; left out for the whole year.', '季度，1 到 4；全年不填。'),
  })
  quarter?: number;

  @Field(() => ChartOfAccounts, {
    nullable: true,
    description: doc(
      'By which rules; those of the year when left out. 2023 can be restated by those of 2024.',
      '所依据的会计制度，默认为当年适用的；2023 年可按 2024 年制度重述。',
    ),
  })
  chart?: keyof typeof ChartOfAccounts;

  @Field(() => Int, {
    nullable: true,
    description: doc('Members of the collective at its end, a count.', '期末成员数，仅为计数。'),
  })
  members?: number;

  @Field(() => [LedgerLineInput], { description: doc('All amounts.', '全部金额。') })
  lines!: LedgerLineInput[];

  @Field(() => Int, {
    nullable: true,
    description: doc(
      'Version that was read, where the ledger exists already.',
      '账簿已存在时，所读取的版本号。',
    ),
  })
  version?: number;

  @Field(() => SourceInput, { nullable: true, description: SOURCE })
  source?: SourceInput;
}

@InputType({ description: doc('A ledger that comes further.', '账簿状态推进。') })
export class MoveLedgerInput extends MutationInput {
  @Field(() => ID, { description: doc('The ledger.', '账簿。') })
  ledgerId!: string;

  @Field(() => Int, { description: doc('Version that was read.', '所读取的版本号。') })
  version!: number;

  @Field(() => LedgerStatus, { description: doc('To which status.', '目标状态。') })
  to!: keyof typeof LedgerStatus;

  @Field(() => SourceInput, { nullable: true, description: SOURCE })
  source?: SourceInput;
}

@ObjectType({ description: doc('Outcome of a change to a ledger.', '变更账簿的结果。') })
export class LedgerPayload extends MutationPayload {
  @Field(() => Ledger, { nullable: true, description: doc('The ledger.', '账簿。') })
  ledger?: Ledger;
}
