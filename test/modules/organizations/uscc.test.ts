import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkUscc, isResidentId, usccCheckCharacter } from '../../../src/modules/organizations/uscc.js';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

const prefixes = fc.constantFrom(
  '11',
  '12',
  '51',
  '52',
  '54',
  '55',
  '91',
  '92',
  '93',
  'N1',
  'N2',
  'N3',
  'N9',
);
const subject = fc.string({ unit: fc.constantFrom(...ALPHABET), minLength: 9, maxLength: 9 });
const region = fc.integer({ min: 110000, max: 659999 }).map(String);

const uscc = fc
  .tuple(prefixes, region, subject)
  .map((parts) => parts.join(''))
  .map((first17) => first17 + usccCheckCharacter(first17))
  .filter((code) => !isResidentId(code));

/** Resident ID numbers; none of a real person is known to be among them. */
const residentId = fc
  .tuple(
    region,
    fc.date({ min: new Date('1900-01-01'), max: new Date('2025-12-31'), noInvalidDate: true }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(([place, born, serial]) => {
    const date = born.toISOString().slice(0, 10).replaceAll('-', '');
    return withMod112(`${place}${date}${String(serial).padStart(3, '0')}`);
  });

/** GB 11643's check digit from its table of weights, apart from the code under test. */
function withMod112(first17: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = [...first17].reduce((total, digit, at) => total + Number(digit) * (weights[at] ?? 0), 0);
  return `${first17}${'10X98765432'[sum % 11]}`;
}

describe('a unified social credit code', () => {
  it('is the worked example of GB 32100-2015', () => {
    expect(checkUscc('91350100M000100Y43')).toEqual({
      ok: true,
      uscc: '91350100M000100Y43',
      category: 'ENTERPRISE',
    });
  });

  it('is accepted for every category the hub registers, with its check character', () => {
    fc.assert(
      fc.property(uscc, (code) => {
        expect(checkUscc(code)).toMatchObject({ ok: true, uscc: code });
      }),
    );
  });

  it('has a category that follows from its first two characters', () => {
    const of = (first: string) => {
      const first17 = `${first}500235MA5U00000`;
      const outcome = checkUscc(first17 + usccCheckCharacter(first17));
      return outcome.ok ? outcome.category : outcome.reason;
    };
    expect(['11', '12', '51', '52', '53', '54', '55'].map(of)).toEqual([
      'AGENCY',
      'INSTITUTION',
      'SOCIAL_ASSOCIATION',
      'PRIVATE_NON_ENTERPRISE_UNIT',
      'FOUNDATION',
      'VILLAGERS_COMMITTEE',
      'RESIDENTS_COMMITTEE',
    ]);
    expect(['91', '92', '93', 'N1', 'N2', 'N3', 'N9'].map(of)).toEqual([
      'ENTERPRISE',
      'SOLE_TRADER',
      'FARMERS_COOPERATIVE',
      'GROUP_COLLECTIVE',
      'VILLAGE_COLLECTIVE',
      'TOWN_COLLECTIVE',
      'COLLECTIVE_OTHER',
    ]);
    expect(['99', '18', 'N4', '00'].map(of)).toEqual(['CATEGORY', 'CATEGORY', 'CATEGORY', 'CATEGORY']);
  });

  it('may end in 0', () => {
    const ending = fc.sample(
      uscc.filter((code) => code.endsWith('0')),
      20,
    );
    for (const code of ending) expect(checkUscc(code).ok).toBe(true);
  });

  it('may be typed in lower case, full width and with spaces around it', () => {
    fc.assert(
      fc.property(uscc, (code) => {
        const wide = [...code].map((c) => String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0)).join('');
        for (const typed of [code.toLowerCase(), ` ${code}\n`, wide]) {
          expect(checkUscc(typed)).toMatchObject({ ok: true, uscc: code });
        }
      }),
    );
  });

  it('is refused when any one character is changed', () => {
    fc.assert(
      fc.property(uscc, fc.nat(17), fc.constantFrom(...ALPHABET), (code, at, other) => {
        fc.pre(code[at] !== other);
        expect(checkUscc(code.slice(0, at) + other + code.slice(at + 1)).ok).toBe(false);
      }),
    );
  });

  it('is refused when two neighbours are swapped', () => {
    fc.assert(
      fc.property(uscc, fc.nat(16), (code, at) => {
        fc.pre(code[at] !== code[at + 1]);
        const swapped = `${code.slice(0, at)}${code[at + 1]}${code[at]}${code.slice(at + 2)}`;
        expect(checkUscc(swapped).ok).toBe(false);
      }),
    );
  });

  it('is refused with the reason, and with the right check character where only that is wrong', () => {
    expect(checkUscc('')).toEqual({ ok: false, reason: 'LENGTH' });
    expect(checkUscc('91350100M000100Y4')).toEqual({ ok: false, reason: 'LENGTH' });
    expect(checkUscc('91350100M000100Y433')).toEqual({ ok: false, reason: 'LENGTH' });
    for (const letter of 'IOSVZ-') {
      expect(checkUscc(`91350100M000100${letter}43`)).toEqual({ ok: false, reason: 'ALPHABET' });
    }
    expect(checkUscc('9135010AM000100Y43')).toEqual({ ok: false, reason: 'ALPHABET' });
    expect(checkUscc('98350100M000100Y43')).toEqual({ ok: false, reason: 'CATEGORY' });
    expect(checkUscc('91350100M000100Y44')).toEqual({ ok: false, reason: 'CHECK_CHARACTER', expected: '3' });
  });
});

describe("a resident's ID number", () => {
  it('is refused as such, however it is typed', () => {
    fc.assert(
      fc.property(residentId, (id) => {
        for (const typed of [id, id.toLowerCase(), ` ${id} `]) {
          expect(checkUscc(typed)).toEqual({ ok: false, reason: 'RESIDENT_ID' });
        }
      }),
    );
  });

  it('is refused also when it is a valid code of an agency', () => {
    const ids = fc
      .tuple(fc.constantFrom('110', '120', '510'), fc.nat(999), fc.nat(999))
      .map(([r, area, serial]) =>
        withMod112(`${r}${String(area).padStart(3, '0')}19900307${String(serial).padStart(3, '0')}`),
      );
    const both = ids.filter((id) => id[17] === usccCheckCharacter(id.slice(0, 17)));
    for (const id of fc.sample(both, 20)) {
      expect(checkUscc(id)).toEqual({ ok: false, reason: 'RESIDENT_ID' });
    }
  });

  it('is refused in its old form of 15 digits', () => {
    expect(checkUscc('110105491231002')).toEqual({ ok: false, reason: 'RESIDENT_ID' });
    expect(checkUscc('110105491331002')).toEqual({ ok: false, reason: 'LENGTH' });
  });

  it('needs a birth date and its check digit to be one', () => {
    expect(isResidentId('11010519491231002X')).toBe(true); // the worked example of GB 11643-1999
    expect(isResidentId('110105194912310021')).toBe(false);
    expect(isResidentId(withMod112('11010519491331002'))).toBe(false);
    expect(isResidentId(withMod112('11010518991231002'))).toBe(false);
  });
});
