import { type Column, defineImport, type RowReader, type Values } from '../../importing/kind.js';
import type { Session } from '../../importing/session.js';
import { choice, code, day, decimal, partialDay, text } from '../../importing/values.js';
import { Fault } from '../../shared/errors.js';
import { nearest } from '../../shared/nearest.js';
import { readFigure, readPeriod } from './figure-input.js';
import type { Metric } from './metric.entity.js';
import { PERIOD_KIND_NAMES, QUALIFIER_NAMES, UNIT_NAMES } from './observation.names.js';
import { subjectColumn } from './subject.reference.js';

const columns: Column[] = [
  {
    name: 'metric',
    header: { zh: '指标', en: 'metric' },
    aliases: ['指标代码', '指标名称'],
    about: { zh: '指标', en: 'what was measured' },
    example: 'disputesResolved',
    type: code({ zh: '指标目录中的代码或名称', en: 'its code or name in the catalogue' }),
    required: true,
  },
  subjectColumn({
    name: 'subject',
    header: { zh: '对象', en: 'subject' },
    aliases: ['单位', '组织', '统计对象'],
    about: { zh: '数字所述对象', en: 'what the figure is about' },
    example: '500235125206',
    required: true,
  }),
  {
    name: 'period',
    header: { zh: '期间', en: 'period' },
    aliases: ['时期', '年份', '月份', '报告期'],
    about: { zh: '自然年、季度或月', en: 'calendar year, quarter or month' },
    example: '2024-06',
    type: code(
      { zh: '如 2023、2023Q2、2023-06、2023年6月', en: 'such as 2023, 2023Q2 or 2023-06' },
      readCalendar,
    ),
  },
  {
    name: 'value',
    header: { zh: '数值', en: 'value' },
    about: { zh: '数值；已填原文写法时可不填', en: 'the value, unless the printed form says it' },
    example: '12',
    type: decimal(20, 10),
  },
  {
    name: 'unit',
    header: { zh: '计量单位', en: 'unit' },
    about: { zh: '不填则用指标自身的单位', en: "the metric's own where it is empty" },
    example: '',
    type: text(50),
  },
  {
    name: 'qualifier',
    header: { zh: '读法', en: 'qualifier' },
    about: { zh: '不填为准确数', en: 'how to read it; exactly where it is empty' },
    example: '',
    type: choice(QUALIFIER_NAMES),
  },
  {
    name: 'printed',
    header: { zh: '原文写法', en: 'printed' },
    about: { zh: '原文写法，如“1000余名”', en: 'as printed, e.g. 1000余名' },
    example: '',
    type: text(200),
  },
  {
    name: 'period_kind',
    header: { zh: '期间类别', en: 'period kind' },
    about: { zh: '仅在无自然期间时填写', en: 'only where there is no calendar period' },
    example: '',
    type: choice(PERIOD_KIND_NAMES),
  },
  {
    name: 'start',
    header: { zh: '起始日期', en: 'start' },
    aliases: ['时点'],
    about: {
      zh: '时点或起始日期，仅在无自然期间时填写',
      en: 'the point or start, where there is no calendar period',
    },
    example: '',
    type: partialDay(),
  },
  {
    name: 'period_note',
    header: { zh: '期间说明', en: 'period note' },
    about: { zh: '时间的文字说明', en: 'the time in words' },
    example: '',
    type: text(300),
  },
  {
    name: 'as_of',
    header: { zh: '截止日期', en: 'as of' },
    about: { zh: '数字所指日期', en: 'the day it is about' },
    example: '',
    type: day(),
  },
  {
    name: 'note',
    header: { zh: '说明', en: 'note' },
    aliases: ['备注'],
    about: { zh: '说明', en: 'remark' },
    example: '',
    type: text(1000),
  },
  {
    name: 'reason',
    header: { zh: '更正原因', en: 'reason' },
    about: { zh: '与已有记录不同时的更正原因', en: 'why it corrects what is on record, if it does' },
    example: '',
    type: text(1000),
  },
];

/** The calendar's periods as Chinese tables write them: 2023年, 2023年6月, 2023年第二季度. */
function readCalendar(given: string): string {
  const match = /^(\d{4})[年./-]?(?:(\d{1,2})月?|第?([1-4一二三四])季度|Q([1-4]))?$/i.exec(given);
  const [, year, month, season, quarter] = match ?? [];
  if (!year) return given;
  if (month) return `${year}-${month.padStart(2, '0')}`;
  const number = quarter ?? (season && ('一二三四'.indexOf(season) + 1 || season));
  return number ? `${year}Q${number}` : year;
}

const COLUMN_OF: Readonly<Record<string, string>> = { calendar: 'period', kind: 'period_kind' };

/** The same rules as when one observation is recorded. */
async function reader(session: Session): Promise<RowReader> {
  const metrics = await session.query<Metric & { name_zh: string; name_en: string }>('select * from metric');
  const known = new Map<string, Metric>();
  for (const metric of metrics)
    for (const name of [metric.name_en, metric.name_zh, metric.code]) known.set(name.toLowerCase(), metric);
  const names = metrics.flatMap((metric) => [metric.code, metric.name_zh]);
  return (row) => {
    const metric = known.get(row.metric?.toLowerCase() ?? '');
    if (!metric) throw unknownMetric(row.metric ?? '', names);
    try {
      return readRow(row, metric);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      const field = error.field.at(-1) ?? '';
      throw new Fault(error.code, error.text, COLUMN_OF[field] ?? field);
    }
  };
}

