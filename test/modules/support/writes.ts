import { expect } from 'vitest';
import type { Asking, Hub } from '../../support/hub.js';

export interface Refusal {
  code: string;
  field: string[];
  message: string;
}

// biome-ignore lint/suspicious/noExplicitAny: what a selection gives is known to the test that wrote it
export type Selected = any;

/** A mutation's payload: the fields that all have, and whatever was selected besides. */
export interface Payload extends Record<string, Selected> {
  clientMutationId: string | null;
  userErrors: Refusal[];
}

const RESOURCE = 'resource { id version name }';
const ACTIVITY = 'activity { id version state booking { id state } held { text } }';
const RESOLUTION = 'resolution { id version number tasks { id version state closedOn } }';
const TOKEN = 'agencyToken { prefix expiresAt revokedAt agency { code } }';
const CHANGES = 'changes { kind coordinate severity }';
const SUPERGRAPH = `supergraph { version cause rolledBackTo ${CHANGES} madeOf { subgraph schemaVersion } }`;
const CHECK = `check { subgraph removal composes ${CHANGES} faults { code subgraph line column coordinate message wayOut } }`;
const BOOKING = 'booking { id version state starts ends }';

/** What to read of the changed object when a test does not say. */
const SELECTIONS: Record<string, string> = {
  registerGrid: 'grid { id version name level division { code } parent { id } }',
  registerOrganization: 'organization { id version name kind }',
  recordAffinity: 'division { code }',
  admitMember: 'membership { id version standing member { id } } committee { id version }',
  withdrawMember: 'membership { id version ending ended { text } } committee { id version }',
  linkJointCommittees: 'link { id version kind from { id } to { id } }',
  endCommitteeLink: 'link { id version ended { text } }',
  correctFact: 'subject { id }',
  registerResource: RESOURCE,
  assessResource: RESOURCE,
  amendResource: RESOURCE,
  setOpeningHours: RESOURCE,
  shareResource: 'sharing { id version }',
  endSharing: 'sharing { id version }',
  recordCoLocation: 'coLocation { id version }',
  endCoLocation: 'coLocation { id version }',
  bookResources: BOOKING,
  rescheduleBooking: BOOKING,
  advanceBooking: BOOKING,
  planActivity: ACTIVITY,
  concludeActivity: ACTIVITY,
  recordResolution: RESOLUTION,
  advanceTask: RESOLUTION,
  raiseProposal: 'proposal { id version state }',
  decideProposal: 'proposal { id version state }',
  recordShareholdings: 'company { id version }',
  guideCompany: 'guidance { id version }',
  createCompanyPost: 'post { id version }',
  endCompanyTie: 'guidance { id version } post { id version }',
  recordLedger: 'ledger { id version status distributableFen }',
  moveLedger: 'ledger { id version status }',
  attributeIncome: 'ledger { id version }',
  draftDistribution: 'distribution { id version status lines { amountFen holder { id } } }',
  moveDistribution: 'distribution { id version status }',
  recordAsset: 'asset { id version bookFen }',
  amendAsset: 'asset { id version name bookFen }',
  endAsset: 'asset { id version ending ended { text } }',
  declareInventory: 'inventory { id version status completeness { value } }',
  moveInventory: 'inventory { id version status }',
  recordProject: 'project { id version state }',
  fundProject: 'project { id funding { kind version paidFen share { value nullReason } } }',
  moveBookingSeries: 'series { id version bookings { starts } }',
  bookSeries: `series { version id bookings { id starts } refused { starts code } }`,
  importRows: 'report { read added changed unchanged changes { line key column before after } }',
  recordObservation: 'observation { id version }',
  correctObservation: 'observation { id version }',
  registerAgency: 'agency { code nameZh nameEn contactPost subgraphs }',
  issueAgencyToken: TOKEN,
  rotateAgencyToken: TOKEN,
  revokeAgencyToken: TOKEN,
  publishSubgraph: `schemaVersion { subgraph number url current } ${SUPERGRAPH}`,
  checkSubgraph: CHECK,
  deleteSubgraph: `${CHECK} ${SUPERGRAPH}`,
  rollbackSupergraph: SUPERGRAPH,
};
/** Mutations of the registry: what they change is no division's, so only an administrator of the whole hub may. */
export const OF_THE_WHOLE_HUB = [
  'registerAgency',
  'issueAgencyToken',
  'rotateAgencyToken',
  'revokeAgencyToken',
  'publishSubgraph',
  'checkSubgraph',
  'deleteSubgraph',
  'rollbackSupergraph',
];

