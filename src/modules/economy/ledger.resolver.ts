import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { HubContext } from '../../auth/context.js';
import { doc } from '../../shared/graphql/doc.js';
import { LedgerPayload, MoveLedgerInput, RecordLedgerInput } from './ledger.inputs.js';
import { moveLedger, recordLedger } from './ledger.service.js';
import { AttributeIncomeInput } from './project-income.inputs.js';
import { attributeIncome } from './project-income.service.js';

const INPUT = doc('What is to be done.', '要办理的事项。');

@Resolver()
export class LedgerResolver {
  @Mutation(() => LedgerPayload, {
    description: doc('Records the books of a year or a quarter.', '登记某年或某季度的账簿。'),
  })
  recordLedger(
    @Arg('input', () => RecordLedgerInput, { description: INPUT }) input: RecordLedgerInput,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.change(info, input, (change) => recordLedger(change, input));
  }

  @Mutation(() => LedgerPayload, {
    description: doc('Marks books as audited, published or restated.', '将账簿标为已审计、已公开或已重述。'),
  })
  moveLedger(
    @Arg('input', () => MoveLedgerInput, { description: INPUT }) input: MoveLedgerInput,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.change(info, input, (change) => moveLedger(change, input));
  }

  @Mutation(() => LedgerPayload, {
    description: doc('Says which part of an income a project brought in.', '登记收入中由某项目带来的部分。'),
  })
  attributeIncome(
    @Arg('input', () => AttributeIncomeInput, { description: INPUT }) input: AttributeIncomeInput,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.change(info, input, (change) => attributeIncome(change, input));
  }
}
