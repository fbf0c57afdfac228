import { Migration } from '@mikro-orm/migrations';
import { DATED, VERSIONED } from './columns.js';

/** The registry: sources, divisions and grids, organizations, joint committees and what binds them. */
export class Migration20261122000000_registry extends Migration {
  override up(): void {
    this.addSql('create extension if not exists btree_gist');
    for (const statement of [
      ...rules,
      ...sources,
      ...divisions,
      ...organizations,
      ...committees,
      ...records,
    ]) {
      this.addSql(statement);
    }
  }
}

const rules = [
  // Every piece of one and two characters: pg_trgm finds nothing in a Chinese name of two. A loop, because
  // it takes a ninth of the time of a query over generate_series, and every name that is written passes it.
  `create function name_grams(name text) returns text[] language plpgsql immutable strict parallel safe as $$
   declare
     letters text := lower(name);
     length int := char_length(letters);
     grams text[] := '{}';
   begin
     for i in 1..length loop
       grams[2 * i - 1] := substr(letters, i, 1);
       if i < length then grams[2 * i] := substr(letters, i, 2); end if;
     end loop;
     return grams;
   end $$`,
  // GB 32100-2015, 5.2: weights 3^(i-1) mod 31 over the alphabet without I, O, S, V, Z.
  `create function uscc_is_valid(code text) returns boolean language sql immutable strict parallel safe
   return code ~ '^[0-9A-HJ-NP-RTUW-Y]{18}$' and (
     select sum((position(substr(code, i, 1) in '0123456789ABCDEFGHJKLMNPQRTUWXY') - 1)
       * (array[1,3,9,27,19,26,16,17,20,29,25,13,8,24,10,30,28,1])[i]) % 31 = 0
     from generate_series(1, 18) i)`,
  // First code behind a division's subtree: its significant digits plus one.
  `create function subtree_end(code text, level text) returns text language sql immutable strict parallel safe
   return rpad((substr(code, 1, case level when 'PROVINCE' then 2 when 'PREFECTURE' then 4 when 'COUNTY' then 6
     when 'TOWNSHIP' then 9 else 12 end)::bigint + 1)::text, 12, '0')`,
];

const sources = [
  `create table source (
    id uuid primary key,
    kind text not null check (kind in ('DOCUMENT', 'AGENCY', 'DATASET')),
    title text not null check (char_length(title) between 1 and 300),
    agency text,
    reference text,
    published_text text, published_earliest date, published_latest date,
    as_of_text text, as_of_earliest date, as_of_latest date,
    as_of_inferred boolean not null default false,
    note text,
    natural_key text unique,
    recorded_at timestamptz not null default now())`,
  `create table provenance (
    id bigint generated always as identity primary key,
    subject_type text not null,
    subject_id text not null,
    fact text,
    source_id uuid not null references source,
    note text,
    recorded_at timestamptz not null default now())`,
  'create index provenance_subject on provenance (subject_type, subject_id, fact)',
  'create index provenance_source on provenance (source_id)',
];

const divisions = [
  `create table division_list (
    id uuid primary key,
    title text not null,
    as_of date not null,
    source_id uuid references source,
    sha256 text not null,
    scope text[] not null,
    state text not null check (state in ('LOADING', 'LOADED')),
    rows_read int, added int, changed int, gone int,
    done_provinces text[] not null default '{}',
    started_at timestamptz not null default now(),
    finished_at timestamptz)`,
  `create table division (
    code text collate "C" primary key check (code ~ '^[0-9]{12}$'),
    level text not null check (level in ('PROVINCE', 'PREFECTURE', 'COUNTY', 'TOWNSHIP', 'VILLAGE')),
    kind text,
    official_name text not null,
    short_name text not null,
    parent_code text collate "C" references division deferrable initially deferred,
    valid_from date,
    valid_to date,
    listed_as_of date not null,
    list_id uuid not null references division_list,
    check (valid_to > valid_from))`,
  'create index division_parent on division (parent_code, code)',
  `create table grid (
    id uuid primary key,
    division_code text collate "C" not null references division,
    level text not null check (level in ('GRID', 'MICRO_GRID', 'BUILDING')),
    name text not null check (char_length(name) between 1 and 100),
    parent_id uuid,
    parent_level text,
    ${VERSIONED},
    unique (id, level, division_code),
    foreign key (parent_id, parent_level, division_code) references grid (id, level, division_code),
    check ((parent_id is null) = (parent_level is null)),
    check (case level when 'GRID' then parent_level is null
      when 'MICRO_GRID' then coalesce(parent_level, '') = 'GRID'
      else coalesce(parent_level, '') in ('GRID', 'MICRO_GRID') end))`,
  'create index grid_division on grid (division_code, id)',
  'create index grid_parent on grid (parent_id)',
  'create unique index grid_name on grid (division_code, level, name, parent_id) nulls not distinct',
];

