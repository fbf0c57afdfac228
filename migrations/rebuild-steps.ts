/** A part of a roll-up's rebuilding: the whole country at once, or a county, named by its first six digits. */
export interface RebuildStep {
  readonly name: string;
  readonly body: string;
  /** The counties that it goes through, as rows of `county`. */
  readonly counties?: string;
  readonly declare?: string;
}

/** Names the calls of the steps in their order, and makes the roll-up anew by them. */
export const rebuiltInSteps = (rollup: string, steps: readonly RebuildStep[], after = ''): string[] => {
  const calls = steps.map(({ name, counties }, place) =>
    counties
      ? `select ${place}, c.county, format('select ${rollup}_rebuild_${name}(%L)', c.county) from (${counties}) c`
      : `select ${place}, '', 'select ${rollup}_rebuild_${name}()'`,
  );
  return [
    ...steps.map(
      ({ name, body, counties, declare = '' }) =>
        `create function ${rollup}_rebuild_${name}(${counties ? 'county text' : ''}) returns void language plpgsql
         set work_mem = '64MB' set plan_cache_mode = force_custom_plan as $$ ${declare} begin ${body} end $$`,
    ),
    `create function ${rollup}_rebuild_steps() returns setof text language sql stable as $$
     select s.call from (${calls.join(' union all ')}) s(place, county, call) order by s.place, s.county collate "C" $$`,
    rebuildBySteps(rollup, after),
  ];
};

/** All steps at once, and what is made of the sums. */
export const rebuildBySteps = (rollup: string, after: string) =>
  `create or replace function ${rollup}_rebuild() returns void language plpgsql as $$
   declare step text;
   begin
     for step in select * from ${rollup}_rebuild_steps() loop execute step; end loop;
     ${after}
   end $$`;

export const countiesOf = (table: string) => `select distinct left(division_code, 6) as county from ${table}`;

/** The rows of a county, found by an index of their division. */
export const inCounty = (row: string, county: string, column = 'division_code') =>
  `${row}.${column} >= ${county} collate "C" and ${row}.${column} < (${county} || ':') collate "C"`;
