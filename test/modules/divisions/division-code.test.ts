import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ancestors,
  completeCode,
  isPseudoLevel,
  isWithin,
  parseDivisionCode,
  prefix,
  shortName,
  subtreeRange,
} from '../../../src/modules/divisions/division-code.js';

interface Row {
  code: string;
  level: string;
  officialName: string;
  shortName: string;
  parentCode: string;
  kind: string;
}

const rows: Row[] = readFileSync('src/demo/data/divisions.csv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [code = '', level = '', officialName = '', short = '', parentCode = '', kind = ''] =
      line.split(',');
    return { code, level, officialName, shortName: short, parentCode, kind };
  });

const listed = fc.constantFrom(...rows.map((row) => row.code));

const digits = (length: number, from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((number) => String(number).padStart(length, '0'));

/** Codes of every level, also where a prefecture has no counties. */
const anyCode = fc
  .tuple(
    fc.constantFrom('11', '23', '44', '50', '65'),
    digits(2, 1, 99),
    digits(2, 0, 99),
    digits(3, 1, 599),
    digits(3, 1, 599),
    fc.constantFrom(2, 4, 6, 9, 12),
  )
  .map(([province, prefecture, county, township, village, length]) =>
    `${province}${prefecture}${county}${township}${village}`.slice(0, length).padEnd(12, '0'),
  );

describe('a division code', () => {
  it('tells level, kind, parent and short name of every division the demo holds', () => {
    for (const row of rows) {
      const read = parseDivisionCode(row.code);
      expect({ ...read, parent: ancestors(row.code)[0] ?? '', short: shortName(row.officialName) }).toEqual({
        code: row.code,
        level: row.level,
        kind: row.kind || null,
        parent: row.parentCode,
        short: row.shortName,
      });
    }
  });

  it.each([
    ['441900000000', 'PREFECTURE', null, ['440000000000']],
    ['441900003000', 'TOWNSHIP', 'SUBDISTRICT', ['441900000000', '440000000000']],
    ['441900003001', 'VILLAGE', 'RESIDENTS_COMMITTEE', ['441900003000', '441900000000', '440000000000']],
    ['469005000000', 'COUNTY', null, ['469000000000', '460000000000']],
    ['130372001114', 'VILLAGE', 'RESIDENTS_COMMITTEE', undefined],
    ['131023100300', 'VILLAGE', 'VILLAGERS_COMMITTEE', undefined],
    ['350527000000', 'COUNTY', null, ['350500000000', '350000000000']],
    ['130271450000', 'TOWNSHIP', 'ENTERPRISE_RUN', undefined],
    ['810000000000', 'PROVINCE', null, []],
  ])('reads %s as %s %s', (code, level, kind, above) => {
    expect(parseDivisionCode(code)).toEqual({ code, level, kind });
    if (above) expect(ancestors(code)).toEqual(above);
  });

  it.each([
    '',
    '50',
    '5002350000000',
    '50023500000x',
    '５００２３５００００００',
    '990000000000',
    '000000000000',
    '500035000000', // a county of no prefecture
    '500000001000', // a township of no prefecture
    '500235000001', // a village of no township
    '500235600000', // township numbers end at 599
    '500235100600', // and so do village numbers
  ])('is not made of "%s"', (code) => {
    expect(parseDivisionCode(code)).toBeNull();
  });

  it('may be typed without its trailing zeros', () => {
    expect(completeCode('50')).toBe('500000000000');
    expect(completeCode('4417')).toBe('441700000000');
    expect(completeCode('500235136')).toBe('500235136000');
    expect(completeCode('500')).toBeNull();
    expect(completeCode('99')).toBeNull();
  });

  it('is within each of its ancestors and within their code range', () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        expect(parseDivisionCode(code)).not.toBeNull();
        for (const above of [code, ...ancestors(code)]) {
          const { from, to } = subtreeRange(above);
          expect(isWithin(code, above)).toBe(true);
          expect(from <= code && code < to).toBe(true);
        }
        for (const above of ancestors(code)) expect(isWithin(above, code)).toBe(false);
      }),
    );
  });

  it('lies in a subtree exactly when it is in the range and when an ancestor is the subtree', () => {
    fc.assert(
      fc.property(listed, listed, (code, scope) => {
        const { from, to } = subtreeRange(scope);
        const inside = code === scope || ancestors(code).includes(scope);
        expect(isWithin(code, scope)).toBe(inside);
        expect(from <= code && code < to).toBe(inside);
        expect(code.startsWith(prefix(scope))).toBe(inside);
      }),
    );
  });

  it('tells headings of the list from prefectures that are places', () => {
    for (const code of ['110100000000', '310100000000', '500200000000', '469000000000', '659000000000']) {
      expect(isPseudoLevel(code)).toBe(true);
    }
    for (const code of ['441900000000', '130100000000', '500000000000', '469005000000']) {
      expect(isPseudoLevel(code)).toBe(false);
    }
  });
});

describe('a short name', () => {
  it('leaves the committee out and never the whole name', () => {
    expect(shortName('富饶社区居委会')).toBe('富饶社区');
    expect(shortName('西堡村民委员会')).toBe('西堡');
    expect(shortName('鹏程渔委会')).toBe('鹏程渔委会');
    expect(shortName('居委会')).toBe('居委会');
  });
});
