import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../../src/app.js';
import { loadConfig } from '../../../src/config.js';
import { agency } from '../../modules/support/partner-samples.js';
import { done } from '../../modules/support/writes.js';
import { PARTNER } from '../../subgraph/composing.js';
import { type Served, servePartner } from '../../subgraph/partner-server.js';
import { type Hub, startHub } from '../../support/hub.js';

let hub: Hub;
let partner: Served;
let owner: string;
beforeAll(async () => {
  [hub, partner] = await Promise.all([
    startHub(),
    servePartner(PARTNER, {
      JointCommittee: ({ id }: { id: string }) => ({ awards: [`award of ${id}`] }),
    }),
  ]);
  owner = await agency(hub);
});
afterAll(async () => {
  await hub.close();
  await partner.stop();
});

const publish = (sdl: string, url = partner.url) =>
  done(hub, 'publishSubgraph', { name: 'field', url, sdl, agency: owner });

/** Waits until the hub serves the field, or no longer does. */
async function serves(type: string, field: string, wanted = true): Promise<void> {
  const fields = `{ __type(name: "${type}") { fields { name } } }`;
  for (const until = Date.now() + 5_000; Date.now() < until; await pause(20)) {
    const { data } = await hub.ask(fields);
    if (data.__type.fields.some(({ name }: { name: string }) => name === field) === wanted) return;
  }
  throw new Error(`${type}.${field} is ${wanted ? 'not' : 'still'} served.`);
}

const COMMITTEES = '{ jointCommittees(first: 3) { nodes { id name } } }';
const JOINED = '{ jointCommittees(first: 3) { nodes { id name awards } } }';

describe('the supergraph at /graphql', () => {
  it('is the hub alone until a partner publishes, then both, and again the hub alone', async () => {
    expect((await hub.ask('{ _service { sdl } }')).data._service.sdl).toContain('type Community');
    expect((await hub.ask(JOINED)).errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    await publish(PARTNER);
    await serves('JointCommittee', 'awards');
    const { data, errors } = await hub.ask(JOINED);
    expect(errors).toBeUndefined();
    expect(data.jointCommittees.nodes).toHaveLength(3);
    for (const { id, name, awards } of data.jointCommittees.nodes)
      expect([name, awards]).toEqual([expect.any(String), [`award of ${id}`]]);
    const own = await hub.ask('{ _service { sdl } }', {}, { path: '/subgraph' });
    expect(own.data._service.sdl).not.toContain('awards');
    await done(hub, 'deleteSubgraph', { name: 'field' });
    await serves('JointCommittee', 'awards', false);
  });

  it('asks nothing of a partner for what is the hub’s own, and one statement as before', async () => {
    await publish(PARTNER, 'http://127.0.0.1:1/');
    await serves('JointCommittee', 'awards');
    for (const time of ['first', 'short way']) {
      const statements = await hub.statements(async () => {
        expect((await hub.ask(COMMITTEES)).errors, time).toBeUndefined();
      });
      expect(statements.length, time).toBeLessThanOrEqual(1);
    }
  });

  it('forgets with each supergraph which operations were the hub’s own alone', async () => {
    const query = '{ jointCommittees(first: 2) { nodes { key: id } } }';
    for (const moved of [false, true, false]) {
      await publish(
        `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@override"])
        type Query { marker${moved}: Int }
        type JointCommittee @key(fields: "id") { id: ID! ${moved ? 'name: String! @override(from: "hub")' : 'other: Int'} }`,
        'http://127.0.0.1:1/',
      );
      await serves('Query', `marker${moved}`);
      for (let time = 0; time < 2; time++) {
        expect((await hub.ask(query)).errors).toBeUndefined();
        const { errors } = await hub.ask(COMMITTEES);
        expect(errors?.[0]?.extensions.code).toBe(moved ? 'PARTNER_UNAVAILABLE' : undefined);
      }
    }
  });

  it('loses no query and no mutation while it is swapped ten times', async () => {
    await publish(PARTNER);
    await serves('JointCommittee', 'awards');
    const before = (await hub.sql('select count(*)::int as n from partner_agency'))[0].n;
    const token = await hub.token('administrator', '*');
    const register = `mutation R($input: RegisterAgencyInput!) { registerAgency(input: $input) {
      agency { code } userErrors { message } } }`;
    let sent = 0;
    let swapping = true;
    const client = async () => {
      while (swapping || sent < 500) {
        const n = sent++;
        if (n % 20 === 0) {
          const input = { code: `swapped-${n}`, nameZh: '某委', nameEn: 'Some', contactPost: '信息科' };
          const { data, errors } = await hub.ask(register, { input }, { token });
          expect([errors, data?.registerAgency.userErrors, data?.registerAgency.agency]).toEqual([
            undefined,
            [],
            { code: `swapped-${n}` },
          ]);
        } else {
          const { data, errors } = await hub.ask(n % 2 ? JOINED : COMMITTEES);
          expect([errors, data?.jointCommittees.nodes.length]).toEqual([undefined, 3]);
        }
      }
    };
    const clients = Promise.all(Array.from({ length: 8 }, client));
    for (let n = 0; n < 10; n++) {
      await publish(PARTNER.replace('type Query {', `type Query { swap${n}: Int`));
      await serves('Query', `swap${n}`);
    }
    swapping = false;
    await clients;
    const registered = (await hub.sql('select count(*)::int as n from partner_agency'))[0].n - before;
    expect(registered).toBe(Math.ceil(sent / 20));
  }, 120_000);

  it('starts with every partner dead, from the stored supergraph', async () => {
    await publish(PARTNER, 'http://127.0.0.1:1/');
    const keysFolder = await mkdtemp(join(tmpdir(), 'hub-keys-'));
    const config = loadConfig({ PORT: '0', LOG_LEVEL: 'silent' });
    const other = await createApp({ config, databaseUrl: hub.databaseUrl, keysFolder });
    try {
      const response = await fetch(`${await other.listen()}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: JOINED }),
      });
      // biome-ignore lint/suspicious/noExplicitAny: the answer has the form of its query
      const { data, errors } = (await response.json()) as Awaited<ReturnType<typeof hub.ask<any>>>;
      expect(data.jointCommittees.nodes[0]).toMatchObject({ name: expect.any(String), awards: null });
      expect(errors?.[0]).toMatchObject({
        extensions: { code: 'PARTNER_UNAVAILABLE', serviceName: 'field' },
      });
    } finally {
      await other.close();
      await rm(keysFolder, { recursive: true });
    }
  });
});
