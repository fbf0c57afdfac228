import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { HubContext } from '../auth/context.js';
import { doc } from '../shared/graphql/doc.js';
import { ImportRowsInput, ImportRowsPayload } from './import.inputs.js';
import { importText } from './text.js';

@Resolver()
export class ImportResolver {
  @Mutation(() => ImportRowsPayload, {
    description: doc(
      'Imports rows by their natural keys: new objects are added, others changed where a row says otherwise.',
      '按自然键导入数据：没有的新增，已有而不同的变更。',
    ),
  })
  importRows(
    @Arg('input', () => ImportRowsInput, { description: doc('The rows.', '数据。') }) input: ImportRowsInput,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.change(info, input, (change) => importText(change, input));
  }
}
