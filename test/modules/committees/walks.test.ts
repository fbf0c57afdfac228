import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hub, startHub } from '../../support/hub.js';
import { communities, company, FENGMING, found, memberships } from '../support/places.js';
import { done, type Selected, send } from '../support/writes.js';

let hub: Hub;
/** Organizations that join: two communities, a company, and the Party branch of the first community. */
let bodies: { id: string; entity: string }[];
beforeAll(async () => {
  hub = await startHub();
  const [one, other] = (await communities(hub, FENGMING, 2)) as [string, string];
  const { organization: branch } = await done(hub, 'registerOrganization', {
    kind: 'PARTY_ORGANIZATION',
    name: '某社区党支部',
    divisionCode: FENGMING,
    legalEntityId: one,
  });
  const firm = await company(hub, '联结各方的公司');
  bodies = [one, other, firm].map((id) => ({ id, entity: id }));
  bodies.push({ id: branch.id, entity: one });
});
afterAll(() => hub.close());

const LINKS = ['PARENT', 'SISTER', 'ASSISTANCE', 'SUCCESSION'] as const;
type Tie = (typeof LINKS)[number] | 'SHARED_MEMBER' | 'MEMBERSHIP';
type Direction = 'ONWARD' | 'BACK' | 'BOTH';

interface Dated {
  since?: string;
  end?: string;
}
interface Link extends Dated {
  kind: (typeof LINKS)[number];
  from: number;
  to: number;
}
interface Member extends Dated {
  committee: number;
  body: number;
}
interface Graph {
  ids: string[];
  links: Link[];
  members: Member[];
}
interface Reached {
  committee: string;
  distance: number;
  via: Tie[];
}

const possibleOn = (row: Dated, day: string) =>
  (!row.since || row.since <= day) && (!row.end || day < row.end);

/** The committees one step away from one, with what ties them: told from the graph, not from the tables. */
function steps(
  graph: Graph,
  from: number,
  direction: Direction,
  via: readonly Tie[] | null,
  day: string,
): [number, Tie][] {
  const found: [number, Tie][] = [];
  for (const link of graph.links.filter((one) => possibleOn(one, day))) {
    const both = direction === 'BOTH' || link.kind === 'SISTER';
    if (link.from === from && (both || direction === 'ONWARD')) found.push([link.to, link.kind]);
    if (link.to === from && (both || direction === 'BACK')) found.push([link.from, link.kind]);
  }
  const members = graph.members.filter((one) => possibleOn(one, day));
  const entity = (member: Member) => bodies[member.body]?.entity;
  for (const mine of members.filter((member) => member.committee === from)) {
    for (const theirs of members) {
      if (theirs.committee !== from && entity(theirs) === entity(mine))
        found.push([theirs.committee, 'SHARED_MEMBER']);
    }
  }
  return found.filter(([, tie]) => !via || via.includes(tie));
}

/** Breadth first: the fewest steps to each committee, and the ties of the last of them. */
function search(
  graph: Graph,
  start: readonly [number, Tie | null][],
  first: number,
  options: { depth: number; direction: Direction; via: readonly Tie[] | null; day: string },
): Reached[] {
  const reached = new Map<number, { distance: number; via: Set<Tie> }>();
  for (const [node, tie] of start) reached.set(node, { distance: first, via: new Set(tie ? [tie] : []) });
  let frontier = start.map(([node]) => node);
  for (let distance = first + 1; distance <= options.depth && frontier.length > 0; distance++) {
    const next = new Set<number>();
    for (const node of frontier) {
      for (const [to, tie] of steps(graph, node, options.direction, options.via, options.day)) {
        const known = reached.get(to);
        if (known && known.distance < distance) continue;
        if (known) known.via.add(tie);
        else reached.set(to, { distance, via: new Set([tie]) });
        next.add(to);
      }
    }
    frontier = [...next];
  }
  return [...reached]
    .filter(([, { distance }]) => distance > 0)
    .map(([node, { distance, via }]) => ({
      committee: graph.ids[node] as string,
      distance,
      via: [...via].sort(),
    }));
}

const inOrder = (list: Reached[]) =>
  [...list].sort((a, b) => a.distance - b.distance || (a.committee < b.committee ? -1 : 1));

const SELECTION = '{ distance via committee { id } }';

function reachedOf(answer: Selected[]): Reached[] {
  return answer.map(({ distance, via, committee }) => ({
    committee: committee.id,
    distance,
    via: [...via].sort(),
  }));
}

const SIZE = 7;
const dates: fc.Arbitrary<Dated> = fc.constantFrom<Dated>(
  {},
  { since: '2020-01-01' },
  { since: '2020-01-01', end: '2023-01-01' },
  { end: '2023-01-01' },
  { since: '2024-06-01' },
);
const node = fc.nat({ max: SIZE - 1 });
const drawing = fc.record({
  links: fc.array(fc.tuple(fc.constantFrom(...LINKS), node, node, dates), { minLength: 4, maxLength: 12 }),
  members: fc.array(fc.tuple(node, fc.nat({ max: 3 }), dates), { minLength: 2, maxLength: 9 }),
});