const organizations = [
  `create table organization (
    id uuid primary key,
    kind text not null check (kind in ('COMMUNITY', 'ENTERPRISE', 'STRONG_VILLAGE_COMPANY',
      'COLLECTIVE_ECONOMIC_ORGANIZATION', 'COOPERATIVE', 'AGENCY', 'INSTITUTION', 'SOCIAL_BODY',
      'PARTY_ORGANIZATION')),
    name text check (char_length(name) between 1 and 200),
    uscc text unique check (uscc_is_valid(uscc)),
    division_code text collate "C" not null references division,
    party_kind text,
    collective_level text check (collective_level in ('GROUP', 'VILLAGE', 'TOWN')),
    company_mode text check (company_mode in
      ('ASSET_OPERATION', 'SOCIAL_SERVICE', 'ORDER_PRODUCTION', 'WORKS_CONTRACTING')),
    parent_id uuid references organization,
    grid_id uuid references grid,
    legal_entity_id uuid references organization,
    industry_chain text check (char_length(industry_chain) between 1 and 100),
    industries text[] not null default '{}',
    ${DATED},
    natural_key text unique,
    ${VERSIONED},
    check (kind = 'PARTY_ORGANIZATION' or
      num_nonnulls(party_kind, parent_id, grid_id, legal_entity_id, industry_chain) = 0),
    check (kind <> 'PARTY_ORGANIZATION' or uscc is null),
    check (num_nonnulls(grid_id, legal_entity_id, industry_chain) <= 1),
    check (kind = 'COLLECTIVE_ECONOMIC_ORGANIZATION' or collective_level is null),
    check (kind = 'STRONG_VILLAGE_COMPANY' or company_mode is null),
    check (parent_id <> id and legal_entity_id <> id))`,
  "create unique index organization_community on organization (division_code) where kind = 'COMMUNITY'",
  'create index organization_division on organization (division_code, id)',
  'create index organization_kind on organization (kind, division_code, id)',
  'create index organization_parent on organization (parent_id)',
  'create index organization_legal_entity on organization (legal_entity_id)',
  'create index organization_grid on organization (grid_id)',
  'create index organization_name on organization using gin (name_grams(name))',
  "create index organization_industries on organization using gin (industries) where industries <> '{}'",
  `create table affinity (
    id uuid primary key,
    one_code text collate "C" not null references division,
    other_code text collate "C" not null references division,
    criterion text not null check (criterion in ('GEOGRAPHY', 'KINSHIP', 'INDUSTRY')),
    holds boolean not null,
    evidence text not null check (char_length(evidence) between 1 and 1000),
    recorded_at timestamptz not null default now(),
    unique (one_code, other_code, criterion),
    check (one_code < other_code))`,
  'create index affinity_other on affinity (other_code)',
];

