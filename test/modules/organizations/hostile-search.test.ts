import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hub, startHub } from '../../support/hub.js';
import { company } from '../support/places.js';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
  for (const name of ["100%_'引号'公司", 'a.*b\\(c) "d" 公司', '草💥地公司', 'Straße公司'])
    await company(hub, name);
});
afterAll(() => hub.close());

describe('a search by name', () => {
  const search = (name: string) =>
    hub.ask('query ($name: String!) { organizations(name: $name, first: 5) { totalCount nodes { name } } }', {
      name,
    });

  it.each(['%', '_', '\\', "'", '"', '%%%', '.*', '(', '[[:alpha:]]', '\ud800', '社\0区', '💥', 'ß', 'ﷺ'])(
    'for %j means these characters and nothing else',
    async (piece) => {
      const { data, errors } = await search(piece);
      expect(errors).toBeUndefined();
      const wanted = piece.toWellFormed().replaceAll('\0', '').toLowerCase();
      for (const node of data.organizations.nodes) expect(node.name.toLowerCase()).toContain(wanted);
      if (piece !== '社\0区') expect(data.organizations.totalCount).toBeLessThan(10);
    },
  );

  it('for nothing or for more than a hundred characters is refused', async () => {
    for (const [piece, code] of [
      ['', 'TEXT_EMPTY'],
      ['　', 'TEXT_EMPTY'],
      ['村'.repeat(101), 'TEXT_TOO_LONG'],
      ['村'.repeat(100_000), 'TEXT_TOO_LONG'],
    ] as const) {
      const answer = await search(piece);
      expect(answer.errors?.[0]?.extensions).toMatchObject({ code, field: ['name'] });
      for (const query of ['divisions', 'jointCommittees']) {
        const other = await hub.ask(
          `query ($name: String!) { ${query}(name: $name, first: 1) { totalCount } }`,
          {
            name: piece,
          },
        );
        expect(other.errors?.[0]?.extensions).toMatchObject({ code, field: ['name'] });
      }
    }
  });

  it('for a hundred characters, the same or all different, is quick', async () => {
    const different = String.fromCodePoint(...Array.from({ length: 100 }, (_, i) => 0x4e00 + i));
    for (const piece of ['村'.repeat(100), different, '社区'.repeat(50), '委员会居民'.repeat(20)]) {
      const before = performance.now();
      const { errors } = await search(piece);
      expect(errors).toBeUndefined();
      expect(performance.now() - before).toBeLessThan(5_000);
    }
  });
});