const COMMITTEE = 'committee { id version name dissolution ended { text } }';

export interface Sending extends Asking {
  select?: string;
}

/** The text of a mutation with its input as the variable `input`. */
export function mutation(name: string, select = SELECTIONS[name] ?? COMMITTEE): string {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${type}!) { outcome: ${name}(input: $input) { clientMutationId userErrors { code field message } ${select} } }`;
}

/** Sends a mutation as this hub's recorder of the county, or as who may, unless another token is given. */
export async function send(hub: Hub, name: string, input: object, sending: Sending = {}): Promise<Payload> {
  const { select, ...asking } = sending;
  const token = asking.token ?? (await usualToken(hub, name));
  const answer = await hub.ask(mutation(name, select), { input }, { ...asking, token });
  expect(answer.errors, JSON.stringify(answer.errors)).toBeUndefined();
  return answer.data.outcome;
}

/** The token of whoever usually makes this change. */
export function usualToken(hub: Hub, name: string): Promise<string> {
  return OF_THE_WHOLE_HUB.includes(name) ? hub.token('administrator', '*') : hub.token('recorder');
}

/** Sends a mutation that must succeed. */
export async function done(hub: Hub, name: string, input: object, sending: Sending = {}): Promise<Payload> {
  const payload = await send(hub, name, input, sending);
  expect(payload.userErrors).toEqual([]);
  return payload;
}

/** What no answer may hold: places in the code, SQL, names of the driver. */
const INSIDES =
  /node_modules|\.[jt]s:\d|\bat \w+ \(|insert into|update "|select .+ from |violates|mikro|kysely|postgres/i;

export function expectNoInsides(body: unknown): void {
  expect(JSON.stringify(body)).not.toMatch(INSIDES);
}

const CHINESE = /[\u4e00-\u9fff]/;

/**
 * A refusal: its code and the field at fault, a sentence in the caller's language, nothing written
 * except the audit of a denial, and nothing of the hub's insides.
 */
export async function refused(
  hub: Hub,
  name: string,
  input: object,
  expected: { code: string; field?: string[] },
  sending: Sending = {},
): Promise<Refusal> {
  const before = await rowCounts(hub);
  const english = await send(hub, name, input, { ...sending, language: 'en' });
  const chinese = await send(hub, name, input, { ...sending, language: 'zh' });
  expect(await rowCounts(hub), 'a refused change leaves no row').toEqual(before);
  for (const payload of [english, chinese]) {
    expect(payload.userErrors).toMatchObject([{ code: expected.code }]);
    if (expected.field) expect(payload.userErrors[0]?.field).toEqual(['input', ...expected.field]);
    expect(payload.userErrors[0]?.field[0]).toBe('input');
    expectNoInsides(payload);
  }
  // Names of things stay Chinese in English sentences; the sentence itself must not.
  expect(english.userErrors[0]?.message).toMatch(/[a-z]{2,}/);
  expect(chinese.userErrors[0]?.message).toMatch(CHINESE);
  expect(chinese.userErrors[0]?.message).not.toBe(english.userErrors[0]?.message);
  return english.userErrors[0] as Refusal;
}

const AUDIT = 'audit';

/** How many rows each table has, the audit's apart. */
export async function rowCounts(hub: Hub): Promise<Record<string, number>> {
  const [row] = await hub.sql<{ counts: Record<string, number> }>(
    `select json_object_agg(table_name, n) as counts from (
       select table_name::text, (xpath('/row/n/text()', query_to_xml(format('select count(*) as n from %I', table_name), false, true, '')))[1]::text::int as n
       from information_schema.tables
       where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> $1 order by 1) counted`,
    [AUDIT],
  );
  return row?.counts ?? {};
}
