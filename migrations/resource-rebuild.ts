import { countiesOf, inCounty, rebuiltInSteps } from './rebuild-steps.js';
import { compared, kept, orphans, STEP_KEY, TOWNS } from './resource-proof.js';
import { AMOUNTS } from './resource-steps.js';
import { daySums, keptSums, longerSums, WIDER } from './resource-sums.js';

const COLUMNS = ['scope', ...STEP_KEY, ...AMOUNTS];
const TABLES = ['resource_state', 'resource_reach', 'resource_open', 'resource_day'] as const;
const DIVISIONS = 'length(s.scope) = 12';

/** The resources of a county, and its committees with the resources that they may use, wherever those are. */
const LOCAL = (county: string) =>
  `array(select s.resource_id from resource_state s where ${inCounty('s', county)})`;
const COMMITTEES = (county: string) =>
  `array(select j.id from joint_committee j where ${inCounty('j', county)})`;
const REACHED = `array(select distinct r.resource_id from resource_reach r where r.committee_id = any(committees))`;
const OF_COMMITTEES = 's.scope = any(scopes)';

const daysOf = (county: string) =>
  `(select * from resource_step s where s.grain = 'DAY' and length(s.scope) = 12 and ${inCounty('s', county, 'scope')})`;
const ALL_DAYS = `(select * from resource_step s where s.grain = 'DAY' and length(s.scope) = 12)`;
const NOT_WIDER = (county: string) => `${inCounty('up', county, 'scope')} and not ${WIDER('up.scope')}`;

const sums = (stored: string, fresh: string) => compared('STEP', 'scope', stored, fresh, STEP_KEY, AMOUNTS);
const added = (fresh: string) =>
  `insert into resource_step (${COLUMNS.join(', ')}) select ${COLUMNS.map((name) => `f.${name}`).join(', ')} from ${fresh} f;`;

const proof = [
  `create or replace function resource_difference_within(place text)
   returns table (kind text, subject text, key text, stored text, recomputed text)
   language plpgsql stable set plan_cache_mode = force_custom_plan as $$
   #variable_conflict use_column
   declare ids uuid[]; touched uuid[]; days date[]; committees uuid[]; scopes text[];
   begin
     for ids in ${TOWNS(`select r.id, r.division_code from resource r where ${inCounty('r', 'place')}
       union select s.resource_id, s.division_code from resource_state s where ${inCounty('s', 'place')}`)} loop
       select array_agg(t.resource_id), array_agg(t.day) into touched, days from resource_touched(ids) t;
       return query ${compared('RESOURCE', 'resource_id', kept('resource_state'), 'resource_states(ids)', [], ['division_code', 'kind', 'detail', 'venue_id', 'counted', 'floor_area', 'possible', 'certain'])}
         union all ${compared('REACH', 'resource_id', kept('resource_reach'), 'resource_reaches(ids)', ['committee_id'], ['possible', 'certain'])}
         union all ${compared('OPENING', 'resource_id', kept('resource_open'), 'resource_openings(ids)', ['during'], ['w1', 'w2', 'w3', 'w4', 'w5', 'w6', 'w7'])}
         union all ${compared('DAY', 'resource_id', kept('resource_day'), 'resource_days(touched, days)', ['day'], ['open_minutes', 'used_minutes', 'booked_minutes', 'shared_minutes', 'unattributed_minutes'])};
     end loop;
     -- Sums are compared with what is kept of the things, longer ones with their days.
     ids := ${LOCAL('place')};
     return query ${sums(
       keptSums(
         `length(k.scope) = 12 and ${inCounty('k', 'place', 'scope')} and (k.grain = 'DAY' or not ${WIDER('k.scope')})`,
       ),
       `(select * from ${daySums('ids', DIVISIONS)} d union all select * from ${longerSums(daysOf('place'), NOT_WIDER('place'))} l)`,
     )};
     committees := ${COMMITTEES('place')};
     scopes := committees::text[];
     ids := ${REACHED};
     return query ${sums(keptSums('k.scope = any(scopes)'), daySums('ids', OF_COMMITTEES))};
   end $$`,
  `create or replace view resource_sum_difference as
   ${sums(keptSums(`length(k.scope) = 12 and k.grain <> 'DAY' and ${WIDER('k.scope')}`), longerSums(ALL_DAYS, WIDER('up.scope')))}
   union all ${sums(
     keptSums(
       'length(k.scope) <> 12 and not exists (select from joint_committee j where j.id::text = k.scope)',
     ),
     keptSums('false'),
   )}
   union all ${orphans.join(' union all ')}`,
];

const rebuild = rebuiltInSteps(
  'resource',
  [
    {
      name: 'begin',
      body: `lock table organization, joint_committee, resource, booking, booking_resource, opening_rule, opening_exception,
         resource_sharing, committee_base in share row exclusive mode;
       alter table resource_step disable trigger user;
       ${['resource_step', ...TABLES].map((table) => `delete from ${table};`).join(' ')}`,
    },
    {
      name: 'things',
      counties: countiesOf('resource'),
      declare: 'declare ids uuid[];',
      body: `for ids in ${TOWNS(`select r.id, r.division_code from resource r where ${inCounty('r', 'county')}`)} loop
         insert into resource_state select * from resource_states(ids);
         insert into resource_reach select * from resource_reaches(ids);
         insert into resource_open select * from resource_openings(ids);
         insert into resource_day select d.* from (select array_agg(t.resource_id) as things, array_agg(t.day) as days
           from resource_touched(ids) t) t cross join lateral resource_days(t.things, t.days) d;
       end loop;
       ids := ${LOCAL('county')};
       ${added(daySums('ids', DIVISIONS))}
       ${added(longerSums(daysOf('county'), NOT_WIDER('county')))}`,
    },
    {
      name: 'committees',
      counties: countiesOf('joint_committee'),
      declare: `declare committees uuid[] := ${COMMITTEES('county')}; scopes text[] := committees; ids uuid[] := ${REACHED};`,
      body: added(daySums('ids', OF_COMMITTEES)),
    },
    {
      name: 'wider',
      body: `${added(longerSums(ALL_DAYS, WIDER('up.scope')))} alter table resource_step enable trigger user;`,
    },
  ],
  'perform resource_stand_rebuild();',
);

/** Verified and made anew a county at a time. */
export const resourceRebuild = [...proof, ...rebuild];
