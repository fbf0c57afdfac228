import pg from 'pg';
import { describe, expect, it, vi } from 'vitest';
import { startHub } from '../support/hub.js';

const COMMITTEES = '{ jointCommittees(within: "500235000000", first: 10) { nodes { name } } }';

describe('a defect', () => {
  it('gives the client a number and nothing of the database, and the log the same number and the place', async () => {
    const written: string[] = [];
    const write = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
      written.push(String(chunk));
      return true;
    });
    const hub = await startHub({ LOG_LEVEL: 'trace' });
    try {
      await hub.sql('alter table joint_committee rename to joint_committee_elsewhere');
      const en = await hub.ask(COMMITTEES, undefined, { language: 'en' });
      const zh = await hub.ask(COMMITTEES, undefined, { language: 'zh' });
      const incidents = [en, zh].map(({ errors }) => errors?.[0]?.extensions.incident as string);
      expect(en.errors?.[0]?.message).toContain(incidents[0]);
      expect(zh.errors?.[0]?.message).toMatch(/\p{Script=Han}/u);
      const secrets = /select|joint_committee|relation|\.ts\b|node_modules|at \w+ \(/i;
      for (const { errors } of [en, zh]) {
        expect(errors?.[0]?.extensions).toEqual({ code: 'INTERNAL', incident: expect.any(String) });
        expect(JSON.stringify(errors)).not.toMatch(secrets);
      }
      await vi.waitFor(() => {
        for (const incident of incidents) expect(written.join('')).toContain(incident);
      });
      expect(written.join('')).not.toMatch(/select |relation "|node_modules/i);
    } finally {
      write.mockRestore();
      await hub.close();
    }
  });
});

describe('production mode', () => {
  it('answers no read without a token, in the caller’s language, and every read with one', async () => {
    const hub = await startHub({ HUB_MODE: 'production' });
    try {
      const zh = await hub.ask(COMMITTEES, undefined, { language: 'zh' });
      const en = await hub.ask(COMMITTEES, undefined, { language: 'en' });
      for (const answer of [zh, en]) {
        expect(answer.status).toBe(401);
        expect(answer.data).toBeUndefined();
        expect(answer.errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'UNAUTHENTICATED' }]);
      }
      expect(zh.errors?.[0]?.message).toMatch(/令牌/);
      expect(en.errors?.[0]?.message).toMatch(/token/);
      expect((await hub.ask('{ __schema { queryType { name } } }')).status).toBe(401);
      const token = await hub.token('viewer');
      const { status, data } = await hub.ask(COMMITTEES, undefined, { token });
      expect(status).toBe(200);
      expect(data.jointCommittees.nodes.length).toBeGreaterThan(0);
    } finally {
      await hub.close();
    }
  });

  it('refuses a token that is none, also in demo mode', async () => {
    const hub = await startHub();
    const { status, errors } = await hub.ask(COMMITTEES, undefined, { token: 'x.y.z', language: 'zh' });
    expect(status).toBe(401);
    expect(errors?.[0]?.message).toMatch(/令牌无效/);
    await hub.close();
  });
});

describe('a stop', () => {
  it('answers the request that is under way and takes no new one', async () => {
    const hub = await startHub();
    const holder = new pg.Client({ connectionString: hub.databaseUrl });
    await holder.connect();
    await holder.query('begin; lock table joint_committee in access exclusive mode');
    const answer = hub.ask(COMMITTEES);
    await vi.waitFor(async () => {
      const waiting = `select 1 from pg_locks where not granted and relation = 'joint_committee'::regclass
        and database = (select oid from pg_database where datname = current_database())`;
      expect((await holder.query(waiting)).rowCount).toBeGreaterThan(0);
    });
    const closing = hub.close();
    const isClosed = () =>
      fetch(`${hub.url}/healthz`).then(
        ({ status }) => status === 503,
        () => true,
      );
    await vi.waitFor(async () => expect(await isClosed()).toBe(true));
    await holder.end();
    const { status, data } = await answer;
    expect(status).toBe(200);
    expect(data.jointCommittees.nodes.map((node: { name: string }) => node.name)).toContain(
      '老云安片区联合党委',
    );
    const answered = performance.now();
    await closing;
    // Not as long as the client would keep its connection.
    expect(performance.now() - answered).toBeLessThan(3_000);
  });
});
