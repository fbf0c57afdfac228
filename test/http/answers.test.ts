import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hub, startHub } from '../support/hub.js';

let hub: Hub;
let id: string;
beforeAll(async () => {
  hub = await startHub();
  [{ id }] = (await hub.sql('select id from joint_committee order by id limit 1')) as [{ id: string }];
});
afterAll(() => hub.close());

const THEME = 'query Theme($id: ID!) { jointCommittee(id: $id) { theme } }';
const theme = async (token?: string) =>
  (await hub.ask(THEME, { id: `JointCommittee:${id}` }, { token })).data.jointCommittee.theme;
/** As another process would write: nothing of the hub hears of it. */
const write = (text: string) => hub.sql('update joint_committee set theme = $1 where id = $2', [text, id]);

describe('an answer that is kept', () => {
  it('is read once as long as nothing is written', async () => {
    await theme();
    const statements = await hub.statements(async () => {
      for (let time = 0; time < 5; time++) await theme();
    });
    expect(statements.length).toBeLessThanOrEqual(1);
  });

  it('shows a write of any process in the very next answer', async () => {
    for (let time = 0; time < 50; time++) {
      await write(`主题 ${time}`);
      expect(await theme()).toBe(`主题 ${time}`);
    }
  });

  it('is never older than what was committed before it was asked for, with writers and readers at once', async () => {
    let committed = 0;
    let writing = true;
    const writer = async () => {
      for (let n = 1; n <= 150; n++) {
        await write(String(n));
        committed = n;
      }
      writing = false;
    };
    const reader = async () => {
      while (writing) {
        const before = committed;
        const seen = Number((await theme()).replace(/\D/g, ''));
        if (before > 0) expect(seen).toBeGreaterThanOrEqual(before);
      }
    };
    await write('0');
    await Promise.all([writer(), ...Array.from({ length: 8 }, reader)]);
    expect(Number(await theme())).toBe(150);
  });

  it('does not show what was written but not committed', async () => {
    await write('已提交');
    await expect(
      hub.sql(`do $$ begin update joint_committee set theme = '未提交' where id = '${id}';
        raise exception 'no'; end $$`),
    ).rejects.toThrow();
    expect(await theme()).toBe('已提交');
  });

  it('is refused to a bad token although it is there', async () => {
    await theme();
    const { status, errors } = await hub.ask(THEME, { id: `JointCommittee:${id}` }, { token: 'a.b.c' });
    expect(status).toBe(401);
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('is in the language of each caller, and the same by either way', async () => {
    const ask = (headers: Record<string, string>) =>
      fetch(`${hub.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query: THEME, variables: { id: `JointCommittee:${id}` } }),
      });
    const [short, long] = [await ask({}), await ask({ accept: 'application/graphql-response+json' })];
    expect(await short.json()).toEqual(await long.json());
    expect(short.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(short.headers.get('cache-control')).toBe(long.headers.get('cache-control'));
  });

  it('is read anew where the time of day decides', async () => {
    const document = `{ jointCommittees(first: 5) { nodes { freeSlots(from: "2026-11-22T00:00:00+08:00", to: "2026-11-23T00:00:00+08:00") { hoursStated } } } }`;
    expect((await hub.ask(document)).errors).toBeUndefined();
    const statements = await hub.statements(async () => {
      for (let time = 0; time < 3; time++) await hub.ask(document);
    });
    expect(statements).toHaveLength(3);
  });
});
