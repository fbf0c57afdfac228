import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { agency } from '../../modules/support/partner-samples.js';
import { done } from '../../modules/support/writes.js';
import { type Served, servePartner } from '../../subgraph/partner-server.js';
import { type Hub, startHub } from '../../support/hub.js';
import type { Any } from '../support/federation.js';

const SDL = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@override"])
  type Query { marker: Int }
  type JointCommittee @key(fields: "id") { id: ID! theme: String @override(from: "hub") awards: [String!] }`;

const asked: string[] = [];
let fails = false;
let hub: Hub;
let partner: Served;
beforeAll(async () => {
  [hub, partner] = await Promise.all([
    startHub(),
    servePartner(SDL, {
      JointCommittee: ({ id }: { id: string }) => {
        asked.push(id);
        if (fails) throw new Error('Not now.');
        return { theme: 'of the partner', awards: [`award of ${id}`] };
      },
    }),
  ]);
  await done(hub, 'publishSubgraph', {
    name: 'field',
    url: partner.url,
    sdl: SDL,
    agency: await agency(hub),
  });
  const isServed = async () =>
    JSON.stringify((await hub.ask('{ __type(name: "JointCommittee") { fields { name } } }')).data).includes(
      'awards',
    );
  for (const until = Date.now() + 5_000; !(await isServed()) && Date.now() < until; ) await pause(20);
});
afterAll(async () => {
  await hub.close();
  await partner.stop();
});
beforeEach(() => {
  fails = false;
  asked.length = 0;
});

const JOINED = '{ jointCommittees(first: 3) { nodes { id name awards } } }';

/** Often enough that its body is known. */
async function often(query: string, variables = {}, times = 4) {
  const answers: Awaited<ReturnType<typeof hub.ask<Any>>>[] = [];
  for (let time = 0; time < times; time++) answers.push(await hub.ask(query, variables));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  return answers[0] as (typeof answers)[number];
}

describe('a query over several sources that comes again', () => {
  it('is answered alike, with what the partner says each time', async () => {
    const { data, errors } = await often(JOINED);
    expect(errors).toBeUndefined();
    expect(data.jointCommittees.nodes[1].awards).toHaveLength(1);
    expect(asked).toHaveLength(4 * 3);
  });

  it('tells what fails as the first time, and asks nobody twice for it', async () => {
    fails = true;
    const unknown = await hub.ask(`${JOINED} `);
    fails = false;
    await often(JOINED);
    asked.length = 0;
    fails = true;
    const known = await often(JOINED, {}, 3);
    // The partner's server stops at the first entity that fails.
    expect(asked).toHaveLength(3);
    expect(known.errors?.length).toBeGreaterThan(0);
    expect(known).toEqual(unknown);
    fails = false;
    expect((await often(JOINED)).errors).toBeUndefined();
  });

  it('is refused with the same words where its variables are wrong', async () => {
    const query = 'query Q($n: Int!) { jointCommittees(first: $n) { nodes { id awards } } }';
    expect((await often(query, { n: 2 })).errors).toBeUndefined();
    for (const language of ['en', 'zh'] as const) {
      const answers = new Set<string>();
      for (const again of [query, query, `${query} `])
        answers.add(JSON.stringify(await hub.ask(again, { n: 'two' }, { language })));
      expect(answers.size).toBe(1);
      expect([...answers][0]).toMatch(language === 'zh' ? /变量有误/ : /Variable/);
    }
  });

  it('asks the partner for what a variable left out before', async () => {
    const query = `query Q($theme: Boolean!) {
      jointCommittees(first: 2) { nodes { id theme @include(if: $theme) } } }`;
    expect((await often(query, { theme: false })).errors).toBeUndefined();
    expect(asked).toHaveLength(0);
    const { data } = await often(query, { theme: true });
    expect(data.jointCommittees.nodes[0].theme).toBe('of the partner');
  });
});
