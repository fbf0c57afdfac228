import { byDivision, totalsOfCommittees, totalsOfDivisions, totalsOfOrganizations } from './activity-sums.js';
import { definitions, periods, tables } from './activity-tables.js';
import { triggers } from './activity-triggers.js';
import { refreshing } from './activity-upkeep.js';

const CELLS = '(select c.*, 1 as sign from activity_cell c)';
const PAIRS = '(select p.*, 1 as sign from committee_activity p)';
const TOTALS = `${totalsOfDivisions('division_activity')} union all ${totalsOfOrganizations(CELLS)}
  union all ${totalsOfCommittees(PAIRS)}`;

const compared = (kind: string, kept: string, now: string, keys: readonly string[]) => {
  const key = (row: string) => keys.map((name) => `${row}.${name}`).join(', ');
  const [subject, ...rest] = keys;
  const either = (name: string) => `coalesce(n.${name}, k.${name})::text`;
  return `select '${kind}' as kind, ${either(subject as string)} as subject,
     concat_ws(' ', ${rest.map(either).join(', ') || "''"}) as key, k::text as stored, n::text as recomputed
   from ${now} n full join ${kept} k on (${key('k')}) = (${key('n')})
   where (n::text) is distinct from (k::text)`;
};

const proof = [
  // Every kept table against what the one below it comes to; no row when they agree.
  `create view activity_difference as
   ${compared('CELL', 'activity_cell', 'activity_cell_now', ['activity_id'])}
   union all ${compared('BODY', 'committee_body', 'committee_body_now', ['committee_id', 'legal_id', 'since'])}
   union all ${compared('STRETCH', 'committee_stretch', 'committee_stretch_now', ['committee_id', 'since'])}
   union all ${compared('PAIR', 'committee_activity', 'committee_activity_now', ['activity_id', 'committee_id', 'since'])}
   union all ${compared('DIVISION', 'division_activity', `(${byDivision(CELLS)})`, ['division_code', 'type', 'period_from', 'period_to'])}
   union all ${compared('TOTAL', 'activity_total', `(${TOTALS})`, ['kind', 'subject', 'grain', 'period_from', 'period_to', 'members'])}`,
  `create function activity_rebuild() returns void language plpgsql as $$
   begin
     lock table activity, activity_organizer, joint_membership, organization in share row exclusive mode;
     delete from activity_total;
     delete from division_activity;
     delete from committee_activity;
     delete from committee_stretch;
     delete from committee_body;
     delete from activity_cell;
     insert into activity_cell select * from activity_cell_now;
     insert into committee_body select * from committee_body_now;
     insert into committee_stretch select * from committee_stretch_now;
     insert into committee_activity select * from committee_activity_now;
     insert into division_activity ${byDivision(CELLS)};
     insert into activity_total ${TOTALS};
   end $$`,
];

export const activityRollups = [...periods, ...tables, ...definitions, ...refreshing, ...triggers, ...proof];
