import { buildSubgraphSchema } from '@apollo/subgraph';
import fc from 'fast-check';
import { execute, parse, validate } from 'graphql';
import { expect, it } from 'vitest';
import { compose, federate } from './support/federation.js';
import { randomOperation } from './support/operations.js';
import { populate, random, resolversOf, subgraphsOf, WHOLE } from './support/world.js';

const RUNS = Number(process.env.RUNS ?? 400);

/** The strongest test of the engine: what is divided among subgraphs answers as if it were whole. */
it.each([
  ['with nothing but nulls', 0],
  ['with failing resolvers', 0.15],
])('a divided world answers as the whole one, %s', async (_, failures) => {
  const supergraphSdl = compose(
    Object.fromEntries(Object.entries(subgraphsOf(new Map())).map(([name, { sdl }]) => [name, sdl])),
  );
  let asked = 0;
  await fc.assert(
    fc.asyncProperty(fc.nat(), async (seed) => {
      const next = random(seed);
      const tables = populate(next, failures);
      const { Organization: _abstract, ...resolvers } = resolversOf(tables);
      for (const type of Object.values(resolvers)) delete type.__resolveReference;
      const whole = buildSubgraphSchema([{ typeDefs: parse(WHOLE), resolvers }]);
      const { ask } = federate(subgraphsOf(tables), { supergraphSdl, own: next() < 0.5 ? 'hub' : undefined });
      for (let i = 0; i < 8; i++) {
        const { query, variables } = randomOperation(whole, next);
        const document = parse(query);
        if (validate(whole, document).length > 0) continue;
        asked += 1;
        const expected = JSON.parse(
          JSON.stringify(await execute({ schema: whole, document, variableValues: variables })),
        );
        const answer = await ask(query, variables);
        expect({ query, variables, data: answer.data, failed: answer.errors !== undefined }).toEqual({
          query,
          variables,
          data: expected.data,
          failed: expected.errors !== undefined,
        });
      }
    }),
    { numRuns: RUNS },
  );
  expect(asked).toBeGreaterThan(RUNS);
});
