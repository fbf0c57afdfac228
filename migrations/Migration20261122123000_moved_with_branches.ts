import { Migration } from '@mikro-orm/migrations';

const CHANGED = `before b join after a using (id)
  where (a.division_code, a.legal_entity_id) is distinct from (b.division_code, b.legal_entity_id)`;

/**
 * An organization that moves takes along what the Party organizations attached to it reported, too: its year may
 * be made of their observations alone. Those who moved before are put right by making the roll-ups anew.
 */
export class Migration20261122123000_moved_with_branches extends Migration {
  override up(): void {
    this.addSql(`create or replace function organization_rolled() returns trigger language plpgsql as $$
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
           from ${CHANGED}
         union select p.id, c.id from (select b.id from ${CHANGED}) c join organization p on p.legal_entity_id = c.id) counted
       join observation o on o.organization_id = counted.moved and o.period_from is not null) k;
     if metrics is not null then perform metric_refresh(metrics, organizations, years); end if;
     select array_agg(distinct j.committee_id) into committees from joint_membership j
     where j.member_id in (select unnest(array[b.id, b.legal_entity_id, a.legal_entity_id])
       from before b join after a using (id) where a.legal_entity_id is distinct from b.legal_entity_id);
     if committees is not null then perform committee_refresh(committees); end if;
     return null;
   end $$`);
    this.addSql(`do $$ begin
      if exists (select from rollup_difference) then perform rollup_rebuild(); end if; end $$`);
  }
}
