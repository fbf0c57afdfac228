import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CommitteesOfDivisionDocument, PartnersOfCommitteeDocument } from '../../schema/documents.js';
import { done } from '../modules/support/writes.js';
import { type Hub, startHub } from '../support/hub.js';
import { join, publish } from './join.js';
import { AGENCIES, type Running, type Surroundings, startAgencies, startAgency } from './start.js';

const TOWN = '500235136000';

let hub: Hub;
let agencies: Running[];
let administrator: string;
/** The agencies know the hub by the keys that it publishes, and answer nobody else. */
let guarded: Surroundings;
let committee: string;
beforeAll(async () => {
  hub = await startHub();
  guarded = { jwks: `${hub.url}/.well-known/jwks.json` };
  agencies = await startAgencies(guarded);
  administrator = await hub.token('administrator', '*');
  await join(hub.url, administrator, agencies);
  const { data } = await hub.ask(CommitteesOfDivisionDocument, { division: TOWN, first: 1 });
  committee = data.jointCommittees.nodes[0]?.id ?? '';
  await until(async () => (await ask()).errors === undefined);
});
afterAll(async () => {
  await hub?.close();
  await Promise.all((agencies ?? []).map((agency) => agency.stop()));
});

const ask = () => hub.ask(PartnersOfCommitteeDocument, { id: committee });
const expected = async () =>
  JSON.parse(await readFile(new URL('./data/partners-of-committee.json', import.meta.url), 'utf8'));

/** The registry's news reach the hub within a second. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 5_000; Date.now() < end; await pause(20)) if (await holds()) return;
  throw new Error('It did not come to hold within five seconds.');
}

/** The fields that each agency answers; the others' are there without it. */
const HELD: Readonly<Record<string, readonly string[]>> = {
  agriculture: ['cultivatedAreas', 'productionSites', 'productionBases'],
  'market-regulation': ['registration', 'registrations'],
  'civil-affairs': ['careBeds', 'careBedsPerThousandResidents', 'careFacilities'],
  'culture-tourism': ['attractions', 'tourism'],
};

/** An answer as it is when some fields, wherever they stand, have none. */
function without(answer: unknown, fields: readonly string[]): unknown {
  if (Array.isArray(answer)) return answer.map((item) => without(item, fields));
  if (typeof answer !== 'object' || answer === null) return answer;
  return Object.fromEntries(
    Object.entries(answer).map(([key, value]) => [key, fields.includes(key) ? null : without(value, fields)]),
  );
}

describe('a committee across five agencies', () => {
  it('comes back in one request, exactly as the hub and the agencies hold it', async () => {
    const { data, errors } = await ask();
    expect(errors).toBeUndefined();
    expect(data).toEqual(await expected());
  });

  it('has the answer that the README shows', async () => {
    const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
    const block = (language: string) =>
      [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))][2]?.[1] ?? '';
    const { status, ...answer } = await hub.ask(block('graphql'));
    expect(status).toBe(200);
    expect(answer).toEqual(JSON.parse(block('json')));
  });

  it('cannot be had from the agencies past the hub', async () => {
    for (const { url } of agencies) {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${administrator}` },
        body: JSON.stringify({ query: '{ __typename }' }),
      });
      expect(response.status).toBe(401);
    }
  });

  it('says of every record whether it was made up, and names the document of those that were not', async () => {
    const found: { synthetic: boolean; document: string | null; name?: string }[] = [];
    const walk = (value: unknown) => {
      if (typeof value !== 'object' || value === null) return;
      if ('source' in value) found.push({ ...value, ...(value.source as (typeof found)[number]) });
      for (const inner of Object.values(value)) walk(inner);
    };
    walk((await ask()).data);
    expect(found.length).toBeGreaterThan(10);
    for (const { synthetic, document, name } of found) {
      expect(document === null, name).toBe(synthetic);
      if (name) expect(name.includes('合成'), name).toBe(synthetic);
    }
    expect(new Set(found.map(({ synthetic }) => synthetic))).toEqual(new Set([true, false]));
  });

  it('has what the register says of members that the hub knows by their code, and the bases they run', async () => {
    const members = await Promise.all(
      [
        { kind: 'STRONG_VILLAGE_COMPANY', uscc: '91500235MA0000001C' },
        { kind: 'ENTERPRISE', uscc: '91500235MA0000003J' },
        { kind: 'ENTERPRISE', uscc: '91500235MA0000012G' },
      ].map(({ kind, uscc }) =>
        done(hub, 'registerOrganization', { kind, uscc, name: `成员 ${uscc}`, divisionCode: TOWN }),
      ),
    );
    for (const { organization } of members)
      await done(hub, 'admitMember', { committeeId: committee, member: { organizationId: organization.id } });
    const { data, errors } = await ask();
    expect(errors).toBeUndefined();
    const nodes = data.jointCommittee?.memberships?.nodes as { member: Record<string, unknown> }[];
    const registered = nodes.flatMap(({ member }) =>
      'registration' in member ? [[member.name, member.registration, member.productionBases]] : [],
    );
    expect(registered).toEqual([
      [
        '成员 91500235MA0000001C',
        expect.objectContaining({ name: '云安强村发展有限公司（合成）', state: 'ACTIVE' }),
        [{ id: 'base-shanshulin-pears', name: '杉树林梨园（合成）' }],
      ],
      ['成员 91500235MA0000003J', expect.objectContaining({ state: 'DEREGISTERED' }), undefined],
      ['成员 91500235MA0000012G', null, undefined],
    ]);
  });

  it('has the beds for each thousand residents once the hub knows how many live there', async () => {
    const query = `{ division(code: "${TOWN}") { id careBedsPerThousandResidents { value qualifier nullReason unit } } }`;
    const before = (await hub.ask(query)).data.division;
    expect(before.careBedsPerThousandResidents).toMatchObject({ value: null, nullReason: 'NOT_PUBLISHED' });
    await done(hub, 'recordObservation', {
      metric: 'residentPopulation',
      subjectId: before.id,
      figure: { value: '8500', qualifier: 'AT_LEAST', unit: 'person' },
      period: { calendar: '2023' },
      source: { kind: 'DATASET', title: '合成数据' },
    });
    expect((await hub.ask(query)).data.division.careBedsPerThousandResidents).toEqual({
      value: '4.24',
      qualifier: 'AT_MOST',
      nullReason: null,
      unit: 'bed per 1,000 residents',
    });
  });

  it.each(AGENCIES)('is there without $code when that one is killed, and names it', async ({ code }) => {
    const whole = (await ask()).data;
    const at = agencies.findIndex(({ agency }) => agency.code === code);
    const running = agencies[at] as Running;
    await running.stop();
    const { data, errors } = await ask();
    expect(data).toEqual(without(whole, HELD[code] ?? []));
    expect(errors?.length).toBeGreaterThan(0);
    for (const error of errors ?? []) {
      expect(error.message).toContain(code);
      expect(error.extensions.serviceName).toBe(code);
    }
    agencies[at] = await startAgency(running.agency, guarded);
    await publish(hub.url, administrator, agencies[at] as Running);
    await until(async () => (await ask()).errors === undefined);
  });
});
