/** Who read figures that are shared on conditions, and what for: one row for each request. */
export const conditionalReads = [
  `create table conditional_read (
    id uuid primary key,
    subject text not null,
    role text not null check (role in ('viewer', 'recorder', 'appraiser', 'administrator')),
    scope text not null,
    purpose text not null check (char_length(purpose) between 1 and 200),
    metric_codes text[] not null check (cardinality(metric_codes) > 0),
    operation text,
    at timestamptz not null default now())`,
  'create index conditional_read_subject on conditional_read (subject, at)',
  // Called by the statement that reads, so that nothing is shown whose reading is not on record.
  `create function conditional_read_noted(reading jsonb, metrics text[]) returns boolean language plpgsql as $$
   begin
     insert into conditional_read as r (id, subject, role, scope, purpose, operation, metric_codes)
     values ((reading ->> 'id')::uuid, reading ->> 'subject', reading ->> 'role', reading ->> 'scope',
       reading ->> 'purpose', reading ->> 'operation', metrics)
     on conflict (id) do update set metric_codes = array(
         select distinct m from unnest(r.metric_codes || excluded.metric_codes) m order by m)
       where not r.metric_codes @> excluded.metric_codes;
     return true;
   end $$`,
];
