import { describe, expect, it } from 'vitest';
import { Fraction } from '../../../src/modules/indicators/fraction.js';
import { parsePrinted } from '../../../src/modules/indicators/printed.js';
import { divide, quantity } from '../../../src/modules/indicators/qualifier.js';
import { conversion } from '../../../src/modules/indicators/unit.js';
import { lastDay, parsePeriod, seriesRange } from '../../../src/shared/calendar-period.js';

const exact = (value: number | string) => quantity('EXACT', Fraction.of(value));

describe('figures as documents print them', () => {
  it.each([
    ['4.5万人次', 'EXACT', '45000', '人次'],
    ['2.04万亩', 'EXACT', '20400', '亩'],
    ['1000万元以上', 'AT_LEAST', '10000000', '元'],
    ['1000余名', 'AT_LEAST', '1000', '名'],
    ['40万余元', 'AT_LEAST', '400000', '元'],
    ['340多个', 'MORE_THAN', '340', '个'],
    ['3.5万多', 'MORE_THAN', '35000', ''],
    ['6万多人次', 'MORE_THAN', '60000', '人次'],
    ['近万名', 'NEARLY', '10000', '名'],
    ['约半年', null, '', ''],
    ['约3个月', 'ABOUT', '3', '个月'],
    ['1.2亿元', 'EXACT', '120000000', '元'],
    ['１，２００人', 'EXACT', '1200', '人'],
    ['不足5年', 'LESS_THAN', '5', '年'],
    ['三级', 'EXACT', '3', '级'],
    ['近40多个', null, '', ''],
    ['若干', null, '', ''],
    ['', null, '', ''],
  ])('%s', (printed, qualifier, value, unit) => {
    const read = parsePrinted(printed);
    if (qualifier === null) expect(read).toBeNull();
    else expect({ ...read, value: read?.value.toDecimal() }).toEqual({ qualifier, value, unit });
  });

  it('answers long and hostile text at once', () => {
    const started = performance.now();
    for (const text of ['万'.repeat(50_000), '9'.repeat(5_000), `近${'多'.repeat(50_000)}`, '\0'])
      parsePrinted(text);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('the worked values of the documents', () => {
  it('Panlong settled at least 5 matters a meeting', () => {
    const ratio = divide(quantity('AT_LEAST', Fraction.of(40)), exact(8));
    expect([ratio?.qualifier, ratio?.value?.toDecimal()]).toEqual(['AT_LEAST', '5']);
  });

  it('Jinchang has 645 contact points for 186 + 427 leaders, 1.0522 each', () => {
    expect(divide(exact(645), exact(186 + 427))?.value?.toDecimal(4)).toBe('1.0522');
  });

  it('more than 340 units for 139 villages are more than 2.446 each', () => {
    const ratio = divide(quantity('MORE_THAN', Fraction.of(340)), exact(139));
    expect([ratio?.qualifier, ratio?.value?.toDecimal(3)]).toEqual(['MORE_THAN', '2.446']);
  });

  it('182 centres for 182 villages and communities are all of them', () => {
    expect(divide(exact(139 + 43), exact(182))).toMatchObject({ qualifier: 'EXACT' });
    expect(divide(exact(139 + 43), exact(182))?.value?.toDecimal()).toBe('1');
  });

  it('34 households are 2 full units of 15 and 4 more', () => {
    expect([34n / 15n, 34n % 15n]).toEqual([2n, 4n]);
  });

  it('20400 mu are 1360 ha and 13.6 km2, exactly', () => {
    for (const [unit, value] of [
      ['ha', '1360'],
      ['km2', '13.6'],
      ['m2', '13600000'],
    ] as const) {
      const shown = Fraction.of(20400).times(conversion('mu', unit) as Fraction);
      expect([shown.toDecimal(), shown.terminates]).toEqual([value, true]);
    }
    expect(conversion('mu', 'person')).toBeNull();
  });
});

describe('periods', () => {
  it.each([
    ['2023', 'YEAR', '2023-01-01', '2024-01-01'],
    ['2023Q4', 'QUARTER', '2023-10-01', '2024-01-01'],
    ['2024-02', 'MONTH', '2024-02-01', '2024-03-01'],
  ])('%s', (text, grain, from, to) => {
    expect(parsePeriod(text)).toEqual({ grain, from, to });
  });

  it('refuses what is none, and a series that is too long or runs backwards', () => {
    for (const text of ['2023Q5', '2023-13', '23', '1066', '2023-02-30', '', 'x'])
      expect(parsePeriod(text)).toBeNull();
    expect(lastDay('MONTH', '2024-02-01')).toBe('2024-02-29');
    expect(seriesRange('QUARTER', '2023-02-14', '2024-01-01')).toEqual({
      from: '2023-01-01',
      to: '2024-01-01',
    });
    expect(() => seriesRange('MONTH', '2000-01-01', '2024-01-01')).toThrow();
    expect(() => seriesRange('YEAR', '2024-01-01', '2000-01-01')).toThrow();
  });
});
