import type { Any } from './federation.js';

/** A value whose resolver fails. */
export class Broken extends Error {}

export interface Row {
  readonly __typename: string;
  readonly id: string;
  readonly [field: string]: Any;
}

export type Tables = ReadonlyMap<string, Row>;

export type Random = () => number;

/** The same numbers for the same seed. */
export function random(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Some objects of each type, with nulls where they may be and failures also where not. */
export function populate(next: Random, failures: number): Tables {
  const pick = (ids: readonly string[]) => ids[Math.floor(next() * ids.length)] as string;
  const some = (ids: readonly string[]) => ids.filter(() => next() < 0.4);
  const maybe = (value: Any) => (next() < failures ? new Broken('broken') : next() < 0.2 ? null : value);
  const sure = (value: Any) => (next() < failures / 4 ? new Broken('broken') : value);
  const communities = ['g1', 'g2', 'g3'];
  const companies = ['f1', 'f2'];
  const committees = ['c1', 'c2', 'c3'];
  const divisions = ['d1', 'd2', 'd3'];
  const organizations = [...communities, ...companies];
  const number = () => Math.floor(next() * 100);
  const organization = (id: string) => ({
    id,
    name: sure(`name of ${id}`),
    division: maybe(pick(divisions)),
    committees: sure(some(committees)),
    rating: maybe(number()),
    city: maybe(`city of ${id}`),
    rank: sure(number()),
    mood: maybe(`mood of ${id}`),
    rival: maybe(pick(organizations)),
    ally: maybe(pick(organizations)),
    stars: next() < 0.3 ? null : { by: 'rater', score: maybe(number()) },
  });
  const level = () => pick(['TOWN', 'COUNTY', 'CITY']);
  const rows: Row[] = [
    ...communities.map((id) => ({
      __typename: 'Community',
      ...organization(id),
      households: maybe(number()),
    })),
    ...companies.map((id) => ({
      __typename: 'Company',
      ...organization(id),
      level: maybe(level()),
      profit: sure(number() / 4),
    })),
    ...committees.map((id) => ({
      __typename: 'Committee',
      id,
      name: maybe(`name of ${id}`),
      head: maybe(pick(organizations)),
      members: sure(some(organizations)),
      division: next() < 0.2 ? null : pick(divisions),
      budget: maybe(number()),
      spent: number(),
      level: sure(level()),
      best: maybe(pick([...organizations, ...committees])),
    })),
    ...divisions.map((id) => ({
      __typename: 'Division',
      id,
      code: id,
      name: `name of ${id}`,
      parent: maybe(pick(divisions)),
      children: maybe(some(divisions)),
      area: sure(number() / 8),
      seat: maybe(pick(committees)),
    })),
  ];
  return new Map(rows.map((row) => [row.id, row]));
}
