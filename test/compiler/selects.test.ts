import {
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { selects } from '../../src/compiler/selects.js';
import { type Hub, startHub } from '../support/hub.js';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.close());

/** What is selected below the root field of a document. */
function below(text: string) {
  const { definitions } = parse(text);
  const operation = definitions[0] as OperationDefinitionNode;
  const fragments = Object.fromEntries(
    definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment as FragmentDefinitionNode]),
  );
  return selects({ fragments }, operation.selectionSet.selections as FieldNode[]);
}

describe('what is selected below a field', () => {
  it('is found at any depth, by its name and not its alias, also in fragments that name one another', () => {
    const found = below(`{ root { other: a { ... on T { b } ...F } } }
      fragment F on T { c ...G } fragment G on T { d { sources } ...F }`);
    for (const name of ['a', 'b', 'c', 'd', 'sources']) expect(found(name)).toBe(true);
    for (const name of ['root', 'other', 'e']) expect(found(name)).toBe(false);
    expect(found('e', 'd')).toBe(true);
  });

  it('is all that is read: sources of a metric and sums of activities only where they are shown', async () => {
    const reading = async (selection: string) => {
      const [statement] = await hub.statements(async () => {
        const { errors } = await hub.ask(`{ division(code: "500235000000") { ${selection} } }`);
        expect(errors).toBeUndefined();
      });
      return statement;
    };
    const metric = (show: string) =>
      reading(`metric(metric: "collectiveIncome", period: "2023") { ${show} }`);
    expect(await metric('value')).not.toContain('from observation');
    expect(await metric('value sources { title }')).toContain('from observation');
  });
});