/** Makes the drawing in the hub; what the rules refuse (a circle of parents, a link to itself) is not in the graph. */
async function make(drawn: typeof drawing extends fc.Arbitrary<infer T> ? T : never): Promise<Graph> {
  const ids = await Promise.all(Array.from({ length: SIZE }, async () => (await found(hub)).id));
  const graph: Graph = { ids, links: [], members: [] };
  for (const [kind, from, to, { since, end }] of drawn.links) {
    const { link } = await send(hub, 'linkJointCommittees', {
      kind,
      fromId: ids[from],
      toId: ids[to],
      since,
    });
    if (!link) continue;
    if (end) await done(hub, 'endCommitteeLink', { linkId: link.id, version: link.version, on: end });
    graph.links.push({ kind, from, to, since, end });
  }
  for (const [committee, body, { since, end }] of drawn.members) {
    const input = { committeeId: ids[committee], member: { organizationId: bodies[body]?.id, since } };
    const { membership } = await send(hub, 'admitMember', input);
    if (!membership) continue;
    if (end) {
      await done(hub, 'withdrawMember', {
        membershipId: membership.id,
        version: membership.version,
        on: end,
      });
    }
    graph.members.push({ committee, body, since, end });
  }
  return graph;
}

/** Withdraws everybody, so that the next graph shares no member with this one. */
async function forget(graph: Graph): Promise<void> {
  for (const id of graph.ids) {
    await hub.sql(
      'delete from membership_criterion where membership_id in (select id from joint_membership where committee_id = $1)',
      [id.split(':')[1]],
    );
    await hub.sql('delete from joint_membership where committee_id = $1', [id.split(':')[1]]);
  }
}

const DAYS = ['2019-12-31', '2020-01-01', '2022-12-31', '2023-01-01', '2025-01-01'];
const question = fc.record({
  start: node,
  depth: fc.integer({ min: 1, max: 6 }),
  direction: fc.constantFrom<Direction>('ONWARD', 'BACK', 'BOTH'),
  via: fc.option(fc.subarray<Tie>([...LINKS, 'SHARED_MEMBER', 'MEMBERSHIP'])),
  day: fc.constantFrom(...DAYS),
});

const argumentsOf = (q: { depth: number; direction: Direction; via: readonly Tie[] | null; day: string }) =>
  `depth: ${q.depth}, direction: ${q.direction}, asOf: "${q.day}"${q.via ? `, via: [${q.via.join(' ')}]` : ''}`;

describe('a walk over links and shared members', () => {
  it('reaches what a search of the same graph reaches, as far, and by the same ties', async () => {
    await fc.assert(
      fc.asyncProperty(
        drawing,
        fc.array(question, { minLength: 24, maxLength: 24 }),
        async (drawn, questions) => {
          const graph = await make(drawn);
          const fields = questions.map(
            (q, i) =>
              `c${i}: jointCommittee(id: "${graph.ids[q.start]}") { linkedCommittees(${argumentsOf(q)}) ${SELECTION} }`,
          );
          const community = bodies[0]?.id as string;
          const organizations = questions.map(
            (q, i) =>
              `o${i}: node(id: "${community}") { ... on Community { linkedCommittees(${argumentsOf(q)}) ${SELECTION} } }`,
          );
          const { data, errors } = await hub.ask(`{ ${[...fields, ...organizations].join(' ')} }`);
          expect(errors).toBeUndefined();
          for (const [i, q] of questions.entries()) {
            const byHand = search(graph, [[q.start, null]], 0, q);
            expect(reachedOf(data[`c${i}`].linkedCommittees), argumentsOf(q)).toEqual(inOrder(byHand));
            const own = graph.members
              .filter((member) => bodies[member.body]?.entity === community && possibleOn(member, q.day))
              .map((member): [number, Tie] => [member.committee, 'MEMBERSHIP']);
            const fromCommunity = search(graph, own, 1, q);
            expect(reachedOf(data[`o${i}`].linkedCommittees), `community, ${argumentsOf(q)}`).toEqual(
              inOrder(fromCommunity),
            );
          }
          await forget(graph);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('leads from a community over its Party branch and a sister committee in two steps', async () => {
    const { data: before } = await hub.ask(
      `{ community(divisionCode: "500235125206") { linkedCommittees(depth: 1) { distance via committee { name } } } }`,
    );
    expect(before.community.linkedCommittees).toEqual([
      { distance: 1, via: ['MEMBERSHIP'], committee: { name: '凤鸣镇农文旅融合片区党委' } },
    ]);
    const { data } = await hub.ask(
      '{ jointCommittees(within: "500235125000", name: "农文旅", first: 1) { nodes { id } } }',
    );
    const sister = await found(hub, { name: '结对的联合党委' });
    const [fromId] = data.jointCommittees.nodes.map((one: Selected) => one.id);
    await done(hub, 'linkJointCommittees', { kind: 'SISTER', fromId, toId: sister.id, since: '2024-01-01' });
    const walk = async (asOf: string) => {
      const answer = await hub.ask(
        `query ($asOf: LocalDate!) { community(divisionCode: "500235125206") { linkedCommittees(depth: 2, asOf: $asOf) { distance via committee { name } } } }`,
        { asOf },
      );
      return answer.data.community.linkedCommittees.slice(1);
    };
    expect(await walk('2024-01-01')).toEqual([
      { distance: 2, via: ['SISTER'], committee: { name: '结对的联合党委' } },
    ]);
    expect(await walk('2023-12-31')).toEqual([]);
  });

  it('of no step, of seven or of a negative number is refused', async () => {
    const { id } = await found(hub, { members: [bodies[2]?.id as string] });
    expect((await memberships(hub, id)).nodes).toHaveLength(1);
    for (const depth of [0, 7, -1, 2_147_483_647]) {
      for (const language of ['zh', 'en'] as const) {
        const answer = await hub.ask(
          'query ($id: ID!, $depth: Int!) { jointCommittee(id: $id) { linkedCommittees(depth: $depth) { distance } } }',
          { id, depth },
          { language },
        );
        expect(answer.errors?.[0]?.extensions).toEqual({ code: 'DEPTH_OUT_OF_RANGE', field: ['depth'] });
        expect(answer.errors?.[0]?.message).toMatch(language === 'zh' ? /步数/ : /steps/);
      }
    }
  });
});
