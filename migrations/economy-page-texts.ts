import { COMMITTEE_TEXTS, incomeText } from './economy-texts.js';

/** More figures of a committee's economy as the answers have them, beside its income and growth. */
const figure = (value: string, qualifier: string, nullReason: string, unit: string) =>
  `'{"value":' || coalesce('"' || (${value})::text || '"', 'null') || ',"qualifier":"' || ${qualifier}
     || '","nullReason":' || coalesce('"' || ${nullReason} || '"', 'null') || ',"unit":"${unit}"}'`;

const REPORTING = figure(
  'case when not open and unsure = 0 then trim_scale(round(seen / nullif(expected, 0), 10)) end',
  `case when not open and unsure = 0 and expected > 0 then 'EXACT' else 'INDETERMINATE' end`,
  `case when open then 'NOT_PUBLISHED' when expected = 0 then 'NOTHING_TO_COUNT' when unsure > 0 then 'DATES_NOT_KNOWN' end`,
  'share',
);

const WHOLE = '(not open and unsure = 0 and n = expected)';
const quotient = (unit: string) =>
  figure(
    `case when n > 0 and known and ${WHOLE} and of > 0 then trim_scale(round(paid / of, 10)) end`,
    `case when n > 0 and known and ${WHOLE} and of > 0 then 'EXACT' else 'INDETERMINATE' end`,
    `case when not (n > 0 and known) then 'NOT_PUBLISHED' when not ${WHOLE} then 'INCOMPLETE' when of <= 0 then 'NOTHING_TO_COUNT' end`,
    unit,
  );

const SHARES = figure(
  'case when (shares).known > 0 then trim_scale((shares).fen) end',
  `case when (shares).known = 0 then 'INDETERMINATE' when (shares).known = (shares).held and not (open or (shares).open) then 'EXACT' else 'AT_LEAST' end`,
  `case when (shares).known > 0 then null when (shares).held = 0 and not (open or (shares).open) then 'NOTHING_TO_COUNT' else 'NOT_PUBLISHED' end`,
  'fen',
);

const texts = (open: string): Readonly<Record<string, string>> => ({
  own: incomeText(open).replace('n, total', 'n, own'),
  reporting: `economy_reporting_text(expected, seen, unsure, ${open})`,
  payout: `economy_payout_text(n, true, paid, distributable, expected, unsure, ${open})`,
  per_member: `economy_per_member_text(n, uncounted = 0, paid, members, expected, unsure, ${open})`,
});
const SUMMED = Object.fromEntries(
  ['false', 'true'].flatMap((open) =>
    Object.entries(texts(open)).map(([name, text]) => [
      `${name}_${open === 'true' ? 'open_text' : 'text'}`,
      text,
    ]),
  ),
);
const OF_SHARES = {
  shares_text: 'economy_shares_text(shares, false)',
  shares_open_text: 'economy_shares_text(shares, true)',
};

const numbers = (names: string) =>
  names
    .split(' ')
    .map((name) => `${name} numeric`)
    .join(', ');
const ALL = { ...COMMITTEE_TEXTS, ...SUMMED, ...OF_SHARES };

export const economyPageTexts = [
  `create function economy_reporting_text(${numbers('expected seen unsure')}, open boolean) returns text
   language sql immutable parallel safe return ${REPORTING}`,
  ...[
    ['payout', 'share'],
    ['per_member', 'fen'],
  ].map(
    ([
      name,
      unit,
    ]) => `create function economy_${name}_text(n numeric, known boolean, ${numbers('paid of expected unsure')}, open boolean)
   returns text language sql immutable parallel safe return ${quotient(unit as string)}`,
  ),
  // Of a period for which it is not kept, there is none.
  `create function economy_shares_text(shares economy_shares, open boolean) returns text
   language sql immutable parallel safe return ${SHARES}`,
  `alter table economy_committee ${[...Object.entries(SUMMED), ...Object.entries(OF_SHARES)]
    .map(([name, text]) => `add column ${name} text generated always as (${text}) stored`)
    .join(', ')}`,
  // Made now, where there is no row of the day.
  `create function economy_page_of_committee(committee uuid, year int, quarter int, asked date)
   returns table (${Object.keys(ALL)
     .map((name) => `${name} text`)
     .join(', ')})
   language plpgsql stable parallel safe as $$ #variable_conflict use_column
   begin return query select ${Object.values(ALL).join(', ')}
     from economy_totals_of_committee(committee, year, quarter, asked),
       (select economy_shares_of(committee, year, quarter, asked) as shares offset 0) s; end $$`,
];
