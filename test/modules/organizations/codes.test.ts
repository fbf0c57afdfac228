import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { usccCheckCharacter } from '../../../src/modules/organizations/uscc.js';
import { type Hub, startHub } from '../../support/hub.js';
import { company, FENGMING } from '../support/places.js';
import { done, refused } from '../support/writes.js';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.close());

let serial = 0;

/** A valid code of a category that nobody has yet. It has a letter, so it is nobody's ID number. */
function code(prefix: string): string {
  const first = `${prefix}500235MA${String(++serial).padStart(7, '0')}`;
  return first + usccCheckCharacter(first);
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A resident's ID number by GB 11643, of nobody: the region 500235, a birth date, a serial. */
function residentId(region: string, birth: string, number: number): string {
  const first = `${region}${birth}${String(number).padStart(3, '0')}`;
  const sum = [...first].reduce((total, digit, i) => total + Number(digit) * (WEIGHTS[i] as number), 0);
  return first + '10X98765432'.charAt(sum % 11);
}

/** ID numbers of which the check character is right as a credit code too: valid as both. */
function validAsBoth(): string[] {
  const ids = Array.from({ length: 999 }, (_, i) => residentId('110105', '19900307', i));
  return ids.filter((id) => usccCheckCharacter(id.slice(0, 17)) === id[17]);
}

const organization = (kind: string, uscc: string, more: object = {}) => ({
  kind,
  name: '某组织',
  divisionCode: kind === 'COMMUNITY' ? '500235125206' : FENGMING,
  uscc,
  ...more,
});

describe("a resident's ID number", () => {
  it('is refused as a code everywhere, and never repeated or kept', async () => {
    const known = await company(hub, '无代码的公司');
    const numbers = [
      residentId('500235', '19850214', 123),
      residentId('110105', '20010101', 7),
      ...validAsBoth().slice(0, 3),
    ];
    expect(validAsBoth().length).toBeGreaterThan(3);
    for (const number of numbers) {
      const fullWidth = [...number]
        .map((digit) => String.fromCodePoint(digit.charCodeAt(0) + 0xfee0))
        .join('');
      for (const typed of [number, ` ${number} `, number.toLowerCase(), fullWidth]) {
        const expected = (field: string) => ({ code: 'RESIDENT_ID_REFUSED', field: [field] });
        for (const kind of ['ENTERPRISE', 'AGENCY', 'COMMUNITY']) {
          const refusal = await refused(
            hub,
            'registerOrganization',
            organization(kind, typed),
            expected('uscc'),
          );
          expect(JSON.stringify(refusal)).not.toContain(number.slice(0, 12));
        }
        await refused(
          hub,
          'correctFact',
          { subjectId: known, version: 1, fact: 'ORGANIZATION_USCC', value: typed, reason: '更正' },
          expected('value'),
        );
        for (const field of ['enterprise', 'strongVillageCompany']) {
          const answer = await hub.ask(`query ($uscc: String!) { ${field}(uscc: $uscc) { id } }`, {
            uscc: typed,
          });
          expect(answer.errors?.[0]?.extensions).toMatchObject(expected('uscc'));
          expect(JSON.stringify(answer)).not.toContain(number.slice(0, 12));
        }
      }
    }
    const kept = await hub.sql(
      'select (select count(*)::int from organization where uscc = any($1)) as rows, (select count(*)::int from event where to_state::text ~ $2) as events',
      [numbers, numbers.join('|')],
    );
    expect(kept).toEqual([{ rows: 0, events: 0 }]);
  });
});

describe('a credit code', () => {
  const invalid = (field = 'uscc') => ({ code: 'INVALID_USCC', field: [field] });

  it.each([
    ['ENTERPRISE', ['91', '92'], ['93', '54', 'N2', '12']],
    ['STRONG_VILLAGE_COMPANY', ['91'], ['92', 'N2', '93']],
    ['COLLECTIVE_ECONOMIC_ORGANIZATION', ['N1', 'N2', 'N3', 'N9'], ['91', '54']],
    ['COOPERATIVE', ['93'], ['91', 'N1']],
    ['AGENCY', ['11', '13', '19'], ['12', '91']],
    ['INSTITUTION', ['12'], ['11', '52']],
    ['SOCIAL_BODY', ['51', '52', '53', '59'], ['54', '55', '91']],
  ])('of %s begins with %j and is refused with %j', async (kind, right, wrong) => {
    for (const prefix of right) await done(hub, 'registerOrganization', organization(kind, code(prefix)));
    for (const prefix of wrong) {
      await refused(hub, 'registerOrganization', organization(kind, code(prefix)), invalid());
    }
  });

  it('of a community must be of a committee, and none is had by a Party organization', async () => {
    for (const prefix of ['91', '51']) {
      await refused(hub, 'registerOrganization', organization('COMMUNITY', code(prefix)), invalid());
    }
    const party = organization('PARTY_ORGANIZATION', code('54'));
    await refused(hub, 'registerOrganization', party, { code: 'INVALID_INPUT', field: ['uscc'] });
    const { organization: branch } = await done(hub, 'registerOrganization', { ...party, uscc: undefined });
    const correction = { subjectId: branch.id, version: 1, fact: 'ORGANIZATION_USCC', reason: '更正' };
    await refused(hub, 'correctFact', { ...correction, value: code('54') }, invalid('value'));
  });

  it('of a collective agrees with its level, which it tells when none is given', async () => {
    const kind = 'COLLECTIVE_ECONOMIC_ORGANIZATION';
    const select = 'organization { ... on CollectiveEconomicOrganization { collectiveLevel uscc } }';
    for (const [prefix, level] of [
      ['N1', 'GROUP'],
      ['N2', 'VILLAGE'],
      ['N3', 'TOWN'],
    ] as const) {
      const uscc = code(prefix);
      const payload = await done(hub, 'registerOrganization', organization(kind, uscc), { select });
      expect(payload.organization).toEqual({ collectiveLevel: level, uscc });
      for (const collectiveLevel of ['GROUP', 'VILLAGE', 'TOWN'].filter((other) => other !== level)) {
        const input = organization(kind, code(prefix), { collectiveLevel });
        await refused(hub, 'registerOrganization', input, invalid('collectiveLevel'));
      }
    }
  });

  it('that is wrongly written is refused, one that is well-meant is put in its normal form', async () => {
    const right = code('91');
    const other = right.endsWith('0') ? '1' : '0';
    for (const wrong of [
      '',
      right.slice(1),
      `${right}0`,
      right.slice(0, 17) + other,
      right.replace('MA', 'IO'),
      `9150023A${right.slice(8)}`,
      code('98'),
      'x'.repeat(1_000),
      '统一社会信用代码统一社会信用代码统一',
    ]) {
      const refusal = await refused(
        hub,
        'registerOrganization',
        organization('ENTERPRISE', wrong),
        invalid(),
      );
      if (wrong) expect(refusal.message).not.toContain(wrong);
    }
    const { organization: kept } = await done(
      hub,
      'registerOrganization',
      organization('ENTERPRISE', ` ${right.toLowerCase()} `),
      { select: 'organization { id ... on Enterprise { uscc } }' },
    );
    expect(kept.uscc).toBe(right);
    const { data } = await hub.ask(
      `{ enterprise(uscc: "${right.toLowerCase()}") { id } strongVillageCompany(uscc: "${right}") { id } }`,
    );
    expect(data).toEqual({ enterprise: { id: kept.id }, strongVillageCompany: null });
  });

  it('belongs to one organization, also after a correction', async () => {
    const uscc = code('91');
    await done(hub, 'registerOrganization', organization('ENTERPRISE', uscc));
    const exists = (field: string) => ({ code: 'ALREADY_EXISTS', field: [field] });
    await refused(hub, 'registerOrganization', organization('ENTERPRISE', uscc), exists('uscc'));
    await refused(hub, 'registerOrganization', organization('STRONG_VILLAGE_COMPANY', uscc), exists('uscc'));
    const correction = {
      subjectId: await company(hub, '同码公司'),
      version: 1,
      fact: 'ORGANIZATION_USCC',
      reason: '更正',
    };
    await refused(hub, 'correctFact', { ...correction, value: uscc }, exists('value'));
    const mine = code('92');
    await done(hub, 'correctFact', { ...correction, value: mine });
    await done(hub, 'correctFact', { ...correction, version: 2 });
    await done(hub, 'registerOrganization', organization('ENTERPRISE', mine));
  });
});
