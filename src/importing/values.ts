import { Fault, type FaultCode, type Message } from '../shared/errors.js';
import { parsePartialDate } from '../shared/partial-date.js';
import { requireText } from '../shared/text.js';
import type { ValueType } from './kind.js';

/** Full-width digits and signs, common in Chinese spreadsheets, as plain ones. */
const plain = (text: string) => text.normalize('NFKC').trim();

function refuse(text: Message, code: FaultCode = 'INVALID_INPUT'): never {
  throw new Fault(code, text);
}

const one = (type: string, expects: Message, read: (text: string) => string): ValueType => ({
  stored: [['', type]],
  expects,
  read: (cell) => [read(cell)],
});

/** Words, kept as they stand. */
export function text(max: number): ValueType {
  return one('text', { zh: `至多 ${max} 字`, en: `at most ${max} characters` }, (cell) =>
    requireText(cell, [], max),
  );
}

/** Digits or letters that are a key: spaces and full-width forms are slips of the pen. */
export function code(expects: Message, read: (plain: string) => string = (given) => given): ValueType {
  return one('text collate "C"', expects, (cell) => {
    const given = requireText(plain(cell).replace(/^['‘’]/, ''), [], 200);
    // What a spreadsheet makes of a long number: the digits are lost.
    if (/^\d(?:\.\d+)?E\+?\d+$/i.test(given)) {
      refuse({
        zh: '电子表格已把此代码改成科学计数，末位数字已丢失：请将该列设为“文本”格式后重新填写。',
        en: 'A spreadsheet has made this code a number and lost its digits: format the column as text and enter it again.',
      });
    }
    return read(given);
  });
}

/** A value of a list, by its code or by one of its names; the first two are its English and Chinese name. */
export function choice<V extends Record<string, readonly [en: string, zh: string, ...more: string[]]>>(
  values: V,
): ValueType {
  const known = new Map<string, string>();
  for (const [value, names] of Object.entries(values))
    for (const name of [value, ...names]) known.set(plain(name).toLowerCase(), value);
  const list = (at: 0 | 1, separator: string) =>
    Object.values(values)
      .map((names) => names[at])
      .join(separator);
  const expects = { zh: list(1, '、'), en: list(0, ', ') };
  return one('text', expects, (cell) => {
    const found = known.get(plain(cell).toLowerCase());
    return found ?? refuse({ zh: `可填：${expects.zh}。`, en: `Write one of: ${expects.en}.` });
  });
}

/** Several values of a list in a cell, between 、 or ; and kept once each. */
export function choices<V extends Record<string, readonly [en: string, zh: string, ...more: string[]]>>(
  values: V,
): ValueType {
  const { expects, read } = choice(values);
  return {
    stored: [['', 'text[]']],
    expects: { zh: `${expects.zh}，可多项，以“、”分隔`, en: `${expects.en}; several between ;` },
    read(cell) {
      const items = cell.split(/[、;；]/).filter((item) => item.trim() !== '');
      return [`{${[...new Set(items.flatMap((item) => read(item)))].join(',')}}`];
    },
  };
}

const DECIMAL = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;

/** An exact decimal, with or without commas between thousands. */
export function decimal(whole: number, places: number, limits: { positive?: boolean } = {}): ValueType {
  const expects = {
    zh: `数字，整数至多 ${whole} 位、小数至多 ${places} 位${limits.positive ? '，不为负' : ''}`,
    en: `a number of at most ${whole} digits and ${places} decimals${limits.positive ? ', not negative' : ''}`,
  };
  return one('numeric', expects, (cell) => readDecimal(cell, whole, places, limits, expects));
}

function readDecimal(
  cell: string,
  whole: number,
  places: number,
  limits: { positive?: boolean },
  expects: Message,
): string {
  const given = plain(cell);
  const digits = given.replaceAll(',', '').replace('+', '');
  const [before = '', after = ''] = digits.replace('-', '').split('.');
  const fits =
    DECIMAL.test(given) &&
    before.replace(/^0+/, '').length <= whole &&
    after.replace(/0+$/, '').length <= places;
  if (!fits || (limits.positive && digits.startsWith('-')))
    refuse({ zh: `请填写${expects.zh}。`, en: `Write ${expects.en}.` });
  return digits;
}

/** A whole number. */
export function integer(min: number, max: number): ValueType {
  const expects = { zh: `${min} 至 ${max} 的整数`, en: `a whole number from ${min} to ${max}` };
  return one('bigint', expects, (cell) => {
    const given = plain(cell).replace(/\.0+$/, '');
    const value = Number(given.replaceAll(',', ''));
    if (!DECIMAL.test(given) || !Number.isSafeInteger(value) || value < min || value > max)
      refuse({ zh: `请填写${expects.zh}。`, en: `Write ${expects.en}.` });
    return String(value);
  });
}

/** An amount in yuan, kept in fen. */
export function yuan(limits: { positive?: boolean } = {}): ValueType {
  const expects = { zh: '金额（元），至多两位小数', en: 'an amount in yuan with at most two decimals' };
  return one('bigint', expects, (cell) => {
    const given = plain(cell)
      .replace(/^[¥￥]\s*/, '')
      .replace(/\s*元$/, '');
    const [whole = '', part = ''] = readDecimal(given, 15, 2, limits, expects).split('.');
    return String(BigInt(whole + part.slice(0, 2).padEnd(2, '0')));
  });
}

/** A share such as 1/3, 25% or 0.25, kept exactly as numerator and denominator. */
export function fraction(): ValueType {
  const expects = { zh: '份额，如 1/3、25% 或 0.25', en: 'a share such as 1/3, 25% or 0.25' };
  return {
    stored: [
      ['', 'text'],
      ['_numerator', 'bigint'],
      ['_denominator', 'bigint'],
    ],
    expects,
    read(cell) {
      const given = plain(cell).replaceAll(/\s/g, '').replace('⁄', '/');
      const parts = /^(\d{1,12})\/(\d{1,12})$/.exec(given) ?? readPercent(given);
      const [, above = '', below = ''] = parts ?? [];
      const [numerator, denominator] = [BigInt(above || 0), BigInt(below || 0)];
      if (denominator === 0n)
        refuse({ zh: `请填写${expects.zh}。`, en: `Write ${expects.en}.` }, 'INVALID_SHARE');
      const divisor = gcd(numerator, denominator);
      const [n, d] = [String(numerator / divisor), String(denominator / divisor)];
      return [`${n}/${d}`, n, d];
    },
  };
}

function readPercent(given: string): [string, string, string] | null {
  const match = /^(\d{1,3})(?:\.(\d{1,8}))?(%?)$/.exec(given);
  if (!match) return null;
  const [, whole = '', part = '', percent] = match;
  return [given, whole + part, String(10n ** BigInt(part.length + (percent ? 2 : 0)))];
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}

/** As spreadsheets print days: 2024/6/1 and 2024.6.1 are 2024-6-1. */
const withHyphens = (cell: string) => plain(cell).replace(/(?<=\d)[/.](?=\d)/g, '-');

/** A day. */
export function day(): ValueType {
  const expects = { zh: '日期，如 2024-06-01', en: 'a day such as 2024-06-01' };
  return one('date', expects, (cell) => {
    const date = parsePartialDate(withHyphens(cell));
    if (date?.precision !== 'DAY')
      refuse({ zh: `请填写${expects.zh}。`, en: `Write ${expects.en}.` }, 'INVALID_DATE');
    return date.text;
  });
}

/** A date as far as it is known. */
export function partialDay(): ValueType {
  const expects = {
    zh: '日期，可仅填年或年月，如 2024、2024-06、2024-06-01',
    en: 'a date as far as it is known: 2024, 2024-06 or 2024-06-01',
  };
  return {
    stored: [
      ['', 'text'],
      ['_earliest', 'date'],
      ['_latest', 'date'],
    ],
    expects,
    read(cell) {
      const date = parsePartialDate(withHyphens(cell));
      if (!date) refuse({ zh: `请填写${expects.zh}。`, en: `Write ${expects.en}.` }, 'INVALID_DATE');
      return [date.text, date.earliest, date.latest];
    },
  };
}

const MOMENT = /^(.+?)[T\s](\d{1,2}):(\d{2})(?::(\d{2}))?\s*(Z|[+-]\d{2}:?\d{2})?$/i;

/** A moment; without an offset it is meant in China. */
export function moment(): ValueType {
  const expects = {
    zh: '时间，如 2024-06-01 09:30（北京时间）',
    en: 'a moment such as 2024-06-01 09:30 (China time unless it names an offset)',
  };
  return one('timestamptz', expects, (cell) => {
    const [, date = '', hour = '', minute = '', second = '00', offset = '+08:00'] =
      MOMENT.exec(plain(cell)) ?? [];
    const on = parsePartialDate(withHyphens(date));
    const at = `${on?.text}T${hour.padStart(2, '0')}:${minute}:${second}${offset.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2')}`;
    if (on?.precision !== 'DAY' || Number(hour) > 23 || Number.isNaN(Date.parse(at)))
      refuse({ zh: `请填写${expects.zh}。`, en: `Write ${expects.en}.` }, 'INVALID_DATE');
    return new Date(at).toISOString();
  });
}

/** Several words in a cell, between 、 or ; and kept once each. */
export function words(most: number, max: number): ValueType {
  const expects = { zh: `至多 ${most} 项，以“、”分隔`, en: `at most ${most}, separated by ;` };
  return one('text[]', expects, (cell) => {
    const items = new Set(
      cell
        .split(/[、;；]/)
        .filter((item) => item.trim() !== '')
        .map((item) => requireText(item, [], max)),
    );
    if (items.size > most) refuse({ zh: `${expects.zh}。`, en: `Write ${expects.en}.` });
    return `{${[...items].map((item) => `"${item.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
  });
}
