import { expect } from 'vitest';
import type { Hub } from '../../support/hub.js';
import { found } from './places.js';

const FIGURE = '{ value qualifier nullReason basis { n numerator denominator } bounds { lower upper } }';
const ECONOMY = `{ income ${FIGURE} own: ownEarnedIncome ${FIGURE} growth ${FIGURE} ownGrowth: ownEarnedGrowth ${FIGURE}
  among: growth(among: REPORTED) ${FIGURE} reporting ${FIGURE} attributed: attributedIncome ${FIGURE}
  missing(first: 100) { totalCount nodes { id } } }`;

/** The economy of a committee, a division or several committees. */
export async function economy(
  hub: Hub,
  of: { committee?: string; division?: string; committees?: string[] },
  args: string,
) {
  const { data, errors } = await hub.ask(
    of.committee
      ? `query ($of: ID!) { found: jointCommittee(id: $of) { economy(${args}) ${ECONOMY} } }`
      : of.division
        ? `query ($of: String!) { found: division(code: $of) { economy(${args}) ${ECONOMY} } }`
        : `query ($of: [ID!]!) { economy: economyOfCommittees(committeeIds: $of, ${args}) ${ECONOMY} }`,
    { of: of.committee ?? of.division ?? of.committees },
  );
  expect(errors).toBeUndefined();
  return data.found ? data.found.economy : data.economy;
}

export async function committeeOf(hub: Hub, members: string[], since = '2015-01-01') {
  return found(hub, {
    memberList: 'COMPLETE',
    established: '2015-01-01',
    members: members.map((organizationId) => ({ organizationId, since })),
  });
}
