/** Up to so many keys, a plan made once for a few serves: what each of them touches is found by index. */
const FEW = 50;

/** Made once for any keys, going through no table whole, however small it is while the plan is made. */
const BY_INDEX = 'set plan_cache_mode = force_generic_plan set enable_seqscan = off';
/** Moreover without joining all of it: a sum is looked up for each of the keys. */
export const ONE_BY_ONE = `${BY_INDEX} set enable_hashjoin = off set enable_mergejoin = off`;

interface Planned {
  readonly name: string;
  /** How many keys or rows it is given. */
  readonly count: string;
  readonly how: typeof BY_INDEX | typeof ONE_BY_ONE;
}

const keys = (how: Planned['how'], given: Readonly<Record<string, string>>): Planned[] =>
  Object.entries(given).map(([name, array]) => ({ name, count: `cardinality(${array})`, how }));

const REFRESHES: readonly Planned[] = [
  ...keys(ONE_BY_ONE, {
    activity_refresh: 'activities',
    committee_activity_refresh: 'activities',
    committee_body_refresh: 'committees',
    economy_members_changed: 'touched',
    economy_put_committees: 'touched',
    economy_refresh: 'organizations',
    economy_refresh_committees: 'organizations',
    economy_refresh_presence: 'organizations',
    member_count_refresh: 'committees',
    metric_refresh: 'metrics',
    rollup_lock_organizations: 'organizations',
  }),
  // A thing has thousands of days, a township thousands of steps: these are joined with one another.
  ...keys(BY_INDEX, {
    resource_refresh: 'ids',
    resource_refresh_days: 'ids',
    resource_stand_refresh: 'places',
  }),
];

/** A function as it is on this database, with the first of what matches put in other words. */
export const rewritten = (name: string, pattern: string, words: string) => `do $do$
   declare was text := pg_get_functiondef('${name}'::regproc); made text;
   begin
     made := regexp_replace(was, '${pattern}', '${words}');
     if made = was then raise exception '${name} has changed'; end if;
     execute made;
   end $do$`;

/** It looks first how much it is given. */
const planned = ({ name, count, how }: Planned) => [
  rewritten(name, '\\mbegin\\M', `begin perform planned_for(${count});`),
  `alter function ${name} ${how}`,
];

/** What has a statement of its own for few rows, and counts them before it. */
const counted = (name: string) => [
  rewritten(name, 'if written <= \\d+ then', 'perform planned_for(written); \\&'),
  `alter function ${name} ${ONE_BY_ONE}`,
];

/**
 * A refresh of few keys is planned once for a connection and by index, instead of anew each time: that was most of
 * what a single change cost, and what a plan for few keys found cheapest to read whole grew with the tables. A
 * refresh of many is planned for them, as before.
 */
export const plannedBySize = [
  // Local to the function that calls it, since that one sets the same by itself.
  `create function planned_for(count bigint) returns void language plpgsql as $$
   begin
     if count > ${FEW} then
       perform set_config('plan_cache_mode', 'force_custom_plan', true), set_config('enable_seqscan', 'on', true),
         set_config('enable_hashjoin', 'on', true), set_config('enable_mergejoin', 'on', true);
     end if;
   end $$`,
  ...REFRESHES.flatMap(planned),
  ...['observation_rolled_insert', 'metric_year_insert', 'metric_year_update', 'metric_year_delete'].flatMap(
    counted,
  ),
  // What a committee's bodies hold is found by them: of the days that are concerned the planner knows nothing.
  rewritten(
    'committee_body_refresh',
    'join activity_organizer g on .*?or days @> c\\.latest',
    `cross join lateral (select x.activity_id from activity_organizer x where x.organization_id = o.id offset 0) g
         cross join lateral (select x.activity_id from activity_cell x where x.activity_id = g.activity_id
           and (x.latest is null or days @> x.latest) offset 0) c`,
  ),
  // Called for each of many things, it would be planned for each of them.
  'alter function hours_keeper set plan_cache_mode = force_generic_plan',
  // What a booking occupies is found by it, however few bookings there are when that is planned.
  'alter function booking_moved set enable_seqscan = off',
];
