import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, compare, isLocalDate, parsePartialDate, today } from '../../src/shared/partial-date.js';

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2200-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a partial date', () => {
  it.each([
    ['2020', '2020', 'YEAR', '2020-01-01', '2020-12-31'],
    ['2020年', '2020', 'YEAR', '2020-01-01', '2020-12-31'],
    ['2020-06', '2020-06', 'MONTH', '2020-06-01', '2020-06-30'],
    ['2020-6', '2020-06', 'MONTH', '2020-06-01', '2020-06-30'],
    ['2020年6月', '2020-06', 'MONTH', '2020-06-01', '2020-06-30'],
    ['2024-02', '2024-02', 'MONTH', '2024-02-01', '2024-02-29'],
    ['2020-06-01', '2020-06-01', 'DAY', '2020-06-01', '2020-06-01'],
    ['2020年6月1日', '2020-06-01', 'DAY', '2020-06-01', '2020-06-01'],
    ['２０２０－０６－０１', '2020-06-01', 'DAY', '2020-06-01', '2020-06-01'],
    ['7-01', '--07-01', 'MONTH_DAY', null, null],
    ['07-01', '--07-01', 'MONTH_DAY', null, null],
    ['--07-01', '--07-01', 'MONTH_DAY', null, null],
    ['７月１日', '--07-01', 'MONTH_DAY', null, null],
    ['--02-29', '--02-29', 'MONTH_DAY', null, null],
    ['since founding', 'since founding', 'SINCE_FOUNDING', null, null],
    ['成立以来', 'since founding', 'SINCE_FOUNDING', null, null],
    ['建立以来', 'since founding', 'SINCE_FOUNDING', null, null],
  ])('written %s is %s, a %s', (input, text, precision, earliest, latest) => {
    expect(parsePartialDate(input)).toEqual({ text, precision, earliest, latest });
  });

  it.each([
    '',
    '2023-02-29',
    '2020-13',
    '2020-00',
    '2020-06-00',
    '--02-30',
    '--13-01',
    '1899',
    '2201',
    '20200601',
    '2020-6月',
    '2020年6月1',
    '6月',
    '20',
    'recently',
  ])('is not made of "%s"', (input) => {
    expect(parsePartialDate(input)).toBeNull();
  });

  it('reads every day, and its month and year, back from its own text with the day inside the bounds', () => {
    fc.assert(
      fc.property(day, (date) => {
        for (const written of [date, date.slice(0, 7), date.slice(0, 4)]) {
          const value = parsePartialDate(written);
          expect(value).toMatchObject({ text: written });
          expect(value && compare(value.earliest ?? '', date)).toBeLessThanOrEqual(0);
          expect(value && compare(value.latest ?? '', date)).toBeGreaterThanOrEqual(0);
          expect(isLocalDate(value?.earliest ?? '') && isLocalDate(value?.latest ?? '')).toBe(true);
        }
        expect(parsePartialDate(`--${date.slice(5)}`)?.text).toBe(`--${date.slice(5)}`);
      }),
    );
  });

  it('has a text that reads back as the same value, whatever was typed', () => {
    const typed = fc.stringMatching(/^(\d{1,4}|--)?[-年]?\d{0,2}[-月]?\d{0,2}日?$/);
    fc.assert(
      fc.property(typed, (input) => {
        const value = parsePartialDate(input);
        if (value) expect(parsePartialDate(value.text)).toEqual(value);
      }),
    );
  });
});

describe('a local date', () => {
  it('is the day in Shanghai, which begins at 16:00 UTC', () => {
    expect(today(new Date('2025-06-30T15:59:59Z'))).toBe('2025-06-30');
    expect(today(new Date('2025-06-30T16:00:00Z'))).toBe('2025-07-01');
  });

  it('must be written in full', () => {
    expect(isLocalDate('2024-02-29')).toBe(true);
    for (const text of ['2023-02-29', '2024-2-29', '2024-02', ' 2024-02-29', '2024-02-29T00:00']) {
      expect(isLocalDate(text)).toBe(false);
    }
  });

  it('moves by days and back, and keeps their order', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -400, max: 400 }), (date, days) => {
        expect(addDays(addDays(date, days), -days)).toBe(date);
        expect(compare(addDays(date, days), date)).toBe(Math.sign(days));
      }),
    );
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
  });
});
