import { byDivision, totalsOfCommittees, totalsOfDivisions, totalsOfOrganizations } from './activity-sums.js';

const DIFFERENCE = '(kind text, subject text, key text, stored text, recomputed text)';

/** Where two relations of the same columns differ, the first of which say what a row is of. */
const compared = (kind: string, kept: string, now: string, keys: readonly string[]) => {
  const key = (row: string) => keys.map((name) => `${row}.${name}`).join(', ');
  const [subject, ...rest] = keys;
  const either = (name: string) => `coalesce(n.${name}, k.${name})::text`;
  return `select '${kind}' as kind, ${either(subject as string)} as subject,
     concat_ws(' ', ${rest.map(either).join(', ') || "''"}) as key, k::text as stored, n::text as recomputed
   from ${now} n full join ${kept} k on (${key('k')}) = (${key('n')})
   where (n::text) is distinct from (k::text)`;
};

const here = (table: string) => `(select * from ${table} where activity_id = any(ids))`;
const below = (row: string) =>
  `${row}.division_code >= county collate "C" and ${row}.division_code < (county || ':') collate "C"`;
const WIDER = `right(s.division_code, 8) = '00000000'`;

/** Who held what, joined once: asked for each activity it took longer than everything else together. */
export const CELLS = `(select a.id as activity_id, a.division_code, a.committee_id, a.type, a.held_earliest as earliest,
     a.held_latest as latest, coalesce(b.bodies, '{}') as bodies
   from activity a left join (
     select h.activity_id, array_agg(h.body order by h.body) as bodies
     from (select distinct g.activity_id, coalesce(o.legal_entity_id, o.id) as body
       from activity_organizer g join organization o on o.id = g.organization_id
       where g.activity_id = any(ids) and g.role <> 'SUPPORTER') h group by 1) b on b.activity_id = a.id
   where a.id = any(ids) and a.state = 'HELD')`;

const KEYS_OF_SUMS = ['division_code', 'type', 'period_from', 'period_to'];
const IN_PLACE = '(select c.*, 1 as sign from activity_cell c where c.activity_id = any(ids))';
const BY_COUNTY = `(select left(c.division_code, 6) || '000000' collate "C" as division_code, c.type, c.earliest,
     c.latest, c.bodies, 1 as sign from activity_cell c)`;
const TOTALS = `${totalsOfDivisions('division_activity')}
   union all ${totalsOfOrganizations('(select c.*, 1 as sign from activity_cell c)')}
   union all ${totalsOfCommittees('(select p.*, 1 as sign from committee_activity p)')}`;

/** What is kept of an activity that is no more. */
const orphans = (kind: string, table: string) => `select '${kind}', k.activity_id::text, '', k::text, null
   from ${table} k where not exists (select 1 from activity a where a.id = k.activity_id)`;

export const activityProof = [
  // The activities of a county and its sums, down to the village.
  `create function activity_difference_within(county text) returns table ${DIFFERENCE}
   language plpgsql stable set plan_cache_mode = force_custom_plan as $$
   #variable_conflict use_column
   declare ids uuid[] := array(select a.id from activity a where ${below('a')});
   begin
     return query ${compared('CELL', here('activity_cell'), CELLS, ['activity_id'])};
     return query ${compared('PAIR', here('committee_activity'), here('committee_activity_now'), ['activity_id', 'committee_id', 'since'])};
     return query ${compared(
       'DIVISION',
       `(select * from division_activity s where ${below('s')} and not ${WIDER})`,
       `(select * from (${byDivision(IN_PLACE)}) s where ${below('s')} and not ${WIDER})`,
       KEYS_OF_SUMS,
     )};
   end $$`,
  // Who belongs to committees, sums of prefectures and provinces, and totals, each of what is kept below it.
  `create view activity_sum_difference as
   ${compared('BODY', 'committee_body', 'committee_body_now', ['committee_id', 'legal_id', 'since'])}
   union all ${compared('STRETCH', 'committee_stretch', 'committee_stretch_now', ['committee_id', 'since'])}
   union all ${compared(
     'DIVISION',
     `(select * from division_activity s where ${WIDER})`,
     `(select * from (${byDivision(BY_COUNTY)}) s where ${WIDER})`,
     KEYS_OF_SUMS,
   )}
   union all ${compared('TOTAL', 'activity_total', `(${TOTALS})`, ['kind', 'subject', 'grain', 'period_from', 'period_to', 'members'])}
   union all ${orphans('CELL', 'activity_cell')}
   union all ${orphans('PAIR', 'committee_activity')}`,
  'drop view activity_difference',
  `create view activity_difference as
   select * from activity_difference_within('') union all select * from activity_sum_difference`,
];
