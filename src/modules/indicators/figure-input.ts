import { requirePeriod } from '../../shared/calendar-period.js';
import { Fault } from '../../shared/errors.js';
import { parsePartialDate } from '../../shared/partial-date.js';
import { requireText } from '../../shared/text.js';
import { Fraction } from './fraction.js';
import type { Metric } from './metric.entity.js';
import type { Observation } from './observation.entity.js';
import type { FigureInput, FigurePeriodInput } from './observation.inputs.js';
import { parsePrinted } from './printed.js';
import { conversion, unitsLike } from './unit.js';

type Read = Pick<Observation, 'value' | 'unit' | 'amount' | 'qualifier' | 'printed'>;

/** The figure as it is kept: as given, and in the metric's unit where that is exact. */
export function readFigure(input: FigureInput, metric: Metric): Read {
  const printed = input.printed == null ? null : requireText(input.printed, ['figure', 'printed'], 200);
  const { value, qualifier } = readValue(input, printed);
  const unit = input.unit == null ? metric.unit : requireText(input.unit, ['figure', 'unit'], 50);
  const factor = conversion(unit, metric.unit);
  const amount = factor && value.times(factor);
  if (!amount || !fits(amount)) {
    throw new Fault(
      'INVALID_UNIT',
      {
        en: `${metric.code} is kept in ${metric.unit}; give it in one of ${unitsLike(metric.unit).join(', ')}, so that it converts to at most 20 digits and 10 decimals exactly.`,
        zh: `${metric.code} 以 ${metric.unit} 计；请用 ${unitsLike(metric.unit).join('、')} 之一，且须能准确换算（整数至多 20 位、小数至多 10 位）。`,
      },
      ['figure', 'unit'],
    );
  }
  return { value: value.toDecimal(), unit, amount: amount.toDecimal(), qualifier, printed };
}

function readValue(
  input: FigureInput,
  printed: string | null,
): { value: Fraction; qualifier: Read['qualifier'] } {
  if (input.value == null) {
    const read = printed === null ? null : parsePrinted(printed);
    if (!read || (input.qualifier != null && input.qualifier !== read.qualifier)) {
      throw invalid('value', {
        en: 'Give the value with its qualifier: the printed form does not say them plainly.',
        zh: '请填写数值及读法：原文写法未能明确给出。',
      });
    }
    if (!fits(read.value)) throw tooLong();
    return read;
  }
  const [value, qualifier] = [Fraction.of(input.value), input.qualifier ?? 'EXACT'];
  if (!fits(value)) throw tooLong();
  if (qualifier === 'INDETERMINATE') {
    throw invalid('qualifier', {
      en: 'What is recorded has a value. Leave out what no source gives.',
      zh: '记录须有数值；没有来源载明的不必记录。',
    });
  }
  const read = printed === null ? null : parsePrinted(printed);
  if (read && (read.value.compare(value) !== 0 || read.qualifier !== qualifier)) {
    throw invalid('printed', {
      en: `The printed form reads as ${read.qualifier} ${read.value.toDecimal()}, which is not the value given. Mend one of the two.`,
      zh: `原文写法应读作 ${read.qualifier} ${read.value.toDecimal()}，与所填数值不符。请改正其一。`,
    });
  }
  return { value, qualifier };
}

type Period = Pick<
  Observation,
  | 'periodKind'
  | 'periodFrom'
  | 'periodTo'
  | 'periodStartText'
  | 'periodStartEarliest'
  | 'periodStartLatest'
  | 'periodNote'
>;

const CALENDAR: readonly string[] = ['MONTH', 'QUARTER', 'YEAR'];

/** The time a figure covers, as it is kept. */
export function readPeriod(input: FigurePeriodInput | null | undefined): Period {
  const note = input?.note == null ? null : requireText(input.note, ['period', 'note'], 300);
  if (input?.calendar != null) {
    if (input.kind != null || input.start != null) {
      throw new Fault(
        'INVALID_PERIOD',
        {
          en: 'Give a calendar period, or another kind with its start; not both.',
          zh: '自然期间与其他类别只填其一。',
        },
        'period',
      );
    }
    const { grain, from, to } = requirePeriod(input.calendar, ['period', 'calendar']);
    return { periodKind: grain, periodFrom: from, periodTo: to, periodNote: note };
  }
  const kind = input?.kind ?? 'NOT_STATED';
  if (CALENDAR.includes(kind)) {
    throw new Fault(
      'INVALID_PERIOD',
      {
        en: 'Write a month, quarter or year in the field calendar.',
        zh: '月、季度、年请填写在 calendar 字段。',
      },
      ['period', 'kind'],
    );
  }
  const start = input?.start == null ? null : parsePartialDate(input.start);
  return {
    periodKind: kind,
    periodStartText: start?.text ?? null,
    periodStartEarliest: start?.earliest ?? null,
    periodStartLatest: start?.latest ?? null,
    periodNote: note,
  };
}

/** Whether a column of 20 digits and 10 decimals holds it exactly. */
function fits(value: Fraction): boolean {
  const size = value.numerator < 0n ? -value.numerator : value.numerator;
  return size / value.denominator < 10n ** 20n && Fraction.of(value.toDecimal()).compare(value) === 0;
}

function tooLong(): Fault {
  return invalid('value', {
    en: 'At most 20 digits before the point and 10 after it.',
    zh: '整数至多 20 位，小数至多 10 位。',
  });
}

function invalid(field: string, text: { en: string; zh: string }): Fault {
  return new Fault('INVALID_INPUT', text, ['figure', field]);
}
