import { REFERENCES } from './observation-keys.js';
import { ALL_EXACT } from './rollup-additions.js';
import { leanVerification } from './rollup-lean-verify.js';

/** Few observations are of these: a foreign key would look at each of the others, too. */
const SELDOM = [
  { column: 'committee_id', table: 'joint_committee', key: 'id', used: 'o.committee_id = old.id' },
  {
    column: 'subject_division_code',
    table: 'division',
    key: 'code',
    used: 'o.subject_division_code = old.code',
  },
  { column: 'named_subject_id', table: 'named_subject', key: 'id', used: 'o.named_subject_id = old.id' },
];

const checked = [
  ...REFERENCES.map((reference) => ({ ...reference, name: `observation_needs_${reference.table}` })),
  ...SELDOM.map((reference) => ({ ...reference, name: `observation_keeps_${reference.column}` })),
];

/** Held together by all who write observations, and alone by who removes something: one lock for all rows. */
const HELD = `hashtextextended('what observations refer to', 0)`;

const removing = checked.map(
  ({
    column,
    table,
    key,
    used,
    name,
  }) => `create or replace function ${name}() returns trigger language plpgsql as $$
   begin
     if tg_op = 'UPDATE' then
       if new.${key} = old.${key} then return null; end if;
     end if;
     perform pg_advisory_xact_lock(${HELD});
     if exists (select 1 from observation o where ${used}) then
       raise exception using errcode = 'foreign_key_violation', table = 'observation',
         constraint = 'observation_${column}_fkey', message = format('${table} %s has observations', old.${key});
     end if;
     return null;
   end $$`,
);

const writing = `create or replace function observation_refers() returns trigger language plpgsql as $$
   declare codes text[]; ids uuid[];
   begin
     perform pg_advisory_xact_lock_shared(${HELD});
     ${checked
       .map(({ column, table, key }) => {
         const named = key === 'id' ? 'ids' : 'codes';
         return `
     ${named} := array(select distinct a.${column} from after a where a.${column} is not null);
     if cardinality(${named}) > 0 then
       if (select count(*) from ${table} r where r.${key} = any(${named})) < cardinality(${named}) then
         raise exception using errcode = 'foreign_key_violation', table = 'observation',
           constraint = 'observation_${column}_fkey', message = format('no ${table} is %s', (select n.${column}
             from unnest(${named}) n(${column}) where not exists (select 1 from ${table} r where r.${key} = n.${column}) limit 1));
       end if;
     end if;`;
       })
       .join('')}
     return null;
   end $$`;

export const observationCosts = [
  ...SELDOM.map(({ column }) => `alter table observation drop constraint observation_${column}_fkey`),
  writing,
  ...removing,
  ...SELDOM.map(
    ({
      column,
      table,
      key,
    }) => `create trigger observation_keeps_${column} after delete or update of ${key} on ${table}
     for each row execute function observation_keeps_${column}()`,
  ),
  'drop view rollup_difference',
  'drop view rollup_sum_difference',
  'alter table metric_year drop column plain',
  `alter table metric_year add column plain boolean not null generated always as (qualifiers = ${ALL_EXACT}) stored`,
  ...leanVerification.filter((statement) => statement.startsWith('create view')),
];
