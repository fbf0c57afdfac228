import fc from 'fast-check';
import type { GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSubgraph } from '../../src/app.js';
import { SAMPLES, type Sample } from '../modules/support/samples.js';
import { type Hub, startHub } from '../support/hub.js';
import { type Arguments, RandomOperation } from './random-operation.js';

let hub: Hub;
let schema: GraphQLSchema;
let values: Arguments;
beforeAll(async () => {
  hub = await startHub();
  ({ schema } = await createSubgraph());
  const ids = await hub.sql<{ id: string }>(
    `select 'JointCommittee:' || id as id from joint_committee union all (select kind || ':' || id from organization limit 3)`,
  );
  values = {
    ...FIXED,
    id: [...ids.map(({ id }) => JSON.stringify(id)), '"Division:500235136000"', '"Nothing:1"'],
    committeeIds: [JSON.stringify(ids.filter(({ id }) => id.startsWith('Joint')).map(({ id }) => id))],
  };
});
afterAll(() => hub.close());

const FIXED: Arguments = {
  code: ['"500235136000"', '"500235000000"', '"collectiveIncome"'],
  divisionCode: ['"500235136000"', '"500235136201"'],
  within: ['"500235000000"'],
  metric: ['"collectiveIncome"', '"nothing"'],
  period: ['"2023"', '"2024Q1"'],
  asOf: ['"2024-06-30"', '"2023-01-15"'],
  from: ['"2023-01-01"'],
  to: ['"2024-07-01"'],
  year: ['2023', '2024'],
  by: ['YEAR'],
  of: ['COMMITTEE'],
  top: ['3'],
  first: ['2', '5'],
  depth: ['2'],
  formula: ['"M6"'],
  name: ['"云"'],
};

/** graphql-js completes the answer wherever the types are asked for, from the same rows. */
const completed = (document: string) => document.replace(/\}$/, '__schema { queryType { name } } }');

/** Asks in both ways; the answers, and how many statements the first took. */
async function bothWays(document: string, variables?: Record<string, unknown>) {
  let written: Awaited<ReturnType<typeof hub.ask>> | undefined;
  const statements = await hub.statements(async () => {
    written = await hub.ask(document, variables);
  });
  const { data, ...rest } = await hub.ask(completed(document), variables);
  const { __schema: _, ...others } = data ?? {};
  return { written, expected: { ...rest, data: data && others }, statements };
}

describe('an answer that goes out as PostgreSQL wrote it', () => {
  it('is the answer that graphql-js completes from the same rows', { timeout: 120_000 }, async () => {
    let inOneStatement = 0;
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat()), async (numbers) => {
        const operation = new RandomOperation(schema, values, (below) => numbers.next().value % below);
        const document = operation.text();
        const { written, expected, statements } = await bothWays(document);
        expect(written, document).toEqual(expected);
        if (!expected.errors && statements.length === 1) inOneStatement++;
      }),
      { numRuns: 400 },
    );
    expect(inOneStatement).toBeGreaterThan(100);
  });

  it('is the same when it was prepared, whatever the values hold', async () => {
    const document = 'query ($text: String!) { organizations(name: $text, first: 5) { nodes { id name } } }';
    for (const text of ["云'); drop table x; --", '云\\', '云', '$1', "''", '云安']) {
      const answers = [];
      for (let time = 0; time < 3; time++) answers.push(await hub.ask(document, { text }));
      expect(answers[1]).toEqual(answers[0]);
      expect(answers[2]).toEqual(answers[0]);
      expect(answers[0]?.errors).toBeUndefined();
    }
  });

  it('keeps the order of the keys that the client asked for', async () => {
    const { data } = await hub.ask(
      '{ division(code: "500235136000") { z: level b: code __typename a: shortName } }',
    );
    expect(Object.keys(data.division)).toEqual(['z', 'b', '__typename', 'a']);
    expect(data.division.__typename).toBe('Division');
  });

  it('escapes what a client or a name brings, also where it knows the text before it runs', async () => {
    const [text, unit] = ['他说"云"\\\u0001\n', 'm"\\2'];
    await hub.sql(`update division set short_name = $1 where code = '500235136000'`, [text]);
    const document = `query ($unit: String) { division(code: "500235136000") { shortName }
      observations(first: 3) { nodes { figure(unit: $unit) { unit nullReason } } } }`;
    const { written, expected, statements } = await bothWays(document, { unit });
    expect(statements).toHaveLength(1);
    expect(written).toEqual(expected);
    expect((written as any).data.division.shortName).toBe(text);
    expect((written as any).data.observations.nodes[0].figure.unit).toBe(unit);
  });

  it('holds as many fields as a client may select', async () => {
    const fields = Array.from({ length: 1500 }, (_, i) => `f${i}: code`).join(' ');
    const { written, expected, statements } = await bothWays(
      `{ division(code: "500235136000") { ${fields} } }`,
    );
    expect(statements).toHaveLength(1);
    expect(written).toEqual(expected);
  });

  it('leaves an error to graphql-js, with the rest of the answer', async () => {
    const { data, errors } = await hub.ask(
      '{ good: division(code: "500235136000") { code } bad: divisions(first: 1000) { nodes { code } } }',
    );
    expect(data ?? { good: undefined }).toBeDefined();
    expect(errors?.[0]).toMatchObject({ path: ['bad'], extensions: { code: 'PAGE_SIZE_OUT_OF_RANGE' } });
  });

  it('sees each change at once', async () => {
    const token = await hub.token('administrator');
    const sample = SAMPLES.renameJointCommittee as Sample;
    const { committeeId, ...rest } = (await sample(hub)) as Record<string, unknown>;
    const read = async () =>
      (await hub.ask('query ($id: ID!) { jointCommittee(id: $id) { name } }', { id: committeeId })).data
        .jointCommittee.name;
    await read();
    expect(await read()).not.toBe(rest.name);
    const { data } = await hub.ask(
      'mutation ($input: RenameJointCommitteeInput!) { renameJointCommittee(input: $input) { userErrors { message } } }',
      { input: { committeeId, ...rest } },
      { token },
    );
    expect(data.renameJointCommittee.userErrors).toEqual([]);
    expect(await read()).toBe(rest.name);
  });
});
