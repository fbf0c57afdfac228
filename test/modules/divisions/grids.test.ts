import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hub, startHub } from '../../support/hub.js';
import { done, refused } from '../support/writes.js';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.close());

const VILLAGE = '500235125206';

const grid = (name: string, level = 'GRID', parentId?: string, divisionCode = VILLAGE) => ({
  divisionCode,
  level,
  name,
  parentId,
});

async function register(name: string, level?: string, parentId?: string): Promise<string> {
  return (await done(hub, 'registerGrid', grid(name, level, parentId))).grid.id;
}

describe('a grid', () => {
  it('stands under a village, a micro-grid under a grid, a building under either', async () => {
    const first = await register('一网格');
    const micro = await register('微网格', 'MICRO_GRID', first);
    await register('一号楼', 'BUILDING', first);
    await register('二号楼', 'BUILDING', micro);
    const { data } = await hub.ask(
      `{ division(code: "${VILLAGE}") { grids(first: 10) { nodes { name level parent { id }
        children { name level children { name parent { name } } } } } } }`,
    );
    expect(data.division.grids.nodes).toEqual([
      {
        name: '一网格',
        level: 'GRID',
        parent: null,
        children: [
          { name: '一号楼', level: 'BUILDING', children: [] },
          { name: '微网格', level: 'MICRO_GRID', children: [{ name: '二号楼', parent: { name: '微网格' } }] },
        ],
      },
    ]);
  });

  it('nowhere else', async () => {
    const first = await register('二网格');
    const micro = await register('二微网格', 'MICRO_GRID', first);
    const building = await register('二楼', 'BUILDING', micro);
    const wrong: [string, string | undefined][] = [
      ['GRID', first],
      ['GRID', micro],
      ['MICRO_GRID', undefined],
      ['MICRO_GRID', micro],
      ['MICRO_GRID', building],
      ['BUILDING', undefined],
      ['BUILDING', building],
    ];
    for (const [level, parentId] of wrong) {
      const expected = { code: 'INVALID_INPUT', field: ['parentId'] };
      await refused(hub, 'registerGrid', grid('错位', level, parentId), expected);
    }
  });

  it('has its parent in the same village', async () => {
    const first = await register('三网格');
    const missing = { code: 'NOT_FOUND', field: ['parentId'] };
    const elsewhere = grid('外村微网格', 'MICRO_GRID', first, '500235125215');
    await refused(hub, 'registerGrid', elsewhere, missing);
    for (const parentId of [
      '',
      'garbage',
      'Grid:00000000-0000-4000-8000-000000000000',
      'Division:500235125206',
    ]) {
      await refused(hub, 'registerGrid', grid('无上级', 'MICRO_GRID', parentId), missing);
    }
  });

  it('has a name of its own among its sisters, also when several are sent at once', async () => {
    const first = await register('四网格');
    const exists = { code: 'ALREADY_EXISTS', field: ['name'] };
    await refused(hub, 'registerGrid', grid('四网格'), exists);
    await refused(hub, 'registerGrid', grid(' 四网格 '), exists);
    await register('同名', 'BUILDING', first);
    await refused(hub, 'registerGrid', grid('同名', 'BUILDING', first), exists);
    await register('同名', 'MICRO_GRID', first);
    const token = await hub.token('recorder');
    const answers = await Promise.all(
      Array.from({ length: 6 }, () =>
        hub.ask(
          'mutation ($input: RegisterGridInput!) { registerGrid(input: $input) { userErrors { code } } }',
          { input: grid('并发') },
          { token },
        ),
      ),
    );
    const made = answers.filter(({ data }) => data.registerGrid.userErrors.length === 0);
    expect(made).toHaveLength(1);
  });
});
