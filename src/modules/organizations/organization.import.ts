import { startsOn } from '../../importing/dated.js';
import { type Column, defineImport, type RowReader } from '../../importing/kind.js';
import { choice, code, partialDay, text, words } from '../../importing/values.js';
import { Fault } from '../../shared/errors.js';
import { divisionColumn } from '../divisions/index.js';
import { KIND_NAMES, LEVEL_NAMES, MODE_NAMES, PARTY_KIND_NAMES } from './organization.names.js';
import { organizationColumn } from './organization.reference.js';
import {
  type OrganizationFields,
  refuseForeignFields,
  requireCommitteeCode,
  requireUsccOf,
} from './organization.rules.js';

const columns: Column[] = [
  {
    name: 'kind',
    header: { zh: '类别', en: 'kind' },
    about: { zh: '组织类别', en: 'kind of organization' },
    example: '企业',
    type: choice(KIND_NAMES),
    required: true,
  },
  {
    name: 'name',
    header: { zh: '名称', en: 'name' },
    aliases: ['单位名称', '组织名称', '机构名称', '企业名称'],
    about: { zh: '登记名称', en: 'name as registered' },
    example: '云阳县凤鸣农业发展有限公司',
    type: text(200),
    required: true,
  },
  divisionColumn({
    name: 'division_code',
    header: { zh: '区划代码', en: 'division code' },
    aliases: ['所在区划', '行政区划代码'],
    about: { zh: '所在区划', en: 'the division it stands in' },
    example: '500235125206',
    required: true,
  }),
  {
    name: 'uscc',
    header: { zh: '统一社会信用代码', en: 'USCC' },
    aliases: ['信用代码', 'unified social credit code'],
    about: { zh: '党组织不填', en: 'not for Party organizations' },
    example: '',
    type: code({ zh: '18 位统一社会信用代码', en: 'the 18 characters of the unified social credit code' }),
  },
  {
    name: 'established',
    header: { zh: '成立日期', en: 'established' },
    aliases: ['成立时间'],
    about: { zh: '成立日期', en: 'since when it exists' },
    example: '2019-06',
    type: partialDay(),
  },
  {
    name: 'industries',
    header: { zh: '产业', en: 'industries' },
    aliases: ['主导产业', '行业'],
    about: { zh: '产业', en: 'what it is known for' },
    example: '菊花、柑橘',
    type: words(20, 50),
  },
  {
    name: 'collective_level',
    header: { zh: '集体层级', en: 'collective level' },
    about: { zh: '仅集体经济组织', en: 'for collective economic organizations' },
    example: '',
    type: choice(LEVEL_NAMES),
  },
  {
    name: 'company_mode',
    header: { zh: '经营模式', en: 'company mode' },
    about: { zh: '仅强村公司', en: 'for strong-village companies' },
    example: '',
    type: choice(MODE_NAMES),
  },
  {
    name: 'party_kind',
    header: { zh: '党组织类别', en: 'Party organization kind' },
    about: { zh: '仅党组织', en: 'for Party organizations' },
    example: '',
    type: choice(PARTY_KIND_NAMES),
  },
  organizationColumn(
    {
      name: 'parent',
      header: { zh: '上级党组织', en: 'parent' },
      about: { zh: '仅党组织', en: 'for Party organizations: the one above' },
      example: '',
    },
    { inFile: true },
  ),
  organizationColumn(
    {
      name: 'legal_entity',
      header: { zh: '所在单位', en: 'legal entity' },
      aliases: ['所在法人单位'],
      about: { zh: '仅党组织', en: 'for Party organizations: the legal entity it is attached to' },
      example: '',
    },
    { inFile: true },
  ),
  {
    name: 'industry_chain',
    header: { zh: '产业链', en: 'industry chain' },
    about: { zh: '仅党组织', en: 'for Party organizations: the chain it is attached to' },
    example: '',
    type: text(100),
  },
];

/** The columns that are fields of the mutation under other names. */
const COLUMN_OF: Readonly<Record<string, string>> = {
  partyKind: 'party_kind',
  parentId: 'parent',
  legalEntityId: 'legal_entity',
  industryChain: 'industry_chain',
  collectiveLevel: 'collective_level',
  companyMode: 'company_mode',
  divisionCode: 'division_code',
};

