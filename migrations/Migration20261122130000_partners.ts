import { Migration } from '@mikro-orm/migrations';
import { VERSIONED } from './columns.js';

/** Partner agencies with their tokens, the schemas they publish, and the supergraphs composed of them. */
export class Migration20261122130000_partners extends Migration {
  override up(): void {
    for (const statement of [...agencies, ...schemas, ...kept, ...announced]) this.addSql(statement);
  }
}

/** `agriculture`, `civil-affairs`: what stays the same in URLs, graph ids and on the command line. */
const CODE = `collate "C" check (char_length(%) <= 40 and % ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' and % <> 'hub')`;
const code = (name: string) => `${name} text ${CODE.replaceAll('%', name)}`;
const SHA_256 = `text not null check (%s ~ '^[0-9a-f]{64}$')`;
const sha256 = (name: string) => `${name} ${SHA_256.replaceAll('%s', name)}`;

const agencies = [
  `create table partner_agency (
    id uuid primary key,
    ${code('code')} not null constraint agency_code unique,
    name_zh text not null check (char_length(name_zh) between 1 and 200),
    name_en text not null check (char_length(name_en) between 1 and 200),
    contact_post text not null check (char_length(contact_post) between 1 and 200),
    ${VERSIONED})`,
  `create table agency_token (
    id uuid primary key,
    agency_id uuid not null references partner_agency,
    prefix text collate "C" not null unique check (prefix ~ '^[0-9a-f]{12}$'),
    ${sha256('secret_sha256')} unique,
    note text check (char_length(note) between 1 and 200),
    issued_by text not null,
    expires_at timestamptz not null,
    last_used_at timestamptz,
    revoked_at timestamptz,
    ${VERSIONED},
    check (expires_at >= created_at),
    check (expires_at <= created_at + interval '367 days'))`,
  'create index agency_token_agency on agency_token (agency_id, id)',
  `create function agency_token_stays_revoked() returns trigger language plpgsql as $$
   begin
     if (new.agency_id, new.prefix, new.secret_sha256) <> (old.agency_id, old.prefix, old.secret_sha256)
       or (old.revoked_at is not null and new.revoked_at is distinct from old.revoked_at)
       or new.expires_at > old.expires_at then
       raise exception 'a token is never changed into another, prolonged or revived';
     end if;
     return new;
   end $$`,
  `create trigger stays_revoked before update on agency_token
   for each row execute function agency_token_stays_revoked()`,
];

const schemas = [
  `create table partner (
    id uuid primary key,
    ${code('name')} not null constraint partner_name unique,
    agency_id uuid not null references partner_agency,
    ${VERSIONED})`,
  'create index partner_agency_id on partner (agency_id, name)',
  `create table schema_version (
    id uuid primary key,
    partner_id uuid not null references partner,
    number int not null check (number > 0),
    url text not null check (char_length(url) <= 500 and url ~ '^https?://'),
    sdl text not null check (octet_length(sdl) between 1 and 1048576),
    ${sha256('sdl_sha256')},
    message text check (char_length(message) between 1 and 1000),
    published_at timestamptz not null default now(),
    published_by text not null,
    unique (partner_id, number),
    unique (id, partner_id),
    check (sdl_sha256 = encode(sha256(convert_to(sdl, 'UTF8')), 'hex')))`,
  `create table supergraph (
    id uuid primary key,
    version int not null constraint supergraph_version unique check (version > 0),
    cause text not null check (cause in ('RELEASED', 'PUBLISHED', 'DELETED', 'ROLLED_BACK')),
    rolled_back_to_id uuid references supergraph check (rolled_back_to_id <> id),
    sdl text not null check (sdl <> ''),
    api_sdl text not null check (api_sdl <> ''),
    ${sha256('sdl_sha256')},
    ${sha256('hub_sha256')},
    changes jsonb not null check (jsonb_typeof(changes) = 'array'),
    message text check (char_length(message) between 1 and 1000),
    published_at timestamptz not null default now(),
    published_by text not null,
    check ((cause = 'ROLLED_BACK') = (rolled_back_to_id is not null)),
    check (sdl_sha256 = encode(sha256(convert_to(sdl, 'UTF8')), 'hex')))`,
  // One version of each partner: the pair of keys lets no other partner's version stand under a name.
  `create table supergraph_part (
    supergraph_id uuid not null references supergraph,
    partner_id uuid not null references partner,
    schema_version_id uuid not null,
    primary key (supergraph_id, partner_id),
    foreign key (schema_version_id, partner_id) references schema_version (id, partner_id))`,
  'create index supergraph_rolled_back_to on supergraph (rolled_back_to_id)',
  'create index supergraph_part_schema_version on supergraph_part (schema_version_id)',
  'create index supergraph_part_partner on supergraph_part (partner_id)',
  // The one row that says which supergraph is served; publishing locks it, so that publications take turns.
  `create table supergraph_current (
    single boolean primary key default true check (single),
    supergraph_id uuid references supergraph)`,
  'create index supergraph_current_supergraph on supergraph_current (supergraph_id)',
  'insert into supergraph_current (single) values (true)',
  `create table schema_check (
    id uuid primary key,
    subgraph text not null,
    removal boolean not null,
    composes boolean not null,
    faults jsonb not null check (jsonb_typeof(faults) = 'array'),
    changes jsonb not null check (jsonb_typeof(changes) = 'array'),
    checked_at timestamptz not null default now(),
    checked_by text not null,
    check (composes = (faults = '[]')))`,
  'create index schema_check_at on schema_check (checked_at)',
];

const kept = [
  `create function registry_history_is_kept() returns trigger language plpgsql as $$
   begin
     raise exception 'what was published is kept as it was';
   end $$`,
  ...['schema_version', 'supergraph', 'supergraph_part'].map(
    (table) => `create trigger is_kept before update or delete on ${table}
      for each row execute function registry_history_is_kept()`,
  ),
  `create function supergraph_pointer_stays() returns trigger language plpgsql as $$
   begin
     if tg_op = 'DELETE' or new.supergraph_id is null and old.supergraph_id is not null then
       raise exception 'there is always a supergraph to serve';
     end if;
     return new;
   end $$`,
  `create trigger stays before update or delete on supergraph_current
   for each row execute function supergraph_pointer_stays()`,
];

const announced = [
  `create function announce_supergraph() returns trigger language plpgsql as $$
   begin
     perform pg_notify('hub_supergraph', (select version::text from supergraph where id = new.supergraph_id));
     return null;
   end $$`,
  `create trigger announced after update on supergraph_current
   for each row when (new.supergraph_id is distinct from old.supergraph_id)
   execute function announce_supergraph()`,
];
