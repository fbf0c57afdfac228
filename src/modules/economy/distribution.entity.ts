import { BigIntType } from '@mikro-orm/core';
import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Versioned } from '../../database/base.entity.js';
import { connectionOf, PageArgs } from '../../shared/graphql/connections.js';
import { doc } from '../../shared/graphql/doc.js';
import { Node } from '../../shared/graphql/node.js';
import { LocalDate, WholeNumber } from '../../shared/graphql/scalars.js';
import { Takes } from '../../shared/graphql/takes.js';
import type { Rel } from '../../shared/rel.js';
import { ChangeEventConnection } from '../committees/index.js';
import { Organization } from '../organizations/index.js';
import { Provenance } from '../sources/index.js';
import { DistributionStatus } from './economy.enums.js';
import { Ledger } from './ledger.entity.js';
import { Share } from './shareholding.entity.js';

@ObjectType({ description: doc("A holder's part of a distribution.", '持股者在收益分配中的份额。') })
@Entity({ tableName: 'distribution_line' })
export class DistributionLine {
  @Field(() => Distribution, { description: doc('The distribution.', '所属收益分配。') })
  distribution!: Rel<Distribution>;

  @ManyToOne(() => Distribution, { fieldName: 'distribution_id', mapToPk: true, primary: true })
  distributionId!: string;

  @Field(() => Organization, { description: doc('Who receives it: a legal entity.', '收款的法人。') })
  holder!: Organization;

  @ManyToOne(() => Organization, { fieldName: 'holder_id', mapToPk: true, primary: true })
  holderId!: string;

  @Field(() => Share, { description: doc('Share on the record date.', '登记日的份额。') })
  share!: Share;

  @Property({ type: new BigIntType('bigint') })
  numerator!: bigint;
  @Property({ type: new BigIntType('bigint') })
  denominator!: bigint;

  @Field(() => WholeNumber, { name: 'amountFen', description: doc('Amount in fen.', '金额（分）。') })
  @Property({ type: new BigIntType('bigint') })
  amountFen!: bigint;
}

@ObjectType({
  implements: Node,
  description: doc(
    'A distribution of profit to the holders of a company, by their shares on the record date, exact to the fen.',
    '公司按登记日份额向持股者分配收益，精确到分。',
  ),
})
@Directive('@key(fields: "id")')
@Entity({ tableName: 'distribution' })
export class Distribution extends Versioned implements Node {
  @Field(() => ID, { description: doc('Global id.', '全局标识。') })
  override id!: string;

  @Field(() => Organization, { description: doc('The company.', '公司。') })
  company!: Organization;

  @ManyToOne(() => Organization, { fieldName: 'company_id', mapToPk: true })
  companyId!: string;

  @Field(() => Ledger, { description: doc('Books of the profit that is distributed.', '所分配收益的账簿。') })
  ledger!: Ledger;

  @ManyToOne(() => Ledger, { fieldName: 'ledger_id', mapToPk: true })
  ledgerId!: string;

  @Field(() => LocalDate, { description: doc('The day whose shares count.', '份额登记日。') })
  @Property({ type: 'date' })
  recordDate!: string;

  @Field(() => WholeNumber, { name: 'amountFen', description: doc('Amount in fen.', '金额（分）。') })
  @Property({ type: new BigIntType('bigint') })
  amountFen!: bigint;

  @Field(() => Int, { description: doc('Least days on public notice.', '公示最少天数。') })
  @Property({ type: 'integer' })
  noticeDays!: number;

  @Field(() => DistributionStatus, { description: doc('How far it has come.', '进度。') })
  @Property({ type: 'text' })
  status!: keyof typeof DistributionStatus;

  @Field(() => [DistributionStatus], { description: doc('How it can go on.', '可推进至的状态。') })
  nextMoves!: (keyof typeof DistributionStatus)[];

  @Field(() => String, {
    nullable: true,
    description: doc("Number of the members' resolution.", '成员会议决议编号。'),
  })
  @Property({ type: 'text', nullable: true })
  resolution?: string | null;

  @Field(() => LocalDate, { nullable: true, description: doc('First day on public notice.', '公示首日。') })
  @Property({ type: 'date', nullable: true })
  noticedOn?: string | null;

  @Field(() => LocalDate, { nullable: true, description: doc('Day of approval.', '批准日期。') })
  @Property({ type: 'date', nullable: true })
  approvedOn?: string | null;

  @Field(() => LocalDate, { nullable: true, description: doc('Day of payment.', '发放日期。') })
  @Property({ type: 'date', nullable: true })
  paidOn?: string | null;

  @Field(() => [DistributionLine], {
    description: doc('The parts; they sum to the amount.', '各份金额，合计等于总额。'),
  })
  lines!: DistributionLine[];

  @Field(() => ChangeEventConnection, {
    description: doc('What happened to it, oldest first.', '经过，旧者在前。'),
  })
  @Takes(() => PageArgs)
  history!: unknown;

  @Field(() => [Provenance], { description: doc('Where it comes from, newest first.', '来源，新者在前。') })
  provenance!: Provenance[];

  @Field(() => Int, { description: doc('Version, to be sent with a change.', '版本号，修改时须提交。') })
  override version!: number;
}

export const DistributionConnection = connectionOf('Distribution', () => Distribution, '收益分配');
export const DistributionLineConnection = connectionOf(
  'DistributionLine',
  () => DistributionLine,
  '分得金额',
);
