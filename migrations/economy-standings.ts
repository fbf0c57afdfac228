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

const IRREGULAR = `exists (select from economy_cell c where not c.regular and c.year = of_year and c.quarter = of_quarter
  and c.division_code >= place collate "C" and c.division_code < scope_end(place) collate "C")`;

const SIDES = {
  insert: ['new table as after', ['after']],
  update: ['old table as before new table as after', ['before', 'after']],
  delete: ['old table as before', ['before']],
} as const;

const IN_TIME = 'e.day < upper(r.days)';
/** Whoever comes or goes before or after a period changes nothing within it. */
const WITHIN = `bool_or(e.day > lower(r.days) and ${IN_TIME})`;
const STANDS = 'k.division_code = d.division_code and k.year = d.year and k.quarter = d.quarter';

// Row by row: the planner cannot know how little was touched.
const ofPresence = Object.entries(SIDES).flatMap(([event, [referencing, sides]]) => [
  `create function economy_presence_standing_${event}() returns trigger language plpgsql as $$
   declare d record;
   begin
     for d in select r.division_code, r.year, r.quarter, ${WITHIN} as within,
         coalesce(sum(e.sign * e.expected) filter (where ${IN_TIME}), 0) as expected,
         coalesce(sum(e.sign * (e.expected - e.sure)) filter (where ${IN_TIME}), 0) as unsure
       from (${sides.map((side) => `select *, ${side === 'after' ? 1 : -1} as sign from ${side}`).join(' union all ')}) e
       cross join lateral (select mine.division_code, mine.year, mine.quarter, economy_days(mine.year, mine.quarter) as days
         from economy_rollup mine where mine.division_code = e.division_code offset 0) r
       group by r.division_code, r.year, r.quarter
     loop
       continue when not d.within and d.expected = 0 and d.unsure = 0;
       update economy_rollup k set expected = k.expected + d.expected, unsure = k.unsure + d.unsure,
         holds = case when d.within then economy_holds(k.division_code, k.year, k.quarter) else k.holds end
       where ${STANDS};
     end loop;
     return null;
   end $$`,
  `create trigger economy_presence_standing_${event} after ${event} on economy_presence
   referencing ${referencing} for each statement execute function economy_presence_standing_${event}()`,
]);

const ROWS = { insert: ['new'], update: ['old', 'new'], delete: ['old'] } as const;

// By row, because hardly any row meets the condition: without a call the others cost nothing.
const ofCells = [
  `create function economy_cell_standing(d economy_cell) returns void language sql as $$
     update economy_rollup k set holds = economy_holds(k.division_code, k.year, k.quarter)
     where k.division_code = any(division_path(d.division_code)) and k.year = d.year and k.quarter = d.quarter
       and k.holds <> economy_holds(k.division_code, k.year, k.quarter) $$`,
  ...Object.entries(ROWS).flatMap(([event, sides]) => [
    `create function economy_cell_standing_${event}() returns trigger language plpgsql as $$
     begin ${sides.map((side) => `perform economy_cell_standing(${side});`).join(' ')} return null; end $$`,
    `create trigger economy_cell_standing_${event} after ${event} on economy_cell for each row
     when (${sides.map((side) => `not ${side}.regular`).join(' or ')}) execute function economy_cell_standing_${event}()`,
  ]),
];

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
  `create function economy_rollup_standing() returns trigger language plpgsql as $$
   begin
     update economy_rollup k set (expected, unsure, holds) = (select * from economy_standing(k.division_code, k.year, k.quarter))
     where k.division_code = new.division_code and k.year = new.year and k.quarter = new.quarter;
     return null;
   end $$`,
  `create trigger economy_rollup_standing after insert on economy_rollup for each row execute function economy_rollup_standing()`,
  ...ofPresence,
  ...ofCells,
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
