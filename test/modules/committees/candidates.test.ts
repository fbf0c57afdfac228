import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type Hub, startHub } from '../../support/hub.js';
import { communities, FENGMING, found, YUNAN } from '../support/places.js';
import { done, type Selected } from '../support/writes.js';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.close());

const MAXUAN = '500235125206';
const HUANGLONG = '500235125201';
const MALING = '500235125202';
/** 杉树林社区 of another town. */
const SHANSHULIN = '500235136001';

const CANDIDATES = `totalCount nodes { met qualifies community { divisionCode }
  criteria { criterion verdict evidence } }`;

async function candidates(code: string, within?: string): Promise<Map<string, Selected>> {
  const { data, errors } = await hub.ask(
    `query ($code: String!, $within: String) { community(divisionCode: $code) { candidates(first: 100, within: $within) { ${CANDIDATES} } } }`,
    { code, within },
  );
  expect(errors).toBeUndefined();
  const list = data.community.candidates;
  expect(list.totalCount).toBe(list.nodes.length);
  return new Map(list.nodes.map((node: Selected) => [node.community.divisionCode, node]));
}

async function record(one: string, other: string, criterion: string, holds: boolean, evidence: string) {
  await done(hub, 'recordAffinity', {
    oneDivisionCode: one,
    otherDivisionCode: other,
    criterion,
    holds,
    evidence,
  });
}

async function name(code: string, industries: string) {
  const { data } = await hub.ask('query ($code: String!) { community(divisionCode: $code) { id version } }', {
    code,
  });
  const { id, version } = data.community;
  const correction = {
    subjectId: id,
    version,
    fact: 'ORGANIZATION_INDUSTRIES',
    value: industries,
    reason: '补充',
  };
  await done(hub, 'correctFact', correction);
}

const verdicts = (candidate: Selected) =>
  Object.fromEntries(candidate.criteria.map(({ criterion, verdict }: Selected) => [criterion, verdict]));

describe('candidates for a community', () => {
  it('are the communities of its town, near by place, and unknown in the rest', async () => {
    const found = await candidates(MAXUAN);
    expect([...found.keys()]).toEqual([...found.keys()].sort());
    expect(found.size).toBe(23);
    expect(found.has(MAXUAN)).toBe(false);
    expect(found.get(MALING)).toMatchObject({
      met: 1,
      qualifies: 'UNKNOWN',
      criteria: [
        { criterion: 'GEOGRAPHY', verdict: 'MET', evidence: 'both in 凤鸣镇' },
        { criterion: 'KINSHIP', verdict: 'UNKNOWN', evidence: null },
        { criterion: 'INDUSTRY', verdict: 'UNKNOWN', evidence: null },
      ],
    });
  });

  it('show what was recorded of the pair, whichever was named first, and the newest word counts', async () => {
    await record(MALING, MAXUAN, 'KINSHIP', true, '两村同宗');
    await record(MAXUAN, HUANGLONG, 'KINSHIP', true, '听说同宗');
    await record(HUANGLONG, MAXUAN, 'KINSHIP', false, '查无同宗');
    const found = await candidates(MAXUAN);
    expect(found.get(MALING)?.criteria[1]).toEqual({
      criterion: 'KINSHIP',
      verdict: 'MET',
      evidence: '两村同宗',
    });
    expect(found.get(HUANGLONG)).toMatchObject({
      met: 1,
      qualifies: 'NOT_MET',
      criteria: [{}, { verdict: 'NOT_MET', evidence: '查无同宗' }, {}],
    });
    expect((await candidates(MALING)).get(MAXUAN)?.criteria[1].verdict).toBe('MET');
    expect((await candidates(HUANGLONG)).get(MALING)?.criteria[1].verdict).toBe('UNKNOWN');
  });

  it('share an industry once both are known for it, and then may meet all three', async () => {
    await name(MAXUAN, '柑橘，旅游');
    await name(MALING, '养殖、柑橘');
    const maling = (await candidates(MAXUAN)).get(MALING);
    expect(maling?.criteria[2]).toEqual({
      criterion: 'INDUSTRY',
      verdict: 'MET',
      evidence: 'industries in common: 柑橘',
    });
    expect(maling).toMatchObject({ met: 3, qualifies: 'MET' });
    const [best] = (await candidates(MAXUAN)).keys();
    expect(best).toBe(MALING);
    await record(MAXUAN, MALING, 'INDUSTRY', false, '品种不同，不成规模');
    expect((await candidates(MAXUAN)).get(MALING)).toMatchObject({
      met: 2,
      qualifies: 'NOT_MET',
      criteria: [{}, {}, { verdict: 'NOT_MET', evidence: '品种不同，不成规模' }],
    });
  });

  it('within another division are those of it, near only where something says so', async () => {
    await record(MAXUAN, SHANSHULIN, 'GEOGRAPHY', true, '两地接壤');
    const found = await candidates(MAXUAN, YUNAN);
    expect([...found.keys()].every((code) => code.startsWith('500235136'))).toBe(true);
    expect(verdicts(found.get(SHANSHULIN))).toEqual({
      GEOGRAPHY: 'MET',
      KINSHIP: 'UNKNOWN',
      INDUSTRY: 'UNKNOWN',
    });
    const others = [...found].filter(([code]) => code !== SHANSHULIN);
    expect(others.length).toBeGreaterThan(3);
    for (const [, other] of others) expect(other.met).toBe(0);
    expect([...(await candidates(MAXUAN, SHANSHULIN)).keys()]).toEqual([SHANSHULIN]);
  });

  it('speak Chinese to who asks in Chinese', async () => {
    const { data } = await hub.ask(
      `{ community(divisionCode: "${MAXUAN}") { candidates(first: 1, within: "${HUANGLONG}") { nodes { criteria { evidence } } } } }`,
      {},
      { language: 'zh' },
    );
    expect(data.community.candidates.nodes[0].criteria[0].evidence).toBe('同在凤鸣镇');
  });
});

