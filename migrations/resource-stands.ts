import { WHOLE } from './figure-texts.js';

/**
 * What a committee may use and what stands in a township, as the lists that answers show: one row for each stretch
 * of days without a step in which a year ends, and for the last one, for these are the days that are asked for.
 * Larger divisions have a step nearly every day; their steps are summed.
 */
const NAME = `'{"kind":"' || l.kind || '",`;
const COUNT = `"count":' || count_text(l.certain, l.possible, 'resource')`;
const AREA = `"floorArea":' || area_text(l.stated, l.possible, l.area)`;
const list = (items: string) =>
  `'[' || string_agg(${items} || '}', ',' order by l.kind, nullif(l.detail, l.kind)) || ']'`;

const running = (sum: string) => `sum(${sum}) over (partition by g.place, g.kind, g.detail order by g.since)`;

/** The places that a row of steps bears on: the committee, or the township with all that is below it. */
const PLACE = `case when length(s.scope) <> 12 then s.scope when substr(s.scope, 7) <> '000000' then substr(s.scope, 1, 9) || '000' end`;
const STANDING = '(s.n_possible, s.n_certain, s.n_stated, s.area) is distinct from (0, 0, 0, 0::numeric)';

const SIDES = {
  insert: ['new table as after', 'select * from after'],
  // Use alone moves nothing that stands.
  update: [
    'old table as before new table as after',
    `select a.* from before b join after a using (id) where (a.n_possible, a.n_certain, a.n_stated, a.area)
       is distinct from (b.n_possible, b.n_certain, b.n_stated, b.area)`,
  ],
  delete: ['old table as before', 'select * from before'],
} as const;

const triggers = Object.entries(SIDES).flatMap(([event, [referencing, rows]]) => [
  `create function resource_step_stands_${event}() returns trigger language plpgsql as $$
   begin
     perform resource_stand_refresh(array(select distinct ${PLACE} from (${rows}) s
       where s.grain = 'DAY' ${event === 'update' ? '' : `and ${STANDING}`}));
     return null;
   end $$`,
  `create trigger resource_step_stands_${event} after ${event} on resource_step referencing ${referencing}
   for each statement execute function resource_step_stands_${event}()`,
]);

const PLACES = `array(select distinct ${PLACE} from resource_step s where s.grain = 'DAY' and ${STANDING})`;

export const resourceStands = [
  `create table resource_stand (
    place text collate "C" not null,
    since date not null,
    until date not null check (until > since),
    counted text not null,
    counted_with_area text not null,
    primary key (place, until)) ${WHOLE}`,
  // Whose rows are written anew: writers at one place take turns, in one order.
  'create table resource_place (place text collate "C" primary key)',
  // The days of use are most of the steps, and nothing stands by them.
  `create index resource_step_standing on resource_step (scope, day)
   where grain = 'DAY' and (n_possible <> 0 or n_certain <> 0 or n_stated <> 0 or area <> 0)`,
  `create function resource_stands(places text[]) returns setof resource_stand language sql stable as $$
     with place as (select p.place, p.place collate "C" as first,
         case when length(p.place) = 12 then scope_end(p.place) else p.place || '!' end collate "C" as past
       from unnest(places) p(place) where p.place is not null),
     -- Place by place: the planner cannot know how little there is of each.
     step as materialized (
       select p.place, s.* from place p cross join lateral (
         select s.kind, s.detail, s.day, sum(s.n_possible) as possible, sum(s.n_certain) as certain,
           sum(s.n_stated) as stated, sum(s.area) as area
         from resource_step s where s.scope >= p.first and s.scope < p.past and length(s.scope) = length(p.place)
           and s.grain = 'DAY' and (s.n_possible <> 0 or s.n_certain <> 0 or s.n_stated <> 0 or s.area <> 0)
         group by 1, 2, 3 offset 0) s),
     stretch as (select d.place, d.day as since, lead(d.day, 1, 'infinity') over (partition by d.place order by d.day) as until
       from (select distinct place, day from step) d),
     level as (
       select g.place, g.since, g.until, g.kind, g.detail, ${running('s.possible')}::bigint as possible,
         ${running('s.certain')}::bigint as certain, ${running('s.stated')}::bigint as stated, ${running('s.area')} as area
       from (select t.*, k.kind, k.detail from stretch t join (select distinct place, kind, detail from step) k using (place)) g
       left join step s on s.place = g.place and s.kind = g.kind and s.detail = g.detail and s.day = g.since)
     select l.place, l.since, l.until, ${list(`${NAME}${COUNT}`)}, ${list(`${NAME}${COUNT} || ',${AREA}`)}
     from level l where l.possible > 0 and extract(year from l.until) > extract(year from l.since)
     group by 1, 2, 3 $$`,
  // Made now, where there is no row of the day.
  `create function resource_list(place text, asked date, with_area boolean) returns text language plpgsql stable parallel safe as $$
   begin return coalesce((select case when with_area then ${list(`${NAME}${COUNT} || ',${AREA}`)} else ${list(`${NAME}${COUNT}`)} end
     from resource_standing(place, asked) l), '[]'); end $$`,
  `create function resource_stand_refresh(places text[]) returns void language plpgsql as $$
   begin
     places := array(select p from unnest(places) p where p is not null order by p collate "C");
     if cardinality(places) = 0 then return; end if;
     insert into resource_place select unnest(places) on conflict do nothing;
     perform 1 from resource_place p where p.place = any(places) order by p.place for update;
     delete from resource_stand t where t.place = any(places);
     insert into resource_stand select * from resource_stands(places);
   end $$`,
  ...triggers,
  `create view resource_stand_difference as
   select 'STAND' as kind, coalesce(k.place, n.place)::text as subject, coalesce(k.until, n.until)::text as key,
     k.since || ' ' || k.counted_with_area as stored, n.since || ' ' || n.counted_with_area as recomputed
   from resource_stand k full join resource_stands(${PLACES}) n on n.place = k.place and n.until = k.until
   where (k.since, k.counted, k.counted_with_area) is distinct from (n.since, n.counted, n.counted_with_area)`,
  `create function resource_stand_rebuild() returns void language plpgsql set work_mem = '64MB' as $$
   begin
     lock table resource_step in share row exclusive mode;
     delete from resource_stand;
     insert into resource_place select unnest(${PLACES}) on conflict do nothing;
     insert into resource_stand select * from resource_stands(${PLACES});
   end $$`,
];
