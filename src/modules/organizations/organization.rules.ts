import { Fault, type Message } from '../../shared/errors.js';
import type { CollectiveLevel, OrganizationKind } from './organization.enums.js';
import type { RegisterOrganizationInput } from './organization.inputs.js';
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

/** What is entered of an organization that depends on its kind. */
export type OrganizationFields = Pick<
  RegisterOrganizationInput,
  'kind' | 'uscc' | 'collectiveLevel' | 'companyMode' | (typeof PARTY_ONLY)[number]
>;

const PARTY_ONLY = ['partyKind', 'parentId', 'gridId', 'legalEntityId', 'industryChain'] as const;

/** Fields that the kind does not have, so that nothing entered is silently dropped. */
export function refuseForeignFields(input: OrganizationFields): void {
  const refuse = (field: string, en: string, zh: string) => {
    throw new Fault('INVALID_INPUT', { en, zh }, field);
  };
  const party = input.kind === 'PARTY_ORGANIZATION';
  const partyField = PARTY_ONLY.find((field) => input[field] != null);
  if (!party && partyField) refuse(partyField, 'Only a Party organization has this.', '仅党组织填写此项。');
  if (party && input.uscc != null)
    refuse('uscc', 'A Party organization has no such code.', '党组织没有统一社会信用代码。');
  const attached = (['gridId', 'legalEntityId', 'industryChain'] as const).filter(
    (field) => input[field] != null,
  );
  if (attached.length > 1) {
    refuse(
      attached[1] as string,
      'It is attached to one thing: a grid, a legal entity or an industry chain.',
      '只能设在网格、法人单位、产业链之一。',
    );
  }
  if (input.kind !== 'COLLECTIVE_ECONOMIC_ORGANIZATION' && input.collectiveLevel) {
    refuse(
      'collectiveLevel',
      'Only a collective economic organization has a level.',
      '仅集体经济组织填写层级。',
    );
  }
  if (input.kind !== 'STRONG_VILLAGE_COMPANY' && input.companyMode) {
    refuse('companyMode', 'Only a strong-village company has this.', '仅强村公司填写此项。');
  }
}

/** A community is the committee of a village-level division; units only like one have none. */
export function requireCommitteeCode(divisionCode: string): void {
  const last = Number(divisionCode.slice(9));
  if (last >= 1 && last < 400) return;
  throw new Fault(
    'INVALID_DIVISION_CODE',
    {
      en: "A community is a residents' or villagers' committee: its code ends in 001-199 or 200-399.",
      zh: '社区（村）须为居委会或村委会：代码末三位为 001-199 或 200-399。',
    },
    'divisionCode',
  );
}
