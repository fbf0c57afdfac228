import { growthText, incomeText } from './economy-texts.js';

/**
 * Who is to report, beside the sums of a division: how many on the period's last day, and `holds`, the days of the
 * period around it on which nobody comes or goes; none where some were not there all through the period, whose sums
 * are made when asked for. With them income and growth stand as the answers show them.
 */
const DIVISION_TEXTS: Readonly<Record<string, string>> = {
  income_text: incomeText('false', 'n'),
  growth_text: growthText('pairs > 0', 'false', 'pairs'),
};
const TEXT_COLUMNS = Object.keys(DIVISION_TEXTS)
  .map((name) => `${name} text`)
  .join(', ');

/** Of a row `r`. A function, so that each of its look-ups goes by its index whatever is asked around it. */
const HOLDS = 'economy_holds(r.division_code, r.year, r.quarter)';
const IN_TIME = 'e.day < upper(economy_days(r.year, r.quarter))';

const IRREGULAR = `exists (select from economy_cell c where not c.regular and c.year = of_year and c.quarter = of_quarter
  and c.division_code >= place collate "C" and c.division_code < scope_end(place) collate "C")`;

const SIDES = {
  insert: ['new table as after', ['after']],
  update: ['old table as before new table as after', ['before', 'after']],
  delete: ['old table as before', ['before']],
} as const;

const trigger = (name: string, table: string, event: string, body: string) => [
  `create function ${name}_${event}() returns trigger language plpgsql as $$ begin ${body} return null; end $$`,
  `create trigger ${name}_${event} after ${event} on ${table}
   referencing ${SIDES[event as keyof typeof SIDES][0]} for each statement execute function ${name}_${event}()`,
];

/** Row by row of what was touched: the planner cannot know how little that is. */
const ofDivision = (code: string) =>
  `lateral (select mine.division_code, mine.year, mine.quarter from economy_rollup mine where mine.division_code = ${code} offset 0) r`;

const triggers = Object.entries(SIDES).flatMap(([event, [, sides]]) => [
  ...trigger(
    'economy_presence_standing',
    'economy_presence',
    event,
    `update economy_rollup k set expected = k.expected + d.expected, unsure = k.unsure + d.unsure, holds = d.holds
     from (select r.division_code, r.year, r.quarter, coalesce(sum(e.sign * e.expected) filter (where ${IN_TIME}), 0) as expected,
         coalesce(sum(e.sign * (e.expected - e.sure)) filter (where ${IN_TIME}), 0) as unsure, ${HOLDS} as holds
       from (${sides.map((side) => `select division_code, day, expected, sure, ${side === 'after' ? 1 : -1} as sign from ${side}`).join(' union all ')}) e
       cross join ${ofDivision('e.division_code')} group by r.division_code, r.year, r.quarter) d
     where k.division_code = d.division_code and k.year = d.year and k.quarter = d.quarter
       and (d.expected <> 0 or d.unsure <> 0 or k.holds <> d.holds);`,
  ),
  ...trigger(
    'economy_cell_standing',
    'economy_cell',
    event,
    `if exists (select from (${sides.map((side) => `select regular from ${side}`).join(' union all ')}) c where not c.regular) then
       update economy_rollup k set holds = r.holds
       from (select r.division_code, r.year, r.quarter, ${HOLDS} as holds
         from (select distinct up.code as division_code, c.year, c.quarter
           from (${sides.map((side) => `select division_code, year, quarter, regular from ${side}`).join(' union all ')}) c
           cross join lateral unnest(division_path(c.division_code)) up(code)
           where not c.regular and up.code like '%000') r) r
       where k.division_code = r.division_code and k.year = r.year and k.quarter = r.quarter and k.holds <> r.holds;
     end if;`,
  ),
]);

const MADE = `economy_standing(r.division_code, r.year, r.quarter)`;

export const economyStandings = [
  `create function economy_holds(place text, of_year int, of_quarter int) returns daterange language plpgsql stable as $$
   declare days daterange := economy_days(of_year, of_quarter); since date; until date;
   begin
     if ${IRREGULAR} then return 'empty'; end if;
     select p.day into since from economy_presence p where p.division_code = place collate "C" and p.day < upper(days)
       order by p.day desc limit 1;
     select p.day into until from economy_presence p where p.division_code = place collate "C" and p.day >= upper(days)
       order by p.day limit 1;
     return days * daterange(since, until);
   end $$`,
  `create function economy_standing(place text, of_year int, of_quarter int)
   returns table (expected numeric, unsure numeric, holds daterange) language sql stable as $$
     select coalesce(sum(p.expected), 0)::numeric, coalesce(sum(p.expected - p.sure), 0)::numeric,
       economy_holds(place, of_year, of_quarter)
     from economy_presence p where p.division_code = place collate "C" and p.day < upper(economy_days(of_year, of_quarter)) $$`,
  `alter table economy_rollup add column expected numeric not null default 0, add column unsure numeric not null default 0,
   add column holds daterange not null default 'empty'`,
  `update economy_rollup r set (expected, unsure, holds) = (select * from ${MADE})`,
  `alter table economy_rollup ${Object.entries(DIVISION_TEXTS)
    .map(([name, text]) => `add column ${name} text not null generated always as (${text}) stored`)
    .join(', ')}`,
  'analyze economy_rollup',
  `create function economy_rollup_standing() returns trigger language plpgsql as $$ begin
     update economy_rollup k set (expected, unsure, holds) = (select * from economy_standing(k.division_code, k.year, k.quarter))
     from after a where k.division_code = a.division_code and k.year = a.year and k.quarter = a.quarter;
     return null; end $$`,
  `create trigger economy_rollup_standing after insert on economy_rollup referencing new table as after
   for each statement execute function economy_rollup_standing()`,
  ...triggers,
  `create view economy_standing_difference as
   select 'STANDING' as kind, r.division_code::text as subject, r.year || ' ' || r.quarter as key,
     row(r.expected, r.unsure, r.holds)::text as stored, row(m.expected, m.unsure, m.holds)::text as recomputed
   from economy_rollup r cross join lateral ${MADE} m
   where (r.expected, r.unsure, r.holds) is distinct from (m.expected, m.unsure, m.holds)`,
  `create function economy_standing_rebuild() returns void language plpgsql as $$
   begin
     lock table economy_presence, economy_cell, economy_rollup in share row exclusive mode;
     update economy_rollup r set (expected, unsure, holds) = (select * from ${MADE});
   end $$`,
  // Made now, where there is no row of the day. Where nobody reported, all that counts is who was to.
  `create function economy_texts_of_place(place text, place_level text, asked_year int, asked_quarter int, asked date)
   returns table (${TEXT_COLUMNS}) language plpgsql stable parallel safe as $$ #variable_conflict use_column
   begin
     if place_level <> 'VILLAGE' and economy_days(asked_year, asked_quarter) @> asked and not exists (select from economy_rollup r
       where r.division_code = place collate "C" and r.year = asked_year and r.quarter = asked_quarter) then
       return query select economy_income_text(0, 0, e.expected, 0, false),
         economy_growth_text(false, 0, 0, 0, 0, 0, e.expected, e.unsure, false)
       from (select coalesce(sum(p.expected), 0)::numeric as expected, coalesce(sum(p.expected - p.sure), 0)::numeric as unsure
         from economy_presence p where p.division_code = place collate "C" and p.day <= asked) e;
     else
       return query select ${incomeText('false')}, ${growthText('pairs > 0', 'false')}
       from economy_totals_of_place(place, place_level, asked_year, asked_quarter, asked);
     end if;
   end $$`,
];
