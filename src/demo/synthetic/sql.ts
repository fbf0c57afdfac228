import type { Message } from '../../shared/errors.js';
import type { Plan } from './plan.js';

/** A part of the world: statements in order, each of which sets many rows. */
export interface Stage {
  readonly name: Message;
  readonly statements: readonly string[];
  /** Whether each statement is a part of one long work, of whose progress one wants to hear. */
  readonly batches?: boolean;
}

/**
 * The tables whose rows need a key. A key says of itself that it is synthetic and of what, and counts up in the
 * order of the divisions: tables and indexes come to lie as the world is read.
 */
const KEYED = [
  'source',
  'division_list',
  'organization',
  'joint_committee',
  'joint_membership',
  'committee_link',
  'resource',
  'resource_sharing',
  'committee_base',
  'booking',
  'activity_series',
  'activity',
  'resolution',
  'resolution_task',
  'proposal',
  'shareholding',
  'company_guidance',
  'company_post',
  'ledger',
  'distribution',
  'project',
  'project_funding',
  'observation',
  'opening_rule',
] as const;

export type Keyed = (typeof KEYED)[number];

/** The key of the n-th row of a table: a UUID of version 8, whose bits are its maker's to choose. */
export function key(table: Keyed, n: string | number): string {
  const kind = (KEYED.indexOf(table) + 1).toString(16).padStart(2, '0');
  return `('980000${kind}-0000-8000-8000-' || lpad(to_hex((${n})::bigint), 12, '0'))::uuid`;
}

/**
 * Draws one of 0 to n-1 for the i-th thing and a purpose of its own: from a hash, not from a sequence of random
 * numbers, so that whatever is made first or alone comes out the same.
 */
export type Draw = (purpose: number, i: string, n: number | string) => string;

export function drawing({ seed }: Plan): Draw {
  return (purpose, i, n) =>
    `mod(hashint8extended((${i})::bigint, ${seed * 1000 + purpose}) & 9223372036854775807, (${n})::bigint)::int`;
}

/** The element of a list at a place that is counted from 0. */
export function pick(list: readonly string[], place: string): string {
  return `(array[${list.map((item) => `'${item}'`).join(', ')}])[1 + ${place}]`;
}

/** Values for the columns of what begins on a known day. */
export const STARTED = 'started_text, started_earliest, started_latest';
export const ENDED = 'ended_text, ended_earliest, ended_latest';

export const day = (date: string): string => `(${date})::date::text, (${date})::date, (${date})::date`;

/** At least two digits. */
export const two = (number: string): string => `to_char((${number})::int, 'FM9999900')`;
