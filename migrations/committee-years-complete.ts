/** A year that is not kept although something was held in it is a difference, too. */
const KEYS = `(select coalesce(array_agg(t.committee_id), '{}') as ids, coalesce(array_agg(t.year), '{}') as years
     from (select p.committee_id, y.year from committee_activity p
         cross join lateral generate_series(extract(year from coalesce(p.earliest, p.latest))::int,
           extract(year from coalesce(p.latest, p.earliest))::int) y(year)
       union select committee_id, year from committee_year) t)`;

export const committeeYearsComplete = [
  `create or replace view committee_year_difference as
   select 'YEAR' as kind, n.committee_id::text as subject, n.year::text as key, k::text as stored, n::text as recomputed
   from ${KEYS} t cross join lateral committee_years(t.ids, t.years) n
   left join committee_year k on k.committee_id = n.committee_id and k.year = n.year
   where k is distinct from n`,
];
