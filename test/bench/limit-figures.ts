/** A question as somebody would write it by hand who knows the roll-ups: one statement, its answer the whole body. */
export interface LimitStatement {
  readonly text: string;
  readonly values: (variables: Readonly<Record<string, unknown>>) => unknown[];
}

/** How a figure's four parts are put together: as JSON, or as a row. */
type Write = (value: string, qualifier: string, reason: string, unit: string) => string;

/** A figure as the statement's JSON has it. */
export const asJson: Write = (value, qualifier, reason, unit) =>
  `json_build_object('value', trim_scale(${value})::text, 'qualifier', ${qualifier}, 'nullReason', ${reason}, 'unit', ${unit})`;

/** The same as a text: values of JSON built by their functions cost PostgreSQL more than texts put together. */
export const asText: Write = (value, qualifier, reason, unit) =>
  object({
    value: `coalesce('"' || trim_scale(${value})::text || '"', 'null')`,
    qualifier: `'"' || ${qualifier} || '"'`,
    nullReason: `coalesce('"' || ${reason} || '"', 'null')`,
    unit: `'"' || ${unit} || '"'`,
  });

/** Of texts that are JSON. */
export const object = (fields: Readonly<Record<string, string>>): string =>
  `(${Object.entries(fields)
    .map(([name, text], i) => `'${i > 0 ? ',' : '{'}"${name}":' || ${text}`)
    .join(' || ')} || '}')`;

export const list = (item: string, order: string): string =>
  `('[' || coalesce(string_agg(${item}, ',' order by ${order}), '') || ']')`;

/** A page, joined in one: a long text would be copied again for each piece that is put to it. */
export const page = (item: string, order: string): string =>
  `('{"nodes":[' || coalesce(string_agg(${item}, ',' order by ${order}), '') || ']}')`;

export const quoted = (text: string): string => `to_json(${text})::text`;

export const answer = (field: string, text: string): string =>
  `select '{"data":{"${field}":' || ${text} || '}}' as body`;

/** The kinds of figures that the questions ask for. Money is of totals `e`. */
export const figuresAs = (figure: Write) => ({
  figure,
  count: (certain: string, possible: string, unit: string, open = 'false') =>
    figure(
      `case when ${certain} > 0 or (${possible} = 0 and not ${open}) then ${certain}::numeric end`,
      `case when ${certain} = ${possible} and not ${open} then 'EXACT' when ${certain} > 0 then 'AT_LEAST' else 'INDETERMINATE' end`,
      `case when ${certain} > 0 then null when ${possible} > 0 then 'DATES_NOT_KNOWN' when ${open} then 'NOT_PUBLISHED' end`,
      `'${unit}'`,
    ),
  /** A part of a whole that is wholly known; `nothing` says why there is none where the whole is nothing. */
  part: (some: string, whole: string, nothing: string) =>
    figure(
      `round(${some}::numeric / nullif(${whole}, 0), 10)`,
      `case when ${whole} = 0 then 'INDETERMINATE' else 'EXACT' end`,
      `case when ${whole} = 0 then '${nothing}' end`,
      "'share'",
    ),
  /** What members earned, or what they earned themselves. */
  income: (open: string, of = 'total') =>
    figure(
      `case when e.n > 0 then e.${of} end`,
      `case when e.n > 0 and e.n = e.expected and not ${open} then 'EXACT' when e.n > 0 then 'AT_LEAST' else 'INDETERMINATE' end`,
      `case when e.n > 0 then null when e.seen > 0 then 'DATES_NOT_KNOWN'
       when e.expected = 0 and not ${open} then 'NOTHING_TO_COUNT' else 'NOT_PUBLISHED' end`,
      "'fen'",
    ),
  growth: (complete: string, open: string) =>
    figure(
      `case when ${complete} and e.base_total > 0 then round((e.pair_total - e.base_total) / e.base_total, 10) end`,
      `case when ${complete} and e.base_total > 0 then 'EXACT' else 'INDETERMINATE' end`,
      `case when e.expected = 0 and not ${open} then 'NOTHING_TO_COUNT'
       when not (${complete}) then case when e.broken > 0 and e.broken + e.pairs = e.expected and not ${open} then 'CHART_BREAK'
         when e.unsure > 0 and e.pairs_seen = e.expected then 'DATES_NOT_KNOWN' else 'INCOMPLETE' end
       when e.base_total <= 0 then 'BASE_NOT_POSITIVE' end`,
      "'share'",
    ),
  rollup: (row: string, code: string) =>
    figure(
      `case when rollup_qualifier(${row}) <> 'INDETERMINATE' then ${row}.total end`,
      `coalesce(rollup_qualifier(${row}), 'INDETERMINATE')`,
      `case when ${row}.n is null or ${row}.n = 0 then 'NOT_PUBLISHED'
       when rollup_qualifier(${row}) = 'INDETERMINATE' then 'BOUNDS_OPPOSED' end`,
      `(select unit from metric where code = ${code})`,
    ),
});
export type Figures = ReturnType<typeof figuresAs>;

export const body = (field: string, value: string) =>
  `select json_build_object('data', json_build_object('${field}', ${value}))::text as body`;

export const named = (...names: string[]) => ({
  values: (variables: Readonly<Record<string, unknown>>) => names.map((name) => variables[name]),
});