function readRow(row: Values, metric: Metric): Record<string, string | null> {
  const { value, unit, amount, qualifier } = readFigure(
    {
      value: row.value ?? undefined,
      unit: row.unit == null ? undefined : (UNIT_NAMES[row.unit] ?? row.unit),
      qualifier: (row.qualifier ?? undefined) as never,
      printed: row.printed ?? undefined,
    },
    metric,
  );
  const period = readPeriod({
    calendar: row.period ?? undefined,
    kind: (row.period_kind ?? undefined) as never,
    start: row.start ?? undefined,
  });
  return {
    metric: metric.code,
    value,
    unit,
    amount,
    qualifier,
    period_kind: period.periodKind,
    period_from: period.periodFrom ?? null,
    period_to: period.periodTo ?? null,
  };
}

function unknownMetric(written: string, names: readonly string[]): Fault {
  const near = nearest(written.slice(0, 50), names);
  return new Fault(
    'UNKNOWN_METRIC',
    {
      zh: `指标目录中没有该指标。是否为 ${near}？`,
      en: `The catalogue has no such metric. Did you mean ${near}?`,
    },
    'metric',
  );
}

/** What is on record for the metric, subject and time: a calendar period has one figure, other times one from each source. */
const ON_RECORD = `left join observation current on current.superseded_by is null and current.period_from is not null
    and current.metric_code = s.metric and current.subject_key = split_part(ref_subject.id, ':', 2)
    and current.period_kind = s.period_kind and current.period_from = s.period_from
  left join observation stated on stated.superseded_by is null and stated.period_from is null and s.period_from is null
    and stated.metric_code = s.metric and stated.subject_key = split_part(ref_subject.id, ':', 2)
    and stated.period_kind = s.period_kind and stated.period_start_text is not distinct from s.start
    and stated.period_note is not distinct from s.period_note and stated.as_of is not distinct from s.as_of
    and stated.source_id is not distinct from src.id`;

const subjectId = (prefix: string, type: 'uuid' | 'text') =>
  `case when ref_subject.id like '${prefix}:%' then split_part(ref_subject.id, ':', 2)::${type} end`;

const COLUMNS = `id, metric_code, organization_id, committee_id, subject_division_code, named_subject_id, division_code,
  value, unit, amount, qualifier, period_kind, period_from, period_to, period_start_text, period_start_earliest,
  period_start_latest, period_note, as_of, printed, note, source_id, reason`;

/** What was recorded stays: a figure that differs is a new observation in the place of the old one. */
async function merge(session: Session, rows: string): Promise<void> {
  await session.query(
    `update observation o set superseded_by = r.new_id, version = o.version + 1, updated_at = now()
     from ${rows} r where o.id = r.target_id and r.line in (select line from changes)`,
  );
  await session.query(
    `insert into observation (${COLUMNS})
     select r.new_id, r.metric, r.organization_id, r.committee_id, r.subject_division_code, r.named_subject_id,
       r.subject_division, r.value, r.unit, r.amount, r.qualifier, r.period_kind, r.period_from, r.period_to,
       r.start, r.start_earliest, r.start_latest, coalesce(r.period_note, old.period_note), coalesce(r.as_of, old.as_of),
       r.printed, coalesce(r.note, old.note), r.vouched_by,
       case when old.id is not null then coalesce(r.reason, '导入更正') end
     from ${rows} r left join observation old on old.id = r.target_id
     where r.target_id is null or r.line in (select line from changes)`,
  );
}

export const observationImport = defineImport({
  kind: 'observations',
  title: { zh: '观测值', en: 'observations' },
  action: 'observation:record',
  subject: 'Observation',
  columns,
  derived: { amount: 'numeric', period_from: 'date', period_to: 'date' },
  reader,
  joins: ON_RECORD,
  resolved: {
    target_id: 'coalesce(current.id, stated.id)',
    organization_id: subjectId('organization', 'uuid'),
    committee_id: subjectId('committee', 'uuid'),
    named_subject_id: subjectId('named', 'uuid'),
    subject_division_code: subjectId('division', 'text'),
  },
  divisions: ['r.subject_division'],
  keyColumns: ['subject', 'metric', 'period'],
  key: `r.metric || ' ' || r.subject_id || ' ' || r.period_kind || ' ' || coalesce(r.period_from::text,
    jsonb_build_array(r.start, r.period_note, r.as_of, r.vouched_by)::text)`,
  checks: [],
  table: 'observation',
  facts: {
    value: { value: 'r.value' },
    unit: { unit: 'r.unit' },
    qualifier: { qualifier: 'r.qualifier' },
    printed: { printed: 'r.printed' },
  },
  fixed: {},
  // A million figures are on record as themselves, with who and when in the event of their file.
  events: { added: null, changed: 'OBSERVATION_CORRECTED' },
  replaces: true,
  merge,
});
