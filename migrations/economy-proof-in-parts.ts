import { SUMMED, totalsOf } from './economy-books.js';
import { COLUMNS, names, SUM_NAMES, summedUp } from './economy-cells.js';
import { edgesOf } from './economy-presence.js';

const below = (row: string) =>
  `${row}.division_code >= county collate "C" and ${row}.division_code < (county || ':') collate "C"`;
const COMMITTEE_COLUMNS = `committee_id, year, quarter, holds, expected, unsure, seen, pairs_seen, steps_seen, ${names()}`;
const NOTHING = SUM_NAMES.map(() => '0').join(', ');

/** Two relations of the same columns, the first `keys` of which say what a row is of; those that differ. */
const differ = (kind: string, keys: readonly string[], stored: string, fresh: string) => {
  const [subject, ...rest] = keys.map((name) => `coalesce(s.${name}::text, f.${name}::text)`);
  return `select '${kind}' as kind, ${subject} as subject, ${rest.join(` || ' ' || `) || `''`} as key,
      s::text as stored, f::text as recomputed
    from (${stored}) s full join (${fresh}) f on ${keys.map((name) => `s.${name} = f.${name}`).join(' and ')}
    where s::text is distinct from f::text`;
};

const TOTAL = `ledger_id, ${SUMMED.join(', ')}`;
const booked = (totals: string) =>
  `select ${TOTAL} from (${totals}) t where (${SUMMED.join(', ')}) is distinct from (0, 0, 0, 0, 0)`;
const sumsOf = (rows: string) =>
  `select division_code, year, quarter, ${names()} from (${rows}) r where (${names()}) is distinct from (${NOTHING})`;
const standing = (edges: string) =>
  `select division_code, day, expected, sure from (${edges}) e where expected <> 0 or sure <> 0`;

/** What is kept of something that is no more. */
const orphans = (
  kind: string,
  table: string,
  column: string,
  of: string,
) => `select '${kind}', k.${column}::text, '',
    k::text, null from ${table} k where not exists (select 1 from ${of} o where o.id = k.${column})`;

export const economyProofInParts = [
  // The books of a county's organizations, what is made of them, and its committees.
  `create function economy_difference_within(county text)
   returns table (kind text, subject text, key text, stored text, recomputed text)
   language plpgsql stable set plan_cache_mode = force_custom_plan as $$
   #variable_conflict use_column
   declare
     ids uuid[] := array(select o.id from organization o where ${below('o')});
     committees uuid[] := array(select j.id from joint_committee j where ${below('j')});
     books uuid[] := array(select l.id from ledger l where l.organization_id = any(ids));
     subjects uuid[];
     years int[];
   begin
     return query ${differ(
       'TOTAL',
       ['ledger_id'],
       booked('select * from ledger_total where ledger_id = any(books)'),
       booked(totalsOf('select x.*, 1 as sign from ledger_line x where x.ledger_id = any(books)')),
     )};
     select coalesce(array_agg(k.organization_id), '{}'), coalesce(array_agg(k.year), '{}') into subjects, years
     from (select distinct l.organization_id, l.year + y as year from ledger l cross join generate_series(0, 1) y
       where l.organization_id = any(ids)) k;
     return query ${differ(
       'CELL',
       ['organization_id', 'year', 'quarter'],
       `select ${COLUMNS} from economy_cell where organization_id = any(ids)`,
       'select * from economy_cells(subjects, years)',
     )};
     return query ${differ(
       'SUBJECT',
       ['organization_id'],
       'select organization_id, division_code, possible, sure from economy_subject where organization_id = any(ids)',
       'select * from economy_subjects(ids)',
     )};
     select coalesce(array_agg(k.committee_id), '{}'), coalesce(array_agg(k.year), '{}') into subjects, years
     from (select distinct m.committee_id, c.year from joint_membership m join organization o on o.id = m.member_id
       join economy_cell c on c.organization_id = coalesce(o.legal_entity_id, o.id)
       where m.committee_id = any(committees)) k;
     return query ${differ(
       'COMMITTEE',
       ['committee_id', 'year', 'quarter'],
       `select ${COMMITTEE_COLUMNS}, division_code from economy_committee where committee_id = any(committees)`,
       `select c.*, j.division_code from (select ${COMMITTEE_COLUMNS} from economy_committees(subjects, years)) c
         join joint_committee j on j.id = c.committee_id`,
     )};
   end $$`,
  // Sums of divisions, of what is kept of organizations.
  `create view economy_sum_difference as
   ${differ(
     'ROLLUP',
     ['division_code', 'year', 'quarter'],
     sumsOf('select * from economy_rollup'),
     sumsOf(summedUp('(select e.*, 1 as sign from economy_cell e)')),
   )}
   union all ${differ(
     'PRESENCE',
     ['division_code', 'day'],
     standing('select * from economy_presence'),
     standing(edgesOf('(select s.*, 1 as sign from economy_subject s)')),
   )}
   union all ${orphans('TOTAL', 'ledger_total', 'ledger_id', 'ledger')}
   union all ${orphans('CELL', 'economy_cell', 'organization_id', 'organization')}
   union all ${orphans('SUBJECT', 'economy_subject', 'organization_id', 'organization')}
   union all ${orphans('COMMITTEE', 'economy_committee', 'committee_id', 'joint_committee')}`,
  'drop view economy_difference',
  `create view economy_difference as
   select * from economy_difference_within('') union all select * from economy_sum_difference`,
];
