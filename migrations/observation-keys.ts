/**
 * What it costs to put an observation on record: fewer indexes that serve the same questions, none that takes
 * in rows without a value, and references to short lists that are checked for a statement instead of a row.
 */
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
  'alter table observation drop constraint observation_metric_code_fkey',
  'alter table observation drop constraint observation_division_code_fkey',
  // What a foreign key does, once for all rows of a statement: the rows referred to are held until the end of
  // the transaction, so that none of them is removed meanwhile.
  `create function observation_refers() returns trigger language plpgsql as $$
   declare unknown text;
   begin
     perform 1 from metric m where m.code in (select distinct a.metric_code from after a) order by m.code for key share;
     select a.metric_code into unknown from (select distinct metric_code from after) a
       where not exists (select 1 from metric m where m.code = a.metric_code) limit 1;
     if found then raise exception using errcode = 'foreign_key_violation', table = 'observation',
       constraint = 'observation_metric_code_fkey', message = format('there is no metric %s', unknown); end if;
     perform 1 from division d where d.code in (select distinct a.division_code from after a) order by d.code for key share;
     select a.division_code into unknown from (select distinct division_code from after) a
       where not exists (select 1 from division d where d.code = a.division_code) limit 1;
     if found then raise exception using errcode = 'foreign_key_violation', table = 'observation',
       constraint = 'observation_division_code_fkey', message = format('there is no division %s', unknown); end if;
     return null;
   end $$`,
  // By name before the trigger that rolls up, which counts on what is checked here.
  `create trigger observation_refers after insert on observation referencing new table as after
   for each statement execute function observation_refers()`,
  `create function observation_needs() returns trigger language plpgsql as $$
   begin
     if tg_op = 'UPDATE' then
       if new.code = old.code then return null; end if;
     end if;
     if tg_table_name = 'metric' and exists (select 1 from observation o where o.metric_code = old.code)
       or tg_table_name = 'division' and exists (select 1 from observation o
         where o.metric_code = any(array(select m.code from metric m)) and o.division_code = old.code)
     then raise exception using errcode = 'foreign_key_violation', table = 'observation',
       constraint = format('observation_%s_code_fkey', tg_table_name),
       message = format('%s %s has observations', tg_table_name, old.code); end if;
     return null;
   end $$`,
  ...['metric', 'division'].map(
    (table) => `create trigger observation_needs after delete or update of code on ${table}
     for each row execute function observation_needs()`,
  ),
];
