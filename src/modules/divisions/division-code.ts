/**
 * The 12-digit statistical division code (统计用区划代码) of the National Bureau of Statistics:
 * 2 digits province, 2 prefecture, 2 county (these six are GB/T 2260), 3 township, 3 village.
 *
 * Where the real list of 2023-06-30 is less regular than that:
 * - 东莞 4419, 中山 4420 and 儋州 4604 have no counties: the county segment is 00 and the towns
 *   hang directly under the prefecture. No other segment may be 00 with digits behind it.
 * - 金门 350527 stands in the list without townships.
 * - Nine prefectures are not places but headings (see {@link isPseudoLevel}).
 * - Names do not always agree with the kind: 12 committees are named 村委会 under a residents' number
 *   or the other way round, and 129 enterprise-run units call themselves 街道, 镇 or 乡.
 *   The code decides, as the bureau's coding rules say; a name is only a name.
 */
export interface DivisionCode {
  code: string;
  level: DivisionLevel;
  /** Null above the township. */
  kind: DivisionKind | null;
}

/** The five levels, from the top. */
export const DIVISION_LEVELS = ['PROVINCE', 'PREFECTURE', 'COUNTY', 'TOWNSHIP', 'VILLAGE'] as const;
export type DivisionLevel = (typeof DIVISION_LEVELS)[number];

/** What a township or village is, by its number. */
export type DivisionKind = TownshipKind | VillageKind;
export type TownshipKind = 'SUBDISTRICT' | 'TOWN' | 'TOWNSHIP' | 'ENTERPRISE_RUN';
export type VillageKind =
  | 'RESIDENTS_COMMITTEE'
  | 'VILLAGERS_COMMITTEE'
  | 'QUASI_RESIDENTS'
  | 'QUASI_VILLAGERS';

/** A half-open range of codes, for `code >= from and code < to` under the C collation. */
export interface CodeRange {
  from: string;
  to: string;
}

const SIGNIFICANT_DIGITS = { PROVINCE: 2, PREFECTURE: 4, COUNTY: 6, TOWNSHIP: 9, VILLAGE: 12 } as const;

// Indexed by the hundreds: 001-099, 100-199, 200-399, 400-599. Numbers from 600 are not assigned.
const TOWNSHIP_KINDS: readonly TownshipKind[] = [
  'SUBDISTRICT',
  'TOWN',
  'TOWNSHIP',
  'TOWNSHIP',
  'ENTERPRISE_RUN',
  'ENTERPRISE_RUN',
];

// 001-199 residents' committees, 200-399 villagers' committees, then units that are like the one or the other.
const VILLAGE_KINDS: readonly VillageKind[] = [
  'RESIDENTS_COMMITTEE',
  'RESIDENTS_COMMITTEE',
  'VILLAGERS_COMMITTEE',
  'VILLAGERS_COMMITTEE',
  'QUASI_RESIDENTS',
  'QUASI_VILLAGERS',
];

// GB/T 2260, including Taiwan, Hong Kong and Macao, which the bureau's list leaves out, and the synthetic one.
const PROVINCE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|81|82|98)$/;

/** A province that is no place: of worlds made up for tests of scale. The standard assigns no number from 90 on. */
export const SYNTHETIC_PROVINCE = '980000000000';

/** Whether a division is made up. */
export function isSynthetic(code: string): boolean {
  return isWithin(code, SYNTHETIC_PROVINCE);
}

/** Reads a 12-digit code; null when no division can have it. */
export function parseDivisionCode(code: string): DivisionCode | null {
  if (!/^\d{12}$/.test(code) || !PROVINCE.test(code.slice(0, 2))) return null;
  const [prefecture, county] = [code.slice(2, 4), code.slice(4, 6)];
  const [township, village] = [code.slice(6, 9), code.slice(9)];
  if (village !== '000') {
    if (prefecture === '00' || township === '000') return null;
    const kind = VILLAGE_KINDS[Number(village[0])];
    return kind && TOWNSHIP_KINDS[Number(township[0])] ? { code, level: 'VILLAGE', kind } : null;
  }
  if (township !== '000') {
    const kind = TOWNSHIP_KINDS[Number(township[0])];
    return kind && prefecture !== '00' ? { code, level: 'TOWNSHIP', kind } : null;
  }
  if (county !== '00') return prefecture === '00' ? null : { code, level: 'COUNTY', kind: null };
  return { code, level: prefecture === '00' ? 'PROVINCE' : 'PREFECTURE', kind: null };
}

/** Fills a code of 2, 4, 6, 9 or 12 digits, as people write them, up to 12; null when it is none. */
export function completeCode(digits: string): string | null {
  const filled = [2, 4, 6, 9, 12].includes(digits.length) ? digits.padEnd(12, '0') : '';
  return parseDivisionCode(filled) ? filled : null;
}

/** The digits that all codes of the division's subtree begin with: 2, 4, 6, 9 or all 12. */
export function prefix(code: string): string {
  const division = parseDivisionCode(code);
  if (!division) throw new RangeError(`${code} is not a division code`);
  return code.slice(0, SIGNIFICANT_DIGITS[division.level]);
}

/** The codes of a division and everything below it. */
export function subtreeRange(code: string): CodeRange {
  const digits = prefix(code);
  return { from: code, to: String(Number(digits) + 1).padEnd(12, '0') };
}

/** The codes above a division, nearest first. The first is its parent wherever the list is complete. */
export function ancestors(code: string): string[] {
  const length = prefix(code).length;
  const above = [9, 6, 4, 2].filter((digits) => digits < length);
  // Without counties (东莞) the county's code is the prefecture's: named once.
  return [...new Set(above.map((digits) => code.slice(0, digits).padEnd(12, '0')))];
}

/** Whether a division is the scope itself or lies below it. */
export function isWithin(code: string, scope: string): boolean {
  return code.startsWith(prefix(scope));
}

/**
 * Whether a prefecture is only a heading of the list: 市辖区 and 县 in the four municipalities,
 * 省直辖县级行政区划 and its like (90) elsewhere. Breadcrumbs leave it out.
 */
export function isPseudoLevel(code: string): boolean {
  return /^(?:(?:11|12|31|50)0[12]|\d\d90)0{8}$/.test(code);
}

/**
 * The name people use: 富饶社区居委会 is 富饶社区, 西堡村民委员会 is 西堡. Other names stay as they are,
 * also 渔委会 (fishermen) and 家委会 (families), which say what the unit is.
 */
export function shortName(officialName: string): string {
  return officialName.replace(/(?<=.)(?:(?:居民|村民)?(?:居委会|村委会)|(?:居民|村民)委员会)$/u, '');
}
