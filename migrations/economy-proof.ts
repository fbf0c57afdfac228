import { SUMMED, totalsOf } from './economy-books.js';
import { COLUMNS, names, SUM_NAMES, summedUp } from './economy-cells.js';
import { edgesOf } from './economy-presence.js';

const KEYS = `select coalesce(array_agg(k.organization_id), '{}') as ids, coalesce(array_agg(k.year), '{}') as years
  from (select distinct l.organization_id, l.year + y as year from ledger l cross join generate_series(0, 1) y) k`;
const CELLS = `select c.* from (${KEYS}) k cross join lateral economy_cells(k.ids, k.years) c`;
const COMMITTEES = `select c.* from (
    select coalesce(array_agg(k.committee_id), '{}') as ids, coalesce(array_agg(k.year), '{}') as years from (
      select distinct m.committee_id, c.year from economy_cell c
      join organization o on coalesce(o.legal_entity_id, o.id) = c.organization_id
      join joint_membership m on m.member_id = o.id) k) k
  cross join lateral economy_committees(k.ids, k.years) c`;
const SUBJECTS = `select s.* from (select coalesce(array_agg(o.id), '{}') as ids from organization o) k
  cross join lateral economy_subjects(k.ids) s`;
const TOTALS = totalsOf('select x.*, 1 as sign from ledger_line x');
const COMMITTEE_COLUMNS = `committee_id, year, quarter, holds, expected, unsure, seen, pairs_seen, steps_seen, ${names()}`;
const zeros = SUM_NAMES.map(() => '0').join(', ');

/** Two relations of the same columns, the first `keys` of which say what a row is of; those that differ. */
const differ = (kind: string, keys: readonly string[], stored: string, fresh: string) => {
  const key = keys.map((name) => `coalesce(s.${name}::text, f.${name}::text)`);
  return `select '${kind}' as kind, ${key[0]} as subject, ${key.slice(1).join(` || ' ' || `) || `''`} as key,
      s::text as stored, f::text as recomputed
    from (${stored}) s full join (${fresh}) f on ${keys.map((name) => `s.${name} = f.${name}`).join(' and ')}
    where s::text is distinct from f::text`;
};

const sumsOf = (rows: string) =>
  `select division_code, year, quarter, ${names()} from (${rows}) r where (${names()}) is distinct from (${zeros})`;

export const proof = [
  // Every table against what the books, memberships and dates come to; no row when they agree.
  `create view economy_difference as
   with cell as materialized (${CELLS})
   ${differ(
     'TOTAL',
     ['ledger_id'],
     `select ledger_id, ${SUMMED.join(', ')} from ledger_total where (${SUMMED.join(', ')}) is distinct from (0, 0, 0, 0, 0)`,
     `select * from (${TOTALS}) t where (${SUMMED.join(', ')}) is distinct from (0, 0, 0, 0, 0)`,
   )}
   union all ${differ('CELL', ['organization_id', 'year', 'quarter'], `select ${COLUMNS} from economy_cell`, 'select * from cell')}
   union all ${differ(
     'ROLLUP',
     ['division_code', 'year', 'quarter'],
     sumsOf('select * from economy_rollup'),
     sumsOf(
       summedUp(
         `(select c.*, 1 as sign, c.possible @> economy_days(c.year, c.quarter) as regular from cell c)`,
       ),
     ),
   )}
   union all ${differ('COMMITTEE', ['committee_id', 'year', 'quarter'], `select ${COMMITTEE_COLUMNS} from economy_committee`, `select ${COMMITTEE_COLUMNS} from (${COMMITTEES}) c`)}
   union all ${differ('SUBJECT', ['organization_id'], 'select organization_id, division_code, possible, sure from economy_subject', SUBJECTS)}
   union all ${differ(
     'PRESENCE',
     ['division_code', 'day'],
     'select division_code, day, expected, sure from economy_presence where expected <> 0 or sure <> 0',
     `select * from (${edgesOf(`(select s.*, 1 as sign from (${SUBJECTS}) s)`)}) e where e.expected <> 0 or e.sure <> 0`,
   )}`,
  `create function economy_rebuild() returns void language plpgsql as $$
   begin
     lock table ledger, ledger_line, ledger_line_project, distribution, organization, shareholding, joint_membership
       in share row exclusive mode;
     delete from ledger_total;
     delete from economy_cell;
     delete from economy_rollup;
     delete from economy_committee;
     delete from economy_subject;
     delete from economy_presence;
     insert into ledger_total (ledger_id, ${SUMMED.join(', ')}) select t.ledger_id, ${SUMMED.map((name) => `t.${name}`).join(', ')} from (${TOTALS}) t;
     insert into economy_cell (${COLUMNS}) ${CELLS};
     insert into economy_rollup (division_code, year, quarter, ${names()})
     select division_code, year, quarter, ${names()} from (${summedUp('(select e.*, 1 as sign from economy_cell e)')}) r;
     insert into economy_committee (${COMMITTEE_COLUMNS}) select ${COMMITTEE_COLUMNS} from (${COMMITTEES}) c;
     insert into economy_subject (organization_id, division_code, possible, sure) ${SUBJECTS};
     insert into economy_presence (division_code, day, expected, sure)
     ${edgesOf('(select s.*, 1 as sign from economy_subject s)')};
   end $$`,
  'select economy_rebuild()',
];
