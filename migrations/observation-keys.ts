/**
 * What it costs to put an observation on record: fewer indexes that serve the same questions, none that takes
 * in rows without a value, and references to short lists that are checked for a statement instead of a row.
 */
export const REFERENCES = [
  { column: 'metric_code', table: 'metric', key: 'code', used: 'o.metric_code = old.code' },
  {
    column: 'division_code',
    table: 'division',
    key: 'code',
    used: 'o.metric_code = any(array(select m.code from metric m)) and o.division_code = old.code',
  },
  { column: 'organization_id', table: 'organization', key: 'id', used: 'o.organization_id = old.id' },
  { column: 'source_id', table: 'source', key: 'id', used: 'o.source_id = old.id' },
];

export const observationKeys = [
  'drop index observation_in_force, observation_organization, observation_metric, observation_subject',
  'drop index observation_division, observation_source',
  'alter table observation drop constraint observation_natural_key_key',
  'alter table observation drop constraint observation_superseded_by_key',
  // Nearly all figures are of organizations: those of others have indexes of their own, which cost these nothing.
  `create unique index observation_in_force on observation (organization_id, metric_code, period_from, period_kind)
   where superseded_by is null and period_from is not null and organization_id is not null`,
  `create unique index observation_in_force_elsewhere on observation
     (subject_key, metric_code, period_from, period_kind)
   where superseded_by is null and period_from is not null and organization_id is null`,
  `create index observation_organization on observation (organization_id, id) where organization_id is not null`,
  'create index observation_subject on observation (subject_key, id) where organization_id is null',
  'create index observation_metric on observation (metric_code, division_code)',
  'create index observation_source on observation (source_id) where source_id is not null',
  'create unique index observation_natural_key on observation (natural_key) where natural_key is not null',
  'create unique index observation_superseded_by on observation (superseded_by) where superseded_by is not null',
  ...REFERENCES.map(({ column }) => `alter table observation drop constraint observation_${column}_fkey`),
  // What a foreign key does, once for all rows of a statement: the rows referred to are held until the end of
  // the transaction, so that none of them is removed meanwhile.
  `create function observation_refers() returns trigger language plpgsql as $$
   declare unknown text;
   begin
     ${REFERENCES.map(
       ({ column, table, key }) => `
     perform 1 from ${table} r where r.${key} in (select distinct a.${column} from after a)
       order by r.${key} for key share;
     select a.${column} into unknown from (select distinct ${column} from after where ${column} is not null) a
       where not exists (select 1 from ${table} r where r.${key} = a.${column}) limit 1;
     if found then raise exception using errcode = 'foreign_key_violation', table = 'observation',
       constraint = 'observation_${column}_fkey', message = format('no ${table} is %s', unknown); end if;`,
     ).join('')}
     return null;
   end $$`,
  // By name before the trigger that rolls up, which counts on what is checked here.
  `create trigger observation_refers after insert on observation referencing new table as after
   for each statement execute function observation_refers()`,
  ...REFERENCES.flatMap(({ column, table, key, used }) => [
    `create function observation_needs_${table}() returns trigger language plpgsql as $$
     begin
       if tg_op = 'UPDATE' then
         if new.${key} = old.${key} then return null; end if;
       end if;
       if exists (select 1 from observation o where ${used}) then
         raise exception using errcode = 'foreign_key_violation', table = 'observation',
           constraint = 'observation_${column}_fkey', message = format('${table} %s has observations', old.${key});
       end if;
       return null;
     end $$`,
    `create trigger observation_needs_${table} after delete or update of ${key} on ${table}
     for each row execute function observation_needs_${table}()`,
  ]),
];
