import type { Hub } from '../../support/hub.js';
import { certain, DATES, type DatedRow, possible } from './dates.js';

interface Membership extends DatedRow {
  id: string;
  committee_id: string;
  member_id: string;
}

interface Committee extends DatedRow {
  id: string;
  member_list: string;
  division_code: string;
}

interface Organization {
  id: string;
  kind: string;
  division_code: string;
  legal_entity_id: string | null;
}

/** The tables as they are, to recompute by hand what the API answers. */
export interface Registry {
  memberships: Membership[];
  committees: Committee[];
  organizations: Map<string, Organization>;
  /** Codes of the villages and communities, without units that are only like them. */
  villages: string[];
}

export async function readRegistry(hub: Hub): Promise<Registry> {
  const [memberships, committees, organizations, villages] = await Promise.all([
    hub.sql<Membership>(`select id, committee_id, member_id, ${DATES} from joint_membership`),
    hub.sql<Committee>(`select id, member_list, division_code, ${DATES} from joint_committee`),
    hub.sql<Organization>('select id, kind, division_code, legal_entity_id from organization'),
    hub.sql<{ code: string }>(
      `select code from division where kind in ('RESIDENTS_COMMITTEE', 'VILLAGERS_COMMITTEE') order by code`,
    ),
  ]);
  return {
    memberships,
    committees,
    organizations: new Map(organizations.map((organization) => [organization.id, organization])),
    villages: villages.map(({ code }) => code),
  };
}

export interface Count {
  certain: number;
  possible: number;
}

/** How many members a committee has on a day: certainly, and at most. */
export function countMembers(registry: Registry, committeeId: string, day: string): Count {
  const own = registry.memberships.filter((membership) => membership.committee_id === committeeId);
  const members = (holds: typeof certain) =>
    new Set(own.filter((membership) => holds(membership, day)).map((membership) => membership.member_id))
      .size;
  return { certain: members(certain), possible: members(possible) };
}

/** The significant digits of a division's code: those of everything below it begin with them. */
export function digitsOf(code: string): string {
  const length = [2, 4, 6, 9].find((digits) => /^0*$/.test(code.slice(digits))) ?? 12;
  return code.slice(0, length);
}

/** M5 by hand: villages below a division, those certainly covered on a day, and those that may be. */
export function coverage(registry: Registry, division: string, day: string): Count & { denominator: number } {
  const committees = new Map(registry.committees.map((committee) => [committee.id, committee]));
  const sure = new Set<string>();
  const maybe = new Set<string>();
  for (const membership of registry.memberships) {
    const committee = committees.get(membership.committee_id) as Committee;
    const member = registry.organizations.get(membership.member_id) as Organization;
    const body = registry.organizations.get(member.legal_entity_id ?? member.id) as Organization;
    if (body.kind !== 'COMMUNITY') continue;
    // Who certainly is a member shows that the committee is there.
    if (certain(membership, day) && possible(committee, day)) sure.add(body.division_code);
    if (possible(membership, day) && possible(committee, day)) maybe.add(body.division_code);
  }
  const open = registry.committees
    .filter((committee) => committee.member_list !== 'COMPLETE' && possible(committee, day))
    .map((committee) => digitsOf(committee.division_code));
  const villages = registry.villages.filter((code) => code.startsWith(digitsOf(division)));
  return {
    denominator: villages.length,
    certain: villages.filter((code) => sure.has(code)).length,
    possible: villages.filter((code) => maybe.has(code) || open.some((digits) => code.startsWith(digits)))
      .length,
  };
}
