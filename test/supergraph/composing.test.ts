import { expect, it } from 'vitest';
import { ComposingThread } from '../../src/supergraph/composing.js';
import { HUB, partner, with2 } from './broken-schemas.js';

const joined = [HUB, partner(with2('type Query { y: Int }'))];

it('schemas are joined beside the requests: this thread goes on meanwhile, and is told the same', async () => {
  const thread = new ComposingThread();
  await thread.compose([HUB]);
  let turns = 0;
  const counting = setInterval(() => turns++, 1);
  const found = await Promise.all([thread.compose(joined), thread.compose([HUB, partner('type')])]);
  clearInterval(counting);
  expect(found[0].supergraphSdl).toContain('AGRICULTURE');
  expect(found[1].faults).toMatchObject([{ code: 'PARSE_ERROR', subgraph: 'agriculture' }]);
  expect(turns).toBeGreaterThan(0);
  const before = found[0].faults ? '' : found[0].apiSdl;
  expect(await thread.changes(before, before)).toEqual([]);
  expect(await thread.changes(before, before.replace('y: Int', 'y: Int z: Int'))).toMatchObject([
    { coordinate: 'Query.z', severity: 'SAFE' },
  ]);
});

it.each([
  ['time', { timeMs: 1, memoryMb: 512 }],
  ['memory', { timeMs: 20_000, memoryMb: 4 }],
])('schemas that take too much %s are refused, and the next are joined again', async (_, limits) => {
  const own = { ...limits };
  const thread = new ComposingThread(own);
  const { faults } = await thread.compose(joined);
  expect(faults).toMatchObject([{ code: 'SCHEMA_TOO_COSTLY', line: null }]);
  Object.assign(own, { timeMs: 20_000, memoryMb: 512 });
  expect((await thread.compose(joined)).faults).toBeUndefined();
});
