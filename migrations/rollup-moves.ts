const CHANGED = `before b join after a using (id)
  where (a.division_code, a.legal_entity_id) is distinct from (b.division_code, b.legal_entity_id)`;

const membersOf = (rows: string) => `
  select array_agg(distinct r.committee_id) into committees from (${rows}) r;
  if committees is not null then perform committee_refresh(committees); end if;
  return null;`;

const MEMBERSHIP = {
  insert: { tables: 'new table as after', rows: 'select committee_id from after' },
  delete: { tables: 'old table as before', rows: 'select committee_id from before' },
  update: {
    tables: 'old table as before new table as after',
    rows: `select unnest(array[a.committee_id, b.committee_id]) as committee_id from before b join after a using (id)
      where (a.committee_id, a.member_id, a.certain, a.possible)
        is distinct from (b.committee_id, b.member_id, b.certain, b.possible)`,
  },
};

/** What moves sums although no observation changes: organizations and memberships. */
export const moves = [
  // An organization that moves, or whose Party organization is attached elsewhere, takes its figures along.
  `create function organization_rolled() returns trigger language plpgsql as $$
   declare metrics text[]; organizations uuid[]; years int[]; committees uuid[]; concerned uuid[];
   begin
     select array_agg(distinct m.id) into concerned from (
       select unnest(array[b.id, b.legal_entity_id, a.legal_entity_id]) as id from ${CHANGED}) m where m.id is not null;
     if concerned is null then return null; end if;
     perform rollup_lock(array(select o.division_code from organization o where o.id = any(concerned)
       union select b.division_code from ${CHANGED}));
     select array_agg(k.metric_code), array_agg(k.organization_id), array_agg(k.year)
     into metrics, organizations, years
     from (select distinct o.metric_code, counted.id as organization_id, date_part('year', o.period_from)::int as year
       from (select b.id as moved, unnest(array[b.id, coalesce(b.legal_entity_id, b.id), coalesce(a.legal_entity_id, a.id)]) as id
         from ${CHANGED}) counted
       join observation o on o.organization_id = counted.moved and o.period_from is not null) k;
     if metrics is not null then perform metric_refresh(metrics, organizations, years); end if;
     select array_agg(distinct j.committee_id) into committees from joint_membership j
     where j.member_id in (select unnest(array[b.id, b.legal_entity_id, a.legal_entity_id])
       from before b join after a using (id) where a.legal_entity_id is distinct from b.legal_entity_id);
     if committees is not null then perform committee_refresh(committees); end if;
     return null;
   end $$`,
  `create trigger organization_rolled after update on organization
   referencing old table as before new table as after
   for each statement execute function organization_rolled()`,
  ...Object.entries(MEMBERSHIP).flatMap(([event, { tables, rows }]) => [
    `create function membership_rolled_${event}() returns trigger language plpgsql as $$
     declare committees uuid[];
     begin ${membersOf(rows)} end $$`,
    `create trigger membership_rolled_${event} after ${event} on joint_membership referencing ${tables}
     for each statement execute function membership_rolled_${event}()`,
  ]),
];
