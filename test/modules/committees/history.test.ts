import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Hub, startHub } from '../../support/hub.js';
import { communities, details, FENGMING, found, memberships, PANLONG } from '../support/places.js';
import { countMembers, coverage, readRegistry } from '../support/registry.js';
import { expectNoInsides, type Payload, type Selected, send } from '../support/writes.js';

let hub: Hub;
let bodies: string[];
beforeAll(async () => {
  hub = await startHub();
  bodies = [...(await communities(hub, FENGMING, 3)), ...(await communities(hub, PANLONG, 2))];
});
afterAll(() => hub.close());

/** Days the answers are compared on; changes fall on and between them. */
const DAYS = [
  '2018-06-30',
  '2020-03-15',
  '2021-12-31',
  '2022-01-01',
  '2023-07-01',
  '2025-02-28',
  '2030-01-01',
];
const SINCE = [undefined, '2019', '2020-03', '2021-12-31', '2022-01-01', '2024-05-05', '7-01'];
const ENDS = ['2020-03-15', '2021', '2022-01-01', '2023-07', '2025-02-28', '2027-01-01'];
const ENDING_DAYS = ['2020-03-15', '2022-01-01', '2023-07-01', '2025-02-28', '2027-01-01'];

type Step =
  | { do: 'admit'; committee: number; member: number; since: string | undefined; list: boolean }
  | { do: 'withdraw'; committee: number; membership: number; on: string }
  | { do: 'dissolve'; committee: number; on: string }
  | { do: 'merge'; committee: number; other: number; on: string }
  | { do: 'split'; committee: number; on: string; share: number }
  | {
      do: 'correct';
      committee: number;
      membership: number;
      since: string | undefined;
      on: string | undefined;
    };

const pick = fc.nat({ max: 9 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('admit' as const),
      committee: pick,
      member: pick,
      since: fc.constantFrom(...SINCE),
      list: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('withdraw' as const),
      committee: pick,
      membership: pick,
      on: fc.constantFrom(...ENDS),
    }),
  },
  fc.record({ do: fc.constant('dissolve' as const), committee: pick, on: fc.constantFrom(...ENDING_DAYS) }),
  fc.record({
    do: fc.constant('merge' as const),
    committee: pick,
    other: pick,
    on: fc.constantFrom(...ENDING_DAYS),
  }),
  fc.record({
    do: fc.constant('split' as const),
    committee: pick,
    on: fc.constantFrom(...ENDING_DAYS),
    share: pick,
  }),
  fc.record({
    do: fc.constant('correct' as const),
    committee: pick,
    membership: pick,
    since: fc.constantFrom(...SINCE),
    on: fc.option(fc.constantFrom(...ENDS), { nil: undefined }),
  }),
);

/** What the API says of each committee and of the township on each day. */
async function answers(committeeIds: readonly string[], days: readonly string[]): Promise<Selected> {
  const onDays = (field: (day: string) => string) =>
    days.map((day, i) => `d${i}: ${field(`asOf: "${day}"`)}`).join(' ');
  const figures = committeeIds.map(
    (id, i) => `c${i}: jointCommittee(id: "${id}") {
      ${onDays((asOf) => `memberCount(${asOf}) { value qualifier nullReason bounds { lower upper } n: basis { n } }`)}
      ${days.map((day, j) => `m${j}: memberships(first: 100, asOf: "${day}") { nodes { id standing(asOf: "${day}") member { id } } }`).join(' ')} }`,
  );
  const township = onDays(
    (asOf) =>
      `memberCoverage(${asOf}) { figure { value qualifier basis { numerator } bounds { lower upper } } covered(first: 100) { nodes { code } } }`,
  );
  const answer = await hub.ask(
    `{ township: division(code: "${FENGMING}") { ${township} } ${figures.join(' ')} }`,
  );
  expect(answer.errors, JSON.stringify(answer.errors)).toBeUndefined();
  return answer.data;
}

/** Those answers, of committees that were there before, on days before an end. */
function before(
  all: Selected,
  committeeIds: readonly string[],
  days: readonly string[],
  end: string,
): Selected {
  const kept = days.flatMap((day, i) => (day < end ? [i] : []));
  return [
    kept.map((i) => all.township[`d${i}`]),
    committeeIds.map((_, c) =>
      kept.map((i) => [
        all[`c${c}`][`d${i}`],
        all[`c${c}`][`m${i}`]?.nodes.map((node: Selected) => [node.id, node.standing]) ?? null,
      ]),
    ),
  ];
}

