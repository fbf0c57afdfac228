import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hub, startHub } from '../../support/hub.js';
import { found } from '../support/places.js';
import { done, refused, send } from '../support/writes.js';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.close());

async function ids(count: number): Promise<string[]> {
  return Promise.all(Array.from({ length: count }, async () => (await found(hub)).id));
}

const link = (kind: string, fromId?: string, toId?: string, since?: string) => ({
  kind,
  fromId,
  toId,
  since,
});
const cycle = { code: 'LINK_CYCLE', field: ['toId'] };

describe.each(['PARENT', 'SUCCESSION'])('links of kind %s', (kind) => {
  it('that would come back to their start are refused, over two steps or five', async () => {
    const chain = await ids(5);
    for (let i = 1; i < chain.length; i++) {
      await done(hub, 'linkJointCommittees', link(kind, chain[i - 1], chain[i]));
      await refused(hub, 'linkJointCommittees', link(kind, chain[i], chain[0]), cycle);
    }
  });

  it('of which two sent at once would close a cycle together: exactly one is made', async () => {
    const [a, b] = await ids(2);
    const [c, d, e, f] = await ids(4);
    await done(hub, 'linkJointCommittees', link(kind, c, d));
    await done(hub, 'linkJointCommittees', link(kind, e, f));
    for (const pair of [
      [link(kind, a, b), link(kind, b, a)],
      [link(kind, d, e), link(kind, f, c)],
    ]) {
      const payloads = await Promise.all(pair.map((input) => send(hub, 'linkJointCommittees', input)));
      expect(payloads.map((payload) => payload.userErrors[0]?.code ?? 'made').sort()).toEqual([
        'LINK_CYCLE',
        'made',
      ]);
    }
  });
});

describe('a link', () => {
  it('may come back to its start where that makes sense: two committees assist each other', async () => {
    const [a, b] = await ids(2);
    await done(hub, 'linkJointCommittees', link('ASSISTANCE', a, b));
    await done(hub, 'linkJointCommittees', link('ASSISTANCE', b, a));
  });

  it('to itself is refused, in whichever case the id is written', async () => {
    const [id] = (await ids(1)) as [string];
    const [type, key] = id.split(':') as [string, string];
    const expected = { code: 'LINK_TO_ITSELF', field: ['toId'] };
    for (const other of [id, `${type}:${key.toUpperCase()}`]) {
      for (const kind of ['PARENT', 'SISTER', 'ASSISTANCE', 'SUCCESSION']) {
        await refused(hub, 'linkJointCommittees', link(kind, id, other), expected);
      }
    }
  });

  it('that holds already is refused, for sisters whichever way round', async () => {
    const [a, b] = await ids(2);
    const exists = { code: 'LINK_EXISTS', field: ['toId'] };
    await done(hub, 'linkJointCommittees', link('SISTER', a, b, '2024'));
    await refused(hub, 'linkJointCommittees', link('SISTER', a, b), exists);
    await refused(hub, 'linkJointCommittees', link('SISTER', b, a, '2025'), exists);
    await done(hub, 'linkJointCommittees', link('PARENT', a, b));
    await refused(hub, 'linkJointCommittees', link('PARENT', a, b), exists);
  });

  it('of sisters sent both ways at once is made once', async () => {
    const [a, b] = await ids(2);
    const payloads = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        send(hub, 'linkJointCommittees', i % 2 ? link('SISTER', a, b) : link('SISTER', b, a)),
      ),
    );
    expect(payloads.filter((payload) => payload.userErrors.length === 0)).toHaveLength(1);
  });

  it('that ended may be made anew, the other way round too, and cannot end twice', async () => {
    const [a, b] = await ids(2);
    const { link: made } = await done(hub, 'linkJointCommittees', link('PARENT', a, b, '2020-01-01'));
    const end = { linkId: made.id, version: made.version };
    for (const on of ['2020-01-01', '2019']) {
      await refused(hub, 'endCommitteeLink', { ...end, on }, { code: 'ENDS_BEFORE_START', field: ['on'] });
    }
    await refused(hub, 'endCommitteeLink', { ...end, on: '7-01' }, { code: 'INVALID_DATE', field: ['on'] });
    const { link: ended } = await done(hub, 'endCommitteeLink', { ...end, on: '2023-01-01' });
    await refused(
      hub,
      'endCommitteeLink',
      { linkId: made.id, version: ended.version, on: '2024-01-01' },
      { code: 'NOT_FOUND', field: ['linkId'] },
    );
    await done(hub, 'linkJointCommittees', link('PARENT', b, a, '2023-01-01'));
  });

  it('needs two committees that are there, and both living', async () => {
    const [a, b] = await ids(2);
    const nowhere = 'JointCommittee:00000000-0000-4000-8000-000000000000';
    const missing = (field: string) => ({ code: 'NOT_FOUND', field: [field] });
    await refused(hub, 'linkJointCommittees', link('PARENT', nowhere, b), missing('fromId'));
    await refused(hub, 'linkJointCommittees', link('PARENT', a, nowhere), missing('toId'));
    await done(hub, 'dissolveJointCommittee', { committeeId: b, version: 1, on: '2027-01-01' });
    const over = (field: string) => ({ code: 'COMMITTEE_DISSOLVED', field: [field] });
    await refused(hub, 'linkJointCommittees', link('PARENT', a, b), over('toId'));
    await refused(hub, 'linkJointCommittees', link('PARENT', b, a), over('fromId'));
  });
});

it('links are shown by kind and direction, and sisters in both', async () => {
  const [a, b, c] = await ids(3);
  await done(hub, 'linkJointCommittees', link('PARENT', a, b, '2020'));
  await done(hub, 'linkJointCommittees', link('SISTER', c, a, '2020'));
  const { data } = await hub.ask(
    `query ($id: ID!) { jointCommittee(id: $id) {
      onward: links(direction: ONWARD) { kind } back: links(direction: BACK) { kind }
      parents: links(kinds: [PARENT]) { kind } none: links(kinds: []) { kind } before: links(asOf: "2019-12-31") { kind } } }`,
    { id: a },
  );
  expect(data.jointCommittee).toEqual({
    onward: [{ kind: 'PARENT' }, { kind: 'SISTER' }],
    back: [{ kind: 'SISTER' }],
    parents: [{ kind: 'PARENT' }],
    none: [],
    before: [],
  });
});
