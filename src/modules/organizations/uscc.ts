/**
 * The unified social credit code (统一社会信用代码) of GB 32100-2015 with amendment 1: 18 characters, namely
 * registering department and category (1-2), division of the register (3-8), subject (9-17), check character (18).
 */
export type UsccCategory = (typeof CATEGORIES)[keyof typeof CATEGORIES];

/** Why a code is refused. `RESIDENT_ID`: it is a person's number, which the hub must not hold. */
export type UsccRefusal = 'LENGTH' | 'ALPHABET' | 'CATEGORY' | 'CHECK_CHARACTER' | 'RESIDENT_ID';

/** The outcome of {@link checkUscc}; `expected` is the check character that would have been right. */
export type UsccCheck =
  | { ok: true; uscc: string; category: UsccCategory }
  | { ok: false; reason: UsccRefusal; expected?: string };

// GB 32100-2015, table 1, with the later categories of civil affairs (54, 55) and of agriculture
// (N, 农经发〔2018〕4号), which older validators do not know.
const CATEGORIES = {
  '11': 'AGENCY',
  '12': 'INSTITUTION',
  '13': 'MASS_ORGANIZATION',
  '19': 'STAFFING_OFFICE_OTHER',
  '21': 'FOREIGN_NEWS_BUREAU',
  '29': 'FOREIGN_AFFAIRS_OTHER',
  '31': 'LAW_FIRM',
  '32': 'NOTARY_OFFICE',
  '33': 'LEGAL_SERVICE_OFFICE',
  '34': 'FORENSIC_INSTITUTE',
  '35': 'ARBITRATION_COMMISSION',
  '39': 'JUSTICE_OTHER',
  '41': 'FOREIGN_CULTURE_CENTRE',
  '49': 'CULTURE_OTHER',
  '51': 'SOCIAL_ASSOCIATION',
  '52': 'PRIVATE_NON_ENTERPRISE_UNIT',
  '53': 'FOUNDATION',
  '54': 'VILLAGERS_COMMITTEE',
  '55': 'RESIDENTS_COMMITTEE',
  '59': 'CIVIL_AFFAIRS_OTHER',
  '61': 'FOREIGN_TOURISM_OFFICE',
  '62': 'HK_MACAO_TAIWAN_TOURISM_OFFICE',
  '69': 'TOURISM_OTHER',
  '71': 'RELIGIOUS_SITE',
  '72': 'RELIGIOUS_SCHOOL',
  '79': 'RELIGION_OTHER',
  '81': 'TRADE_UNION',
  '89': 'TRADE_UNION_OTHER',
  '91': 'ENTERPRISE',
  '92': 'SOLE_TRADER',
  '93': 'FARMERS_COOPERATIVE',
  A1: 'MILITARY_INSTITUTION',
  A9: 'MILITARY_OTHER',
  N1: 'GROUP_COLLECTIVE',
  N2: 'VILLAGE_COLLECTIVE',
  N3: 'TOWN_COLLECTIVE',
  N9: 'COLLECTIVE_OTHER',
  Y1: 'OTHER',
} as const;

// GB 32100-2015, 5: digits and capitals without I, O, S, V and Z; a character's value is its place.
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/**
 * Checks a code as typed: outer spaces, full-width characters and lower case are forgiven.
 *
 * An answer never repeats what was typed, and a number that is a valid resident ID is refused even when it
 * is a valid USCC too. The two overlap: 11 is Beijing to the one and an agency to the other, and among the ID
 * numbers of such regions one in 31 has the right USCC check character, so "valid USCC first" would store persons.
 * The other way round the price is small: a USCC of digits only must hold a calendar day in places 7-14
 * and meet a second check digit. Such a body is registered without its code.
 */
export function checkUscc(input: string): UsccCheck {
  const uscc = input.normalize('NFKC').trim().toUpperCase();
  if (isResidentId(uscc)) return { ok: false, reason: 'RESIDENT_ID' };
  if ([...uscc].length !== 18) return { ok: false, reason: 'LENGTH' };
  // Table 1 of the standard: the register's division, places 3-8, is of digits.
  if (!/^[0-9A-HJ-NP-RTUWXY]{2}\d{6}[0-9A-HJ-NP-RTUWXY]{10}$/.test(uscc)) {
    return { ok: false, reason: 'ALPHABET' };
  }
  const category = CATEGORIES[uscc.slice(0, 2) as keyof typeof CATEGORIES];
  if (!category) return { ok: false, reason: 'CATEGORY' };
  const expected = usccCheckCharacter(uscc.slice(0, 17));
  if (uscc[17] !== expected) return { ok: false, reason: 'CHECK_CHARACTER', expected };
  return { ok: true, uscc, category };
}

/** The check character of 17 characters: GB 32100-2015, 5, weights 3^(i-1) mod 31. It may be 0. */
export function usccCheckCharacter(first17: string): string {
  let sum = 0;
  let weight = 1;
  for (const character of first17) {
    sum += ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/**
 * Whether this is a resident ID number: 18 places by GB 11643-1999 (region, birth date, serial, check digit by
 * ISO 7064 MOD 11-2) or the 15 places of before, which had a two-digit year of the 1900s and no check digit.
 */
export function isResidentId(text: string): boolean {
  const normal = text.normalize('NFKC').trim().toUpperCase();
  if (/^[1-9]\d{14}$/.test(normal)) return isCalendarDay(`19${normal.slice(6, 12)}`);
  if (!/^[1-9]\d{16}[\dX]$/.test(normal) || !isCalendarDay(normal.slice(6, 14))) return false;
  return residentCheckDigit(normal.slice(0, 17)) === normal[17];
}

/** GB 11643-1999: the weight of place i from the right is 2^(i-1) mod 11; a remainder of 10 is written X. */
function residentCheckDigit(first17: string): string {
  let remainder = 0;
  for (const digit of first17) remainder = ((remainder + Number(digit)) * 2) % 11;
  return '10X98765432'.charAt(remainder % 11);
}

/** Whether YYYYMMDD is a real day of 1900 to 2099. No clock is asked, so that an answer stays the same for ever. */
function isCalendarDay(digits: string): boolean {
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  if (year < 1900 || year > 2099 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
