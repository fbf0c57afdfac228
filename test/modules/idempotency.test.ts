import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hub, startHub } from '../support/hub.js';
import { found } from './support/places.js';
import { SAMPLES, type Sample } from './support/samples.js';
import { done, refused, rowCounts, send } from './support/writes.js';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.close());

const grid = (name: string, clientMutationId?: string) => ({
  divisionCode: '500235125206',
  level: 'GRID',
  name,
  clientMutationId,
});

describe.each(Object.keys(SAMPLES))('%s', (name) => {
  it('sent again with its key gives the same object and writes nothing', async () => {
    const input = { ...(await (SAMPLES[name] as Sample)(hub)), clientMutationId: `${name} 重发` };
    const first = await done(hub, name, input);
    const rows = await rowCounts(hub);
    expect(await done(hub, name, input)).toEqual(first);
    expect(await rowCounts(hub)).toEqual(rows);
  });
});

describe('an idempotency key', () => {
  it('sent twenty times at once is carried out once', async () => {
    const before = await rowCounts(hub);
    const payloads = await Promise.all(
      Array.from({ length: 20 }, () => done(hub, 'registerGrid', grid('并发网格', '并发的键'))),
    );
    expect(new Set(payloads.map((payload) => payload.grid.id)).size).toBe(1);
    const after = await rowCounts(hub);
    for (const table of ['grid', 'event', 'receipt'])
      expect(after[table]).toBe((before[table] as number) + 1);
  });

  it('used for another input, or for another mutation, is refused', async () => {
    await done(hub, 'registerGrid', grid('先来的网格', '已用的键'));
    const expected = { code: 'IDEMPOTENCY_KEY_REUSED', field: ['clientMutationId'] };
    await refused(hub, 'registerGrid', grid('后来的网格', '已用的键'), expected);
    const { id, version } = await found(hub);
    const rename = { committeeId: id, version, name: '后来的名字', clientMutationId: '已用的键' };
    await refused(hub, 'renameJointCommittee', rename, expected);
  });

  it('does not care in which order the fields of the input come', async () => {
    const first = await done(hub, 'registerGrid', grid('有序网格', '次序的键'));
    const { clientMutationId, name, level, divisionCode } = grid('有序网格', '次序的键');
    expect(await done(hub, 'registerGrid', { clientMutationId, name, level, divisionCode })).toEqual(first);
  });

  it('belongs to whoever sent it: another may use the same one', async () => {
    const mine = await done(hub, 'registerGrid', grid('我的网格', '同一个键'));
    const token = await hub.token('recorder', '500235125');
    const theirs = await done(hub, 'registerGrid', grid('他的网格', '同一个键'), { token });
    expect(theirs.grid.id).not.toBe(mine.grid.id);
  });

  it('of a change that was refused may be used again for the mended one', async () => {
    const refusal = await send(hub, 'registerGrid', grid(' ', '改正的键'));
    expect(refusal.userErrors).toMatchObject([{ code: 'TEXT_EMPTY', field: ['input', 'name'] }]);
    expect((await done(hub, 'registerGrid', grid('改正后的网格', '改正的键'))).grid.name).toBe(
      '改正后的网格',
    );
  });

  it.each([
    ['empty', ''],
    ['of 201 characters', 'k'.repeat(201)],
    ['with a null character', 'k\0'],
    ['with half a surrogate pair', 'k\ud800'],
  ])('that is %s is refused', async (_, key) => {
    const expected = { code: 'INVALID_INPUT', field: ['clientMutationId'] };
    await refused(hub, 'registerGrid', grid('无键网格', key), expected);
  });

  it('may have 200 characters, Chinese ones too', async () => {
    await done(hub, 'registerGrid', grid('长键网格', '键'.repeat(200)));
  });

  it('is not needed: without one the change is made each time it is sent', async () => {
    await done(hub, 'registerGrid', grid('无键之一'));
    await refused(hub, 'registerGrid', grid('无键之一'), { code: 'ALREADY_EXISTS', field: ['name'] });
  });
});
