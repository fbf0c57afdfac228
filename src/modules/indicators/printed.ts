import { Fraction } from './fraction.js';
import type { Qualifier } from './qualifier.js';

/** A number as a Chinese document prints it. */
export interface PrintedFigure {
  readonly qualifier: Exclude<Qualifier, 'INDETERMINATE'>;
  readonly value: Fraction;
  /** What stands behind the number: 亩, 人次, 元. */
  readonly unit: string;
}

const SCALES: Readonly<Record<string, bigint>> = { 百: 100n, 千: 1_000n, 万: 10_000n, 亿: 100_000_000n };
const DIGITS = '零一二三四五六七八九十';

const BEFORE: readonly (readonly [RegExp, PrintedFigure['qualifier']])[] = [
  [/^(?:将近|接近|近)/, 'NEARLY'],
  [/^(?:大约|约|左右)/, 'ABOUT'],
  [/^(?:超过|逾|超)/, 'MORE_THAN'],
  [/^(?:不少于|不低于|至少)/, 'AT_LEAST'],
  [/^(?:不超过|不多于|至多)/, 'AT_MOST'],
  [/^(?:不足|不到)/, 'LESS_THAN'],
];

const AFTER: readonly (readonly [RegExp, PrintedFigure['qualifier']])[] = [
  [/(?:及)?以上$/, 'AT_LEAST'],
  [/(?:及)?以下$/, 'AT_MOST'],
  [/(?:左右|上下)$/, 'ABOUT'],
];

const NUMBER = /^(\d+(?:\.\d+)?|[一二三四五六七八九十])?([百千万亿]*)(余|多|来)?([百千万亿]*)(余|多)?(.*)$/u;
const WITHIN: Readonly<Record<string, PrintedFigure['qualifier']>> = {
  余: 'AT_LEAST',
  多: 'MORE_THAN',
  来: 'ABOUT',
};

/**
 * Reads a figure as printed: 4.5万人次 is 45,000, 3.5万多 more than 35,000, 1000余名 at least 1,000, 近万名
 * nearly 10,000. Null when it is no number, or when it is qualified two ways that do not agree.
 */
export function parsePrinted(printed: string): PrintedFigure | null {
  // A figure is short; what is longer is prose, and would only cost time.
  if (printed.length > 200) return null;
  let text = printed.normalize('NFKC').replaceAll(/[\s,]/g, '');
  const found: PrintedFigure['qualifier'][] = [];
  for (const [pattern, qualifier] of BEFORE) text = strip(text, pattern, qualifier, found);
  for (const [pattern, qualifier] of AFTER) text = strip(text, pattern, qualifier, found);
  const match = NUMBER.exec(text);
  if (!match) return null;
  const [, number, scale = '', inner, outerScale = '', trailing, unit = ''] = match;
  if (number === undefined && scale === '') return null;
  for (const word of [inner, trailing]) if (word) found.push(WITHIN[word] as PrintedFigure['qualifier']);
  // "近万名" names no digit: the scale alone is the number.
  let value = number === undefined ? new Fraction(1n) : readNumber(number);
  for (const letter of scale + outerScale) value = value.times(new Fraction(SCALES[letter] as bigint));
  // The word may stand behind the unit: 1000万元以上 was taken above, 40万余元 by the pattern.
  if (new Set(found).size > 1) return null;
  return { qualifier: found[0] ?? 'EXACT', value, unit };
}

function strip(
  text: string,
  pattern: RegExp,
  qualifier: PrintedFigure['qualifier'],
  found: PrintedFigure['qualifier'][],
): string {
  if (!pattern.test(text)) return text;
  found.push(qualifier);
  return text.replace(pattern, '');
}

function readNumber(number: string): Fraction {
  return /^\d/.test(number) ? Fraction.of(number) : new Fraction(BigInt(DIGITS.indexOf(number)));
}
