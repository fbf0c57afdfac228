import { Migration } from '@mikro-orm/migrations';

/**
 * The second lock behind the services' own check: a transaction that says which division its caller may
 * write to (`hub.scope`, the leading digits) cannot write a row of another, whatever the code forgot.
 * Imports and migrations say nothing and are not held. Triggers rather than row-level security, which the
 * owner of the tables and every superuser pass by.
 */
export class Migration20261122000100_scope_guard extends Migration {
  override up(): void {
    for (const statement of scope) this.addSql(statement);
  }
}

const scope = [
  `create function require_scope(code text) returns void language plpgsql as $$
   declare held text := current_setting('hub.scope', true);
   begin
     if held is not null and not starts_with(code, held) then
       raise exception using errcode = 'insufficient_privilege', constraint = 'within_scope',
         message = 'the row lies outside the scope of the transaction';
     end if;
   end $$`,
  `create function own_division_in_scope() returns trigger language plpgsql as $$
   begin
     perform require_scope(new.division_code);
     if tg_op = 'UPDATE' then perform require_scope(old.division_code); end if;
     return new;
   end $$`,
  `create function committee_in_scope() returns trigger language plpgsql as $$
   begin
     perform require_scope(division_code) from joint_committee
     where id in ((to_jsonb(new) ->> 'committee_id')::uuid,
       (to_jsonb(new) ->> 'from_id')::uuid, (to_jsonb(new) ->> 'to_id')::uuid);
     if tg_op = 'INSERT' then
       perform require_scope(division_code) from organization where id = (to_jsonb(new) ->> 'member_id')::uuid;
     end if;
     return new;
   end $$`,
  ...['grid', 'organization', 'joint_committee'].map(
    (table) => `create trigger within_scope before insert or update on ${table}
      for each row execute function own_division_in_scope()`,
  ),
  // A committee that ends takes its memberships and links with it, wherever the other side stands.
  ...['joint_membership', 'committee_link'].map(
    (
      table,
    ) => `create trigger within_scope before insert ${table === 'joint_membership' ? 'or update' : ''} on ${table}
      for each row execute function committee_in_scope()`,
  ),
];
