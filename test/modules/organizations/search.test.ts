import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hub, startHub } from '../../support/hub.js';
import { company, FENGMING, PANLONG, YANGXI, YUNAN, YUNYANG } from '../support/places.js';
import { done, type Selected } from '../support/writes.js';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.close());

async function search(filter: object): Promise<{ total: number; ids: string[]; names: (string | null)[] }> {
  const { data, errors } = await hub.ask(
    `query ($name: String, $kinds: [OrganizationKind!], $within: String, $asOf: LocalDate) {
      organizations(first: 100, name: $name, kinds: $kinds, within: $within, asOf: $asOf) { totalCount nodes { id name } } }`,
    filter as Record<string, unknown>,
  );
  expect(errors).toBeUndefined();
  const { totalCount, nodes } = data.organizations;
  return {
    total: totalCount,
    ids: nodes.map((node: Selected) => node.id),
    names: nodes.map((node: Selected) => node.name),
  };
}

/** How many the table has, apart from the search's index. */
async function counted(condition: string, values: unknown[]): Promise<number> {
  const [row] = await hub.sql(`select count(*)::int as n from organization where ${condition}`, values);
  return row.n;
}

describe('a search by name', () => {
  it.each([
    '村',
    '龙',
    '凤',
    '社区',
    '马轩',
    '党支部',
    '马轩村',
    '居民委员会',
    '社区居民委员会',
    '党委',
    '委',
  ])('for %s finds exactly those that contain it', async (name) => {
    const { total, names } = await search({ name });
    expect(total).toBe(await counted('strpos(name, $1) > 0', [name]));
    expect(total).toBeGreaterThan(0);
    for (const found of names) expect(found).toContain(name);
  });

  it('does not mind the case of letters, and needs the characters side by side', async () => {
    await company(hub, 'Green田园 Co-op有限公司');
    for (const name of ['green', 'GREEN田', 'co-OP', '园 c', 'n', 'n田']) {
      expect((await search({ name, kinds: ['ENTERPRISE'] })).total, name).toBe(1);
    }
    for (const name of ['田green', 'greenco', '田 园', '园co']) {
      expect((await search({ name, kinds: ['ENTERPRISE'] })).total, name).toBe(0);
    }
  });

  it('leaves out those whose name no source gives', async () => {
    expect((await search({ kinds: ['STRONG_VILLAGE_COMPANY'] })).names).toEqual([null]);
    expect((await search({ kinds: ['STRONG_VILLAGE_COMPANY'], name: '公司' })).total).toBe(0);
  });

  it('follows a correction of the name', async () => {
    const subjectId = await company(hub, '旧称农业公司');
    await done(hub, 'correctFact', {
      subjectId,
      version: 1,
      fact: 'ORGANIZATION_NAME',
      value: '新称农业公司',
      reason: '更正',
    });
    expect((await search({ name: '旧称' })).total).toBe(0);
    expect((await search({ name: '新称' })).ids).toEqual([subjectId]);
  });
});

describe('a search by kind and division', () => {
  it.each([YUNYANG, FENGMING, YUNAN, PANLONG, YANGXI, '500235125206'])(
    'within %s finds those of its subtree and no other',
    async (within) => {
      const digits = within.replace(/(000)+$/, '');
      for (const kind of ['COMMUNITY', 'PARTY_ORGANIZATION', 'ENTERPRISE']) {
        const { total } = await search({ within, kinds: [kind] });
        expect(total).toBe(await counted('kind = $1 and starts_with(division_code, $2)', [kind, digits]));
      }
    },
  );

  it('of no kind finds nothing, of every kind everything', async () => {
    expect((await search({ kinds: [] })).total).toBe(0);
    const kinds = ['COMMUNITY', 'ENTERPRISE', 'STRONG_VILLAGE_COMPANY', 'COLLECTIVE_ECONOMIC_ORGANIZATION'];
    kinds.push('COOPERATIVE', 'AGENCY', 'INSTITUTION', 'SOCIAL_BODY', 'PARTY_ORGANIZATION');
    expect((await search({ kinds })).total).toBe(await counted('true', []));
  });

  it('on a day leaves out what had ended by then, or had not begun', async () => {
    const { organization } = await done(hub, 'registerOrganization', {
      kind: 'COOPERATIVE',
      name: '曾经的合作社',
      divisionCode: FENGMING,
      established: '2015-05-01',
    });
    const ended = { subjectId: organization.id, version: 1, fact: 'ORGANIZATION_ENDED', reason: '注销' };
    await done(hub, 'correctFact', { ...ended, value: '2022' });
    const on = async (asOf?: string) => (await search({ name: '曾经的合作社', asOf })).total;
    expect(await on('2015-04-30')).toBe(0);
    expect(await on('2015-05-01')).toBe(1);
    expect(await on('2022-12-30')).toBe(1);
    expect(await on('2023-01-01')).toBe(0);
    expect(await on()).toBe(1);
  });
});