/** The same rules as when one organization is registered. */
const read: RowReader = (row) => {
  const fields = Object.fromEntries(
    Object.entries(COLUMN_OF).map(([field, column]) => [field, row[column] ?? undefined]),
  );
  const entered = { ...fields, uscc: row.uscc ?? undefined, kind: row.kind } as OrganizationFields;
  try {
    refuseForeignFields(entered);
    if (entered.kind === 'COMMUNITY') requireCommitteeCode(row.division_code ?? '');
    const registered =
      entered.uscc === undefined ? null : requireUsccOf(entered.kind, entered.uscc, entered.collectiveLevel);
    return {
      uscc: registered?.uscc ?? null,
      collective_level: registered?.level ?? entered.collectiveLevel ?? null,
    };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    throw new Fault(
      error.code,
      error.text,
      error.field.map((field) => COLUMN_OF[field] ?? field),
    );
  }
};

/** A row without a code is the organization of its kind and name in its division, if there is just one. */
const BY_NAME = `left join (
    select o.kind, o.name, o.division_code, count(*)::int as n, count(*) filter (where o.uscc is null)::int as open,
      (array_agg(o.id))[1] as id, (array_agg(o.id) filter (where o.uscc is null))[1] as open_id
    from organization o where o.kind <> 'COMMUNITY' and o.name in (select name from staged)
    group by o.kind, o.name, o.division_code) same
  on same.kind = s.kind and same.name = s.name and same.division_code = s.division_code
  left join organization coded on coded.uscc = s.uscc
  left join organization community on community.kind = 'COMMUNITY' and s.kind = 'COMMUNITY'
    and community.division_code = s.division_code`;

export const organizationImport = defineImport({
  kind: 'organizations',
  title: { zh: '组织', en: 'organizations' },
  action: 'organization:register',
  subject: 'Organization',
  columns,
  reader: async () => read,
  joins: BY_NAME,
  resolved: {
    target_id: `case when s.kind = 'COMMUNITY' then community.id when s.uscc is null then same.id
      else coalesce(coded.id, same.open_id) end`,
    target_kind: 'coded.kind',
    target_division: 'coded.division_code',
    same_name: 'case when s.uscc is null then same.n else same.open end',
    coded_id: 'coded.id',
  },
  divisions: ['r.division_code', 'r.target_division', 'r.legal_entity_division'],
  keyColumns: ['name', 'division_code', 'uscc'],
  key: `coalesce(r.target_id::text, case when r.kind = 'COMMUNITY' then r.division_code
    else coalesce(r.uscc, r.kind || ' ' || r.division_code || ' ' || r.name) end)`,
  checks: [
    {
      column: 'uscc',
      code: 'ALREADY_EXISTS',
      when: 'r.coded_id is not null and r.coded_id is distinct from r.target_id or r.target_kind <> r.kind',
      text: {
        zh: '该统一社会信用代码已登记在另一组织或另一类别名下，请核对。',
        en: 'Another organization, or one of another kind, is registered with this code. Check both.',
      },
    },
    {
      column: 'name',
      code: 'AMBIGUOUS',
      when: `r.kind <> 'COMMUNITY' and r.coded_id is null and r.same_name > 1`,
      text: {
        zh: '该区划内有多个同类同名组织，请填写统一社会信用代码。',
        en: 'Several organizations of this kind and name stand in the division. Fill in the code of the one meant.',
      },
    },
    {
      column: 'parent',
      code: 'INVALID_INPUT',
      when: `r.parent_id in (select id from organization where kind <> 'PARTY_ORGANIZATION'
        union all select new_id from staged where kind <> 'PARTY_ORGANIZATION')`,
      text: { zh: '上级必须是党组织。', en: 'The organization above must be a Party organization.' },
    },
    {
      column: 'legal_entity',
      code: 'INVALID_INPUT',
      when: `r.legal_entity_id in (select id from organization where kind = 'PARTY_ORGANIZATION'
        union all select new_id from staged where kind = 'PARTY_ORGANIZATION')`,
      text: {
        zh: '党组织不是法人单位；上级党组织请填“上级党组织”列。',
        en: 'A Party organization is no legal entity; the one above goes into the column parent.',
      },
    },
  ],
  table: 'organization',
  facts: {
    name: { name: 'r.name' },
    division_code: { division_code: 'r.division_code' },
    uscc: { uscc: 'r.uscc' },
    established: startsOn('established'),
    industries: { industries: "coalesce(r.industries, '{}')" },
    collective_level: { collective_level: 'r.collective_level' },
    company_mode: { company_mode: 'r.company_mode' },
    party_kind: { party_kind: 'r.party_kind' },
    parent: { parent_id: 'r.parent_id' },
    legal_entity: { legal_entity_id: 'r.legal_entity_id' },
    industry_chain: { industry_chain: 'r.industry_chain' },
  },
  fixed: { kind: 'r.kind' },
  events: { added: 'ORGANIZATION_REGISTERED', changed: 'FACT_CORRECTED' },
});