const committees = [
  `create table joint_committee (
    id uuid primary key,
    name text not null check (char_length(name) between 1 and 200),
    form text not null check (form in ('JOINT_COMMITTEE', 'AREA_COMMITTEE', 'ALLIANCE')),
    legal_status text not null check (legal_status in ('FUNCTIONAL', 'STATUTORY')),
    theme text check (char_length(theme) between 1 and 200),
    remit text[] not null default '{}',
    criteria text[] not null default '{}' check (criteria <@ array['GEOGRAPHY', 'KINSHIP', 'INDUSTRY']),
    dimensions text[] not null default '{}',
    division_code text collate "C" not null references division,
    parent_id uuid references organization,
    presiding_post text check (char_length(presiding_post) between 1 and 200),
    base_name text check (char_length(base_name) between 1 and 200),
    base_division_code text collate "C" references division,
    member_list text not null check (member_list in ('COMPLETE', 'PARTIAL', 'UNKNOWN')),
    dissolution text check (dissolution in ('MERGED', 'SPLIT', 'DISSOLVED')),
    ${DATED},
    natural_key text unique,
    ${VERSIONED},
    check ((dissolution is null) = (ended_earliest is null)),
    check (base_division_code is null or base_name is not null))`,
  'create index joint_committee_division on joint_committee (division_code, id)',
  'create index joint_committee_parent on joint_committee (parent_id)',
  'create index joint_committee_name on joint_committee using gin (name_grams(name))',
  `create table joint_membership (
    id uuid primary key,
    committee_id uuid not null references joint_committee,
    member_id uuid not null references organization,
    role text not null check (role in ('CORE', 'MEMBER', 'OBSERVER', 'PARTNER')),
    ending text check (ending in ('WITHDRAWN', 'MERGED', 'SPLIT', 'DISSOLVED')),
    ${DATED},
    ${VERSIONED},
    check ((ending is null) = (ended_earliest is null)),
    constraint joint_membership_once exclude using gist
      (committee_id with =, member_id with =, certain with &&))`,
  'create index joint_membership_committee on joint_membership (committee_id, id)',
  'create index joint_membership_member on joint_membership (member_id, id)',
  `create table membership_criterion (
    membership_id uuid not null references joint_membership on delete cascade,
    criterion text not null check (criterion in ('GEOGRAPHY', 'KINSHIP', 'INDUSTRY')),
    evidence text check (char_length(evidence) between 1 and 1000),
    primary key (membership_id, criterion))`,
  `create table committee_link (
    id uuid primary key,
    kind text not null check (kind in ('PARENT', 'SISTER', 'ASSISTANCE', 'SUCCESSION')),
    from_id uuid not null references joint_committee,
    to_id uuid not null references joint_committee,
    note text check (char_length(note) between 1 and 1000),
    ${DATED},
    ${VERSIONED},
    check (from_id <> to_id),
    check (kind <> 'SISTER' or from_id < to_id),
    constraint committee_link_once exclude using gist
      (kind with =, from_id with =, to_id with =, certain with &&))`,
  'create index committee_link_from on committee_link (from_id, id)',
  'create index committee_link_to on committee_link (to_id, id)',
  // A chain of parents or of successors that comes back to its start would never end a walk, and no
  // one can be their own superior. Concurrent writers wait for one another, so none slips through.
  `create function committee_link_acyclic() returns trigger language plpgsql as $$
   begin
     perform pg_advisory_xact_lock(hashtext('committee_link'));
     if exists (
       with recursive onward(id) as (
         select new.to_id
         union
         select l.to_id from committee_link l join onward o on l.from_id = o.id
         where l.kind = new.kind and l.id <> new.id and l.possible && new.possible)
       select 1 from onward where id = new.from_id)
     then raise exception using errcode = 'integrity_constraint_violation',
       constraint = 'committee_link_acyclic', message = 'links of this kind form a cycle';
     end if;
     return new;
   end $$`,
  `create trigger committee_link_acyclic before insert or update on committee_link
   for each row when (new.kind in ('PARENT', 'SUCCESSION')) execute function committee_link_acyclic()`,
];

const records = [
  `create table event (
    id bigint generated always as identity primary key,
    subject_type text not null,
    subject_id text not null,
    kind text not null,
    from_state jsonb,
    to_state jsonb,
    reason text check (char_length(reason) <= 1000),
    actor text not null,
    client_mutation_id text,
    at timestamptz not null default now())`,
  'create index event_subject on event (subject_type, subject_id, id)',
  `create table audit (
    id bigint generated always as identity primary key,
    action text not null,
    actor text not null,
    role text not null,
    scope text not null,
    division_codes text[] not null,
    outcome text not null check (outcome in ('DONE', 'DENIED')),
    client_mutation_id text,
    at timestamptz not null default now())`,
  `create table receipt (
    actor text not null,
    client_mutation_id text not null check (char_length(client_mutation_id) between 1 and 200),
    mutation text not null,
    input_sha256 text not null,
    result jsonb not null,
    at timestamptz not null default now(),
    primary key (actor, client_mutation_id))`,
];