/** The figures equal those counted from the tables, and what is certain is possible, once each. */
async function expectSound(all: Selected, committeeIds: readonly string[]): Promise<void> {
  const registry = await readRegistry(hub);
  for (const [i, day] of DAYS.entries()) {
    const m5 = coverage(registry, FENGMING, day);
    expect(m5.certain).toBeLessThanOrEqual(m5.possible);
    expect(Number(all.township[`d${i}`].figure.basis.numerator)).toBe(m5.certain);
    expect(all.township[`d${i}`].figure.qualifier).toBe(
      m5.certain === m5.possible ? 'EXACT' : m5.certain > 0 ? 'AT_LEAST' : 'INDETERMINATE',
    );
    for (const [c, id] of committeeIds.entries()) {
      const key = id.split(':')[1] as string;
      const count = countMembers(registry, key, day);
      const open = registry.committees.find((committee) => committee.id === key)?.member_list !== 'COMPLETE';
      const { value, qualifier, bounds, n } = all[`c${c}`][`d${i}`];
      expect(n.n).toBe(count.certain);
      expect(count.certain).toBeLessThanOrEqual(count.possible);
      const exact = count.certain === count.possible && !open;
      expect(qualifier).toBe(exact ? 'EXACT' : count.certain > 0 ? 'AT_LEAST' : 'INDETERMINATE');
      expect(value).toBe(exact || count.certain > 0 ? String(count.certain) : null);
      expect(bounds).toEqual(
        exact ? null : { lower: String(count.certain), upper: open ? null : String(count.possible) },
      );
      const listed: Selected[] = all[`c${c}`][`m${i}`]?.nodes ?? [];
      const sure = listed.filter((node) => node.standing === 'CERTAIN').map((node) => node.member.id);
      expect(new Set(sure).size, `a member twice on ${day}`).toBe(sure.length);
      expect(sure.length).toBe(count.certain);
      expect(new Set(listed.map((node) => node.member.id)).size).toBe(count.possible);
    }
  }
}

/** Carries out one step; the day from which it may change answers, null when it may change any. */
async function carryOut(
  step: Step,
  ids: string[],
): Promise<{ payload: Payload; from: string | null } | null> {
  const id = ids[step.committee % ids.length] as string;
  const { version, nodes } = await memberships(hub, id);
  const change = { committeeId: id, version };
  switch (step.do) {
    case 'admit': {
      const member = { organizationId: bodies[step.member % bodies.length], since: step.since };
      const memberList = step.list ? 'COMPLETE' : undefined;
      return { payload: await send(hub, 'admitMember', { committeeId: id, member, memberList }), from: null };
    }
    case 'withdraw': {
      const membership = nodes[step.membership % (nodes.length || 1)];
      if (!membership) return null;
      const end = { membershipId: membership.id, version: membership.version, on: step.on };
      return { payload: await send(hub, 'withdrawMember', end), from: step.on };
    }
    case 'dissolve':
      return {
        payload: await send(hub, 'dissolveJointCommittee', { ...change, on: step.on }),
        from: step.on,
      };
    case 'merge': {
      const otherId = ids[step.other % ids.length] as string;
      const other = { committeeId: otherId, version: (await memberships(hub, otherId)).version };
      const input = { committees: [change, other], into: details(), on: step.on };
      const payload = await send(hub, 'mergeJointCommittees', input);
      if (payload.committee) ids.push(payload.committee.id);
      return { payload, from: step.on };
    }
    case 'split': {
      const open = nodes.filter((node) => node.ended === null).map((node) => node.member.id);
      const cut = step.share % (open.length + 1);
      const parts = [open.slice(0, cut), open.slice(cut)].map((memberIds) => ({
        committee: details(),
        memberIds,
      }));
      return {
        payload: await send(hub, 'splitJointCommittee', { ...change, parts, on: step.on }),
        from: step.on,
      };
    }
    case 'correct': {
      const membership = nodes[step.membership % (nodes.length || 1)];
      if (!membership) return null;
      const subject = { subjectId: membership.id, version: membership.version, reason: '更正' };
      const fact = step.on === undefined ? 'MEMBERSHIP_STARTED' : 'MEMBERSHIP_ENDED';
      const payload = await send(hub, 'correctFact', { ...subject, fact, value: step.on ?? step.since });
      return { payload, from: null };
    }
  }
}

it('an end changes no answer of a day before it, and every figure is that of the tables', async () => {
  let made = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 14 }), async (steps) => {
      const ids = [
        (await found(hub, { memberList: 'COMPLETE', members: [bodies[0] as string] })).id,
        (await found(hub, { established: '2019-01-01', memberList: 'COMPLETE' })).id,
        (await found(hub)).id,
      ];
      let known = await answers(ids, DAYS);
      for (const step of steps) {
        const earlier = [...ids];
        const outcome = await carryOut(step, ids);
        if (!outcome) continue;
        expectNoInsides(outcome.payload);
        const now = await answers(ids, DAYS);
        if (outcome.payload.userErrors.length > 0) {
          expect(now).toEqual(known);
          continue;
        }
        made++;
        if (outcome.from) {
          expect(before(now, earlier, DAYS, outcome.from)).toEqual(
            before(known, earlier, DAYS, outcome.from),
          );
        }
        await expectSound(now, ids);
        known = now;
      }
    }),
    { numRuns: 12 },
  );
  expect(made).toBeGreaterThan(20);
});
