import { BigIntType } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Versioned } from '../../database/base.entity.js';
import { connectionOf } from '../../shared/graphql/connections.js';
import { doc } from '../../shared/graphql/doc.js';
import { Node } from '../../shared/graphql/node.js';
import { WholeNumber } from '../../shared/graphql/scalars.js';
import { Organization } from '../organizations/index.js';
import { Provenance } from '../sources/index.js';
import { ChartOfAccounts, LedgerAccount, LedgerStatus } from './economy.enums.js';

@ObjectType({ description: doc('An amount booked on an account.', '科目金额。') })
@Entity({ tableName: 'ledger_line' })
export class LedgerLine {
  @ManyToOne(() => Ledger, { fieldName: 'ledger_id', mapToPk: true, primary: true })
  ledgerId!: string;

  @Property({ type: 'text' })
  chart!: string;

  @Field(() => LedgerAccount, { description: doc('The account.', '科目。') })
  @PrimaryKey({ type: 'text' })
  account!: keyof typeof LedgerAccount;

  @Field(() => WholeNumber, { name: 'amountFen', description: doc('Amount in fen.', '金额（分）。') })
  @Property({ type: new BigIntType('bigint') })
  amountFen!: bigint;
}

@ObjectType({
  implements: Node,
  description: doc(
    'What a legal entity booked in a year or a quarter. Committees keep no books: their members do.',
    '法人某年或某季度的账簿。联合党委不设账，账在各成员。',
  ),
})
@Directive('@key(fields: "id")')
@Entity({ tableName: 'ledger' })
export class Ledger extends Versioned implements Node {
  @Field(() => ID, { description: doc('Global id.', '全局标识。') })
  override id!: string;

  @Field(() => Organization, { description: doc('Whose books.', '所属组织。') })
  organization!: Organization;

  @ManyToOne(() => Organization, { fieldName: 'organization_id', mapToPk: true })
  organizationId!: string;

  @Field(() => Int, { description: doc('Year.', '年度。') })
  @Property({ type: 'integer' })
  year!: number;

  @Field(() => Int, {
    nullable: true,
    description: doc('Quarter, 1 to 4; null for the whole year.', '季度，1 到 4；全年为空。'),
  })
  @Property({ type: 'integer', nullable: true })
  quarter?: number | null;

  @Field(() => ChartOfAccounts, {
    name: 'chart',
    description: doc('By which rules.', '所依据的会计制度。'),
  })
  @Property({ type: 'text' })
  chart!: string;

  @Field(() => LedgerStatus, { description: doc('How far it has come.', '状态。') })
  @Property({ type: 'text' })
  status!: keyof typeof LedgerStatus;

  @Field(() => Int, {
    nullable: true,
    description: doc(
      'Members of the collective at its end, a count; null when not stated.',
      '期末成员数，仅为计数；未载明时为空。',
    ),
  })
  @Property({ type: 'integer', nullable: true })
  members?: number | null;

  @Field(() => [LedgerLine], { description: doc('The amounts.', '各科目金额。') })
  lines!: LedgerLine[];

  @Field(() => WholeNumber, { description: doc('All income in fen.', '总收入（分）。') })
  incomeFen!: string;

  @Field(() => WholeNumber, {
    description: doc('Income without subsidies in fen.', '自营收入（不含补助，分）。'),
  })
  ownEarnedFen!: string;

  @Field(() => WholeNumber, { description: doc('Income less expense in fen.', '收支差额（分）。') })
  profitFen!: string;

  @Field(() => WholeNumber, {
    description: doc(
      'Profit that can be distributed on these books, in fen: after what is brought forward, losses first, and the reserve. Of what it brought forward a quarter after the first counts a loss only: profit is drawn on the quarter that earned it.',
      '本账簿可分配收益（分）：计入年初未分配收益（先弥补亏损）并提取公积公益金之后。第二至四季度的上期结转仅计亏损，收益从取得收益的季度分配。',
    ),
  })
  distributableFen!: string;

  @Field(() => [Provenance], { description: doc('Where it comes from, newest first.', '来源，新者在前。') })
  provenance!: Provenance[];

  @Field(() => Int, { description: doc('Version, to be sent with a change.', '版本号，修改时须提交。') })
  override version!: number;
}

export const LedgerConnection = connectionOf('Ledger', () => Ledger, '账簿');
