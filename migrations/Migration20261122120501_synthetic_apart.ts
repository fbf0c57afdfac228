import { Migration } from '@mikro-orm/migrations';

/** Made-up places lie in province 98; nothing ties what lies there to what lies elsewhere, so that no total mixes the two. */
export class Migration20261122120501_synthetic_apart extends Migration {
  override up(): void {
    for (const statement of [...ties, ...moves]) this.addSql(statement);
  }
}

/** A table that ties two things, with the tables and columns of both. */
const TIES = [
  ['joint_membership', 'joint_committee', 'committee_id', 'organization', 'member_id'],
  ['committee_link', 'joint_committee', 'from_id', 'joint_committee', 'to_id'],
  ['resource_sharing', 'resource', 'resource_id', 'joint_committee', 'committee_id'],
  ['committee_base', 'resource', 'venue_id', 'joint_committee', 'committee_id'],
  ['activity_organizer', 'activity', 'activity_id', 'organization', 'organization_id'],
  ['shareholding', 'organization', 'company_id', 'organization', 'holder_id'],
  ['company_guidance', 'organization', 'company_id', 'joint_committee', 'committee_id'],
] as const;

const ties = [
  `create function is_synthetic(code text) returns boolean language sql immutable strict parallel safe
   return starts_with(code, '98')`,
  // One question for all rows of a statement: a million of them cost one join.
  `create function synthetic_apart() returns trigger language plpgsql as $$
   declare mixed boolean;
   begin
     execute format('select exists (select from changed r join %I one on one.id = r.%I join %I other on other.id = r.%I
       where is_synthetic(one.division_code) <> is_synthetic(other.division_code))',
       tg_argv[0], tg_argv[1], tg_argv[2], tg_argv[3]) into mixed;
     if mixed then
       raise exception using errcode = 'integrity_constraint_violation', constraint = 'synthetic_apart',
         message = 'synthetic and real data are tied to each other';
     end if;
     return null;
   end $$`,
  ...TIES.flatMap(([table, ...ends]) =>
    ['insert', 'update'].map(
      (event) => `create trigger synthetic_apart_${event} after ${event} on ${table}
        referencing new table as changed for each statement
        execute function synthetic_apart(${ends.map((end) => `'${end}'`).join(', ')})`,
    ),
  ),
];

/** Who moves out of the made-up province or into it would take their ties along. */
const moves = [
  `create function synthetic_stays() returns trigger language plpgsql as $$
   begin
     raise exception using errcode = 'integrity_constraint_violation', constraint = 'synthetic_apart',
       message = 'nothing moves between synthetic and real divisions';
   end $$`,
  ...['organization', 'joint_committee', 'resource', 'activity'].map(
    (table) => `create trigger synthetic_stays before update on ${table} for each row
      when (is_synthetic(old.division_code) <> is_synthetic(new.division_code)) execute function synthetic_stays()`,
  ),
];
