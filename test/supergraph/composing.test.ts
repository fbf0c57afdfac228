import { expect, it } from 'vitest';
import { ComposingProcess } from '../../src/supergraph/composing.js';
import { HUB, partner, with2 } from './broken-schemas.js';

const joined = [HUB, partner(with2('type Query { y: Int }'))];

it('schemas are joined beside the requests: this process goes on meanwhile, and is told the same', async () => {
  const joining = new ComposingProcess();
  await joining.compose([HUB]);
  let turns = 0;
  const counting = setInterval(() => turns++, 1);
  const found = await Promise.all([joining.compose(joined), joining.compose([HUB, partner('type')])]);
  clearInterval(counting);
  expect(found[0].supergraphSdl).toContain('AGRICULTURE');
  expect(found[1].faults).toMatchObject([{ code: 'PARSE_ERROR', subgraph: 'agriculture' }]);
  expect(turns).toBeGreaterThan(0);
  const before = found[0].faults ? '' : found[0].apiSdl;
  expect(await joining.changes(before, before)).toEqual([]);
  expect(await joining.changes(before, before.replace('y: Int', 'y: Int z: Int'))).toMatchObject([
    { coordinate: 'Query.z', severity: 'SAFE' },
  ]);
});

it.each([
  ['time', { timeMs: 1, memoryMb: 512 }],
  ['memory', { timeMs: 20_000, memoryMb: 4 }],
])('schemas that take too much %s are refused, and the next are joined again', async (_, limits) => {
  const own = { ...limits };
  const joining = new ComposingProcess(own);
  const { faults } = await joining.compose(joined);
  expect(faults).toMatchObject([{ code: 'SCHEMA_TOO_COSTLY', line: null }]);
  Object.assign(own, { timeMs: 20_000, memoryMb: 512 });
  expect((await joining.compose(joined)).faults).toBeUndefined();
});
