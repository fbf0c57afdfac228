import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { GraphQLJSONObject } from 'graphql-scalars';
import { isLocalDate, parsePartialDate } from '../partial-date.js';
import { doc } from './doc.js';

function textScalar(name: string, description: string, check: (text: string) => boolean, example: string) {
  const parse = (value: unknown): string => {
    if (typeof value === 'string' && check(value)) return value;
    throw new GraphQLError(`${name}: write it like ${example}. 请写成 ${example} 的形式。`, {
      extensions: { code: 'INVALID_INPUT' },
    });
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
    serialize: (value) => String(value),
  });
}

/** A day in Asia/Shanghai, `YYYY-MM-DD`. Never a JavaScript Date: a day has no time zone to shift it. */
export const LocalDate = textScalar(
  'LocalDate',
  doc('A calendar day in Asia/Shanghai, written YYYY-MM-DD.', '日期（北京时间），写作 YYYY-MM-DD。'),
  isLocalDate,
  '2024-06-21',
);

/** What may be entered where the day is only partly known. Read back as the object `PartialDate`. */
export const PartialDateInput = textScalar(
  'PartialDateInput',
  doc(
    'A date that may be known only in part: "2020", "2020-06", "2020-06-01", "7-01" (year unknown) or "since founding".',
    '可以只知道一部分的日期："2020"、"2020-06"、"2020-06-01"、"7-01"（年份未知）或"成立以来"。',
  ),
  (text) => parsePartialDate(text) !== null,
  '"2020", "2020-06", "2020-06-01", "7-01", "since founding"',
);

/** Exact decimals travel as strings: a float would change the last digits. */
export const Decimal = textScalar(
  'Decimal',
  doc('An exact decimal number, as a string.', '精确的十进制数，以字符串表示。'),
  (text) => /^-?\d{1,30}(\.\d{1,20})?$/.test(text),
  '"12.50"',
);

/** Without an offset a moment would depend on where the server stands. */
const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

export const Timestamp = textScalar(
  'Timestamp',
  doc('A moment in time, RFC 3339 with offset.', '时刻，RFC 3339 格式，带时区偏移。'),
  (text) => RFC_3339.test(text) && !Number.isNaN(Date.parse(text)),
  '2024-06-21T08:00:00+08:00',
);

/** The states in a history have the fields of their kind of change. */
export const JsonObject = new GraphQLScalarType({
  ...GraphQLJSONObject.toConfig(),
  description: doc('Any JSON object (ECMA-404).', '任意 JSON 对象（ECMA-404）。'),
});

/** Money in fen and the terms of shares outgrow what JSON numbers hold exactly. */
export const WholeNumber = textScalar(
  'WholeNumber',
  doc(
    'An exact whole number as a string: fen of money, the terms of a share.',
    '以字符串表示的精确整数：金额（分）、份额的分子分母。',
  ),
  (text) => /^-?\d{1,18}$/.test(text),
  '"1250"',
);
