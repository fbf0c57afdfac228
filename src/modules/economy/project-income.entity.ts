import { BigIntType } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { connectionOf } from '../../shared/graphql/connections.js';
import { doc } from '../../shared/graphql/doc.js';
import { WholeNumber } from '../../shared/graphql/scalars.js';
import { LedgerAccount } from './economy.enums.js';
import { Ledger } from './ledger.entity.js';
import { Project } from './project.entity.js';

@ObjectType({
  description: doc(
    'Part of an amount in the books that a project brought in.',
    '账簿科目金额中由某项目带来的部分。',
  ),
})
@Entity({ tableName: 'ledger_line_project' })
export class ProjectIncome {
  @Field(() => Ledger, { description: doc('The books.', '账簿。') })
  ledger!: Ledger;

  @ManyToOne(() => Ledger, { fieldName: 'ledger_id', mapToPk: true, primary: true })
  ledgerId!: string;

  @Property({ type: 'text' })
  chart!: string;

  @Field(() => LedgerAccount, {
    description: doc('The account, of own-earned income.', '科目，属自营收入。'),
  })
  @PrimaryKey({ type: 'text' })
  account!: keyof typeof LedgerAccount;

  @Field(() => Project, { description: doc('The project.', '项目。') })
  project!: Project;

  @ManyToOne(() => Project, { fieldName: 'project_id', mapToPk: true, primary: true })
  projectId!: string;

  @Field(() => WholeNumber, { name: 'amountFen', description: doc('The part in fen.', '其中金额（分）。') })
  @Property({ type: new BigIntType('bigint') })
  amountFen!: bigint;
}

export const ProjectIncomeConnection = connectionOf('ProjectIncome', () => ProjectIncome, '项目收入');
