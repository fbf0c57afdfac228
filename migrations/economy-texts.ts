/** Figures of the economy as the answers have them: fields value, qualifier, nullReason and unit, in this order. */
const figure = (value: string, qualifier: string, nullReason: string, unit: string) =>
  `'{"value":' || coalesce('"' || (${value})::text || '"', 'null') || ',"qualifier":"' || ${qualifier}
     || '","nullReason":' || coalesce('"' || ${nullReason} || '"', 'null') || ',"unit":"${unit}"}'`;

const INCOME = figure(
  'case when n > 0 then trim_scale(total) end',
  `case when n > 0 and n = expected and not open then 'EXACT' when n > 0 then 'AT_LEAST' else 'INDETERMINATE' end`,
  `case when n > 0 then null when seen > 0 then 'DATES_NOT_KNOWN'
     when expected = 0 and not open then 'NOTHING_TO_COUNT' else 'NOT_PUBLISHED' end`,
  'fen',
);
const GROWTH = figure(
  'case when complete and base_total > 0 then trim_scale(round((pair_total - base_total) / base_total, 10)) end',
  `case when complete and base_total > 0 then 'EXACT' else 'INDETERMINATE' end`,
  `case when expected = 0 and not open then 'NOTHING_TO_COUNT'
     when not complete then case when broken > 0 and broken + pairs = expected and not open then 'CHART_BREAK'
       when unsure > 0 and pairs_seen = expected then 'DATES_NOT_KNOWN' else 'INCOMPLETE' end
     when base_total <= 0 then 'BASE_NOT_POSITIVE' end`,
  'share',
);

const numbers = (names: string) =>
  names
    .split(' ')
    .map((name) => `${name} numeric`)
    .join(', ');

export const incomeText = (open: string, seen = 'seen') =>
  `economy_income_text(n, total, expected, ${seen}, ${open})`;
export const growthText = (complete: string, open: string, pairsSeen = 'pairs_seen') =>
  `economy_growth_text(${complete}, pairs, ${pairsSeen}, broken, pair_total, base_total, expected, unsure, ${open})`;

/** The texts of a committee whose list of members is complete, and of one that may have more. */
export const COMMITTEE_TEXTS: Readonly<Record<string, string>> = {
  income_text: incomeText('false'),
  income_open_text: incomeText('true'),
  growth_text: growthText('pairs = expected', 'false'),
  growth_open_text: growthText('false', 'true'),
};

const columns = Object.entries(COMMITTEE_TEXTS)
  .map(([name, text]) => `add column ${name} text not null generated always as (${text}) stored`)
  .join(', ');

export const economyTexts = [
  `create function economy_income_text(${numbers('n total expected seen')}, open boolean) returns text
   language sql immutable parallel safe return ${INCOME}`,
  `create function economy_growth_text(complete boolean, ${numbers('pairs pairs_seen broken pair_total base_total expected unsure')}, open boolean)
   returns text language sql immutable parallel safe return ${GROWTH}`,
  `alter table economy_committee ${columns}`,
  // Made now, where there is no row of the day.
  `create function economy_texts_of_committee(committee uuid, year int, quarter int, asked date)
   returns table (${Object.keys(COMMITTEE_TEXTS)
     .map((name) => `${name} text`)
     .join(', ')})
   language plpgsql stable parallel safe as $$ #variable_conflict use_column
   begin return query select ${Object.values(COMMITTEE_TEXTS).join(', ')}
     from economy_totals_of_committee(committee, year, quarter, asked); end $$`,
];