describe('candidates for a committee', () => {
  async function ofCommittee(id: string, more = ''): Promise<Selected> {
    const { data, errors } = await hub.ask(
      `query ($id: ID!) { jointCommittee(id: $id) { candidates(first: 100 ${more}) { ${CANDIDATES} } } }`,
      { id },
    );
    expect(errors).toBeUndefined();
    return data.jointCommittee.candidates;
  }

  it('are the neighbours of its members on a day, members themselves left out', async () => {
    const [member] = (await communities(hub, MAXUAN, 1)) as [string];
    const { id } = await found(hub, { members: [{ organizationId: member, since: '2022-01-01' }] });
    const codes = async (more?: string) =>
      (await ofCommittee(id, more)).nodes.map((node: Selected) => node.community.divisionCode);
    const now = await codes();
    expect(now).toHaveLength(23);
    expect(now).not.toContain(MAXUAN);
    expect(await codes(', asOf: "2021-12-31"')).toContain(MAXUAN);
  });

  it('meet a criterion when they meet it with any one member', async () => {
    const members = [...(await communities(hub, HUANGLONG, 1)), ...(await communities(hub, MAXUAN, 1))];
    const { id } = await found(hub, { members });
    const { nodes } = await ofCommittee(id);
    const maling = nodes.find((node: Selected) => node.community.divisionCode === MALING);
    expect(verdicts(maling)).toMatchObject({ GEOGRAPHY: 'MET', KINSHIP: 'MET' });
    expect(nodes[0].community.divisionCode).toBe(MALING);
    expect(nodes.map((node: Selected) => node.met)).toEqual(
      nodes.map((node: Selected) => node.met).toSorted((a: number, b: number) => b - a),
    );
  });

  it('without members in its own town are the communities of that town', async () => {
    const { id } = await found(hub, { divisionCode: FENGMING });
    expect((await ofCommittee(id)).totalCount).toBe(24);
  });

  it('are paged without a gap or a repeat', async () => {
    const { id } = await found(hub);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const answer: Answer<Selected> = await hub.ask(
        `query ($id: ID!, $after: String) { jointCommittee(id: $id) { candidates(first: 7, after: $after) {
          pageInfo { hasNextPage endCursor } nodes { community { divisionCode } } } } }`,
        { id, after },
      );
      const { nodes, pageInfo }: Selected = answer.data.jointCommittee.candidates;
      seen.push(...nodes.map((node: Selected) => node.community.divisionCode));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after);
    expect(seen).toHaveLength(24);
    expect(new Set(seen).size).toBe(24);
  });
});
