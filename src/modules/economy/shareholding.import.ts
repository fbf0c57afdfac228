import { endsOn, startsOn } from '../../importing/dated.js';
import { type Column, defineImport, type RowReader } from '../../importing/kind.js';
import { upsert } from '../../importing/merge.js';
import type { Session } from '../../importing/session.js';
import { fraction, partialDay } from '../../importing/values.js';
import { organizationColumn } from '../organizations/index.js';
import { COMPANY_KINDS, NO_LEGAL_ENTITY, NOT_A_COMPANY } from './company.repository.js';
import { readShare } from './company.rules.js';
import { EXCEEDING, OVERLAPPING } from './shareholding.staged.js';

const columns: Column[] = [
  organizationColumn({
    name: 'company',
    header: { zh: '公司', en: 'company' },
    aliases: ['企业', '公司名称'],
    about: { zh: '公司', en: 'the company' },
    example: '云阳县凤鸣农业发展有限公司',
    required: true,
  }),
  organizationColumn({
    name: 'holder',
    header: { zh: '持股者', en: 'holder' },
    aliases: ['股东', '股东名称', '持股单位'],
    about: { zh: '持股的法人', en: 'the legal entity that holds' },
    example: '500235125206',
    required: true,
  }),
  {
    name: 'share',
    header: { zh: '份额', en: 'share' },
    aliases: ['持股比例', '股份', '股权比例'],
    about: { zh: '未知时不填', en: 'left out when it is not known' },
    example: '1/3',
    type: fraction(),
  },
  {
    name: 'since',
    header: { zh: '起始日期', en: 'since' },
    aliases: ['持股起始日期', '开始日期'],
    about: { zh: '自何时持有', en: 'since when' },
    example: '2024-01',
    type: partialDay(),
  },
  {
    name: 'until',
    header: { zh: '终止日期', en: 'until' },
    aliases: ['持股终止日期', '结束日期'],
    about: { zh: '不再持有的首日', en: 'first day on which it no longer holds' },
    example: '',
    type: partialDay(),
  },
];

/** The same rule as when a register is recorded. */
const read: RowReader = (row) => {
  if (row.share == null) return {};
  readShare({ numerator: row.share_numerator ?? '', denominator: row.share_denominator ?? '' }, ['share']);
  return {};
};

/** A holder may sell and buy again: a row is about the holding that its dates name, or else the one that is open. */
const HOLDING = `left join organization company on company.id = ref_company.id
  left join organization holder on holder.id = ref_holder.id
  left join lateral (
    select h.id, h.started_earliest from shareholding h
    cross join lateral (select case
      when h.started_text is not distinct from s.since and h.ended_text is not distinct from s.until then 0
      when h.started_text = s.since then 1
      when s.since is null and h.ended_text = s.until then 2
      when h.ended_earliest is null and (s.since is null or h.started_text is null) then 3 end as place) fit
    where h.company_id = ref_company.id and h.holder_id = ref_holder.id and fit.place is not null
    order by fit.place, h.id limit 1) holding on true`;

/** A change of the register is a change of the company: the next writer must have read this one. */
async function merge(session: Session, rows: string): Promise<void> {
  await upsert(session, shareholdingImport, rows);
  await session.query(
    `update organization o set version = o.version + 1, updated_at = now() where o.id in (
       select r.company_id from ${rows} r where r.target_id is null or r.line in (select line from changes))`,
  );
}

export const shareholdingImport = defineImport({
  kind: 'shareholdings',
  title: { zh: '持股关系', en: 'shareholdings' },
  action: 'shareholding:record',
  subject: 'Shareholding',
  columns,
  reader: async () => read,
  joins: HOLDING,
  resolved: {
    target_id: 'holding.id',
    company_kind: 'company.kind',
    holder_kind: 'holder.kind',
    begins: 'case when s.since is null then holding.started_earliest else s.since_earliest end',
  },
  divisions: ['r.company_division', 'r.holder_division'],
  keyColumns: ['holder', 'company', 'since'],
  key: `coalesce(r.target_id::text, r.company_id || ' ' || r.holder_id || ' ' || coalesce(r.since, r.until, ''))`,
  checks: [
    {
      column: 'company',
      code: 'NOT_A_COMPANY',
      when: `r.company_kind not in (${COMPANY_KINDS.map((kind) => `'${kind}'`).join(', ')})`,
      text: NOT_A_COMPANY,
    },
    {
      column: 'holder',
      code: 'HOLDER_REFUSED',
      when: `r.holder_kind = 'PARTY_ORGANIZATION'`,
      text: NO_LEGAL_ENTITY,
    },
    {
      column: 'holder',
      code: 'HOLDER_REFUSED',
      when: 'r.holder_id = r.company_id',
      text: { zh: '公司不能持有自身的份额。', en: 'A company holds no share of itself.' },
    },
    {
      column: 'until',
      code: 'INVALID_DATE',
      when: 'r.until is not null and r.until_earliest is null',
      text: {
        zh: '终止日期至少要有年份，例如 2024 或 2024-06。',
        en: 'An end needs at least a year, e.g. 2024 or 2024-06.',
      },
    },
    {
      column: 'until',
      code: 'ENDS_BEFORE_START',
      when: 'r.until_latest <= r.begins',
      text: {
        zh: '终止日期应晚于起始日期：终止日期是不再持有的首日。',
        en: 'It ends before it begins: the end is the first day on which it no longer holds.',
      },
    },
    {
      column: 'since',
      code: 'OVERLAPPING_PERIOD',
      rows: OVERLAPPING,
      text: {
        zh: '该持股者同一时间已持有该公司份额：{detail}。请填写原持股的终止日期，或更晚的起始日期。',
        en: 'The holder has shares of the company at that time already: {detail}. End that holding, or begin later.',
      },
    },
    {
      column: 'share',
      code: 'SHARES_EXCEED_WHOLE',
      rows: EXCEEDING,
      text: {
        zh: '同日份额合计超过 1（{detail}）。请更正份额，或先结束其一。',
        en: 'The shares of one day sum to more than 1 ({detail}). Correct a share, or end one first.',
      },
    },
  ],
  table: 'shareholding',
  facts: {
    share: { numerator: 'r.share_numerator', denominator: 'r.share_denominator' },
    since: startsOn('since'),
    until: endsOn('until'),
  },
  compared: {
    share: {
      before: `t.numerator / gcd(t.numerator, t.denominator) || '/' || t.denominator / gcd(t.numerator, t.denominator)`,
      after: 'r.share',
    },
  },
  fixed: { company_id: 'r.company_id', holder_id: 'r.holder_id' },
  events: { added: 'SHAREHOLDING_RECORDED', changed: 'FACT_CORRECTED' },
  merge,
});
