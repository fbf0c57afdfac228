import { Fault, type Message } from '../../shared/errors.js';
import type { CollectiveLevel, OrganizationKind } from './organization.enums.js';
import { checkUscc, type UsccCategory, type UsccRefusal } from './uscc.js';

type Kind = keyof typeof OrganizationKind;

/** Which registration categories (GB 32100-2015, table 1) a kind of organization may have. */
const CATEGORIES_OF: Record<Kind, readonly UsccCategory[]> = {
  COMMUNITY: ['VILLAGERS_COMMITTEE', 'RESIDENTS_COMMITTEE'],
  ENTERPRISE: ['ENTERPRISE', 'SOLE_TRADER'],
  STRONG_VILLAGE_COMPANY: ['ENTERPRISE'],
  COLLECTIVE_ECONOMIC_ORGANIZATION: [
    'GROUP_COLLECTIVE',
    'VILLAGE_COLLECTIVE',
    'TOWN_COLLECTIVE',
    'COLLECTIVE_OTHER',
  ],
  COOPERATIVE: ['FARMERS_COOPERATIVE'],
  AGENCY: ['AGENCY', 'STAFFING_OFFICE_OTHER', 'MASS_ORGANIZATION'],
  INSTITUTION: ['INSTITUTION'],
  SOCIAL_BODY: ['SOCIAL_ASSOCIATION', 'PRIVATE_NON_ENTERPRISE_UNIT', 'FOUNDATION', 'CIVIL_AFFAIRS_OTHER'],
  PARTY_ORGANIZATION: [],
};

/** 农经发〔2018〕4号: the prefix of a collective's code names its level. */
const LEVEL_OF: Partial<Record<UsccCategory, keyof typeof CollectiveLevel>> = {
  GROUP_COLLECTIVE: 'GROUP',
  VILLAGE_COLLECTIVE: 'VILLAGE',
  TOWN_COLLECTIVE: 'TOWN',
};

const REFUSALS: Record<Exclude<UsccRefusal, 'RESIDENT_ID'>, Message> = {
  LENGTH: { en: 'A unified social credit code has 18 characters.', zh: '统一社会信用代码为 18 位。' },
  ALPHABET: {
    en: 'A unified social credit code has digits and capitals without I, O, S, V, Z; characters 3 to 8 are digits.',
    zh: '统一社会信用代码由数字和大写字母组成（不含 I、O、S、V、Z），第 3 至 8 位为数字。',
  },
  CATEGORY: {
    en: 'No registering department and category begins with these two characters.',
    zh: '前两位不是已有的登记管理部门和机构类别代码。',
  },
  CHECK_CHARACTER: {
    en: 'The check character is wrong: compare the code with the certificate, character by character.',
    zh: '校验码不符，请与证照逐位核对。',
  },
};

/** The code in its normal form, or a refusal that says what is wrong and never repeats what was typed. */
export function requireUscc(input: string, field = 'uscc'): string {
  const check = checkUscc(input);
  if (check.ok) return check.uscc;
  if (check.reason === 'RESIDENT_ID') {
    throw new Fault(
      'RESIDENT_ID_REFUSED',
      {
        en: "This is a resident's ID number. The hub keeps no personal numbers: give the organization's code, or none.",
        zh: '这是居民身份证号。系统不保存个人号码：请填写组织的统一社会信用代码，或留空。',
      },
      field,
    );
  }
  throw new Fault('INVALID_USCC', REFUSALS[check.reason], field);
}

/** A code that fits the kind, and for collectives the level: GB 32100-2015, table 1; 农经发〔2018〕4号. */
export function requireUsccOf(
  kind: Kind,
  input: string,
  level?: keyof typeof CollectiveLevel | null,
  fields: { uscc: string; level: string } = { uscc: 'uscc', level: 'collectiveLevel' },
): { uscc: string; level?: keyof typeof CollectiveLevel } {
  const uscc = requireUscc(input, fields.uscc);
  const check = checkUscc(uscc);
  if (!check.ok || !CATEGORIES_OF[kind].includes(check.category)) {
    throw new Fault(
      'INVALID_USCC',
      {
        en: 'The first two characters of the code belong to another kind of organization.',
        zh: '代码前两位与组织类别不符。',
      },
      fields.uscc,
    );
  }
  const prefixLevel = LEVEL_OF[check.category];
  if (prefixLevel && level && prefixLevel !== level) {
    throw new Fault(
      'INVALID_USCC',
      {
        en: 'The level does not agree with the code: N1 is a group, N2 a village, N3 a town.',
        zh: '层级与代码不符：N1 为组级，N2 为村级，N3 为镇级。',
      },
      fields.level,
    );
  }
  return { uscc, level: prefixLevel };
}
