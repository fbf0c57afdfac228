import { Kind, type OperationDefinitionNode, parse } from 'graphql';
import { createSubgraph } from '../../src/app.js';
import { compileAnswer } from '../../src/compiler/answer.js';
import { sql } from '../../src/compiler/sql.js';
import { Form, TextStatement } from '../../src/database/texts.js';
import { today } from '../../src/shared/partial-date.js';
import type { Question } from './questions.js';

/** The statements that the hub makes of questions, their values written into them, as the hub prepares them. */
export async function createHubStatements(): Promise<(question: Question, variables: object) => string> {
  const { schema, shapes } = await createSubgraph();
  return ({ letter, query }, variables) => {
    const document = parse(query);
    const operation = document.definitions.find(
      (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
    ) as OperationDefinitionNode;
    const env = { today: today(), language: 'zh' } as const;
    const answer = compileAnswer({ schema, document, operation, variables: { ...variables } }, shapes, env);
    if (!answer) throw new Error(`Question ${letter} is not one statement.`);
    const compiled = sql`select (${answer})::text`;
    return new TextStatement(new Form(compiled, compiled.toStatement().text), compiled.values).written();
  };
}
