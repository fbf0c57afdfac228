import { Migration } from '@mikro-orm/migrations';
import { DATED, VERSIONED } from './columns.js';

/** What legal entities own, how it is verified, and what is built with whose money. */
export class Migration20261122030100_assets extends Migration {
  override up(): void {
    for (const statement of [...assets, ...projects]) this.addSql(statement);
  }
}

const assets = [
  `create table asset (
    id uuid primary key,
    organization_id uuid not null references organization,
    name text not null check (char_length(name) between 1 and 200),
    kind text not null check (kind in ('LAND', 'BUILDING', 'EQUIPMENT', 'BIOLOGICAL', 'INTANGIBLE', 'FINANCIAL',
      'OTHER')),
    original_fen bigint check (original_fen >= 0),
    book_fen bigint check (book_fen >= 0),
    use text check (use in ('OWN_USE', 'LET', 'CONTRACTED', 'IDLE')),
    ${DATED},
    ${VERSIONED},
    unique (id, organization_id))`,
  'create index asset_organization on asset (organization_id, id)',
  `create table asset_inventory (
    id uuid primary key,
    organization_id uuid not null references organization,
    as_of date not null,
    status text not null check (status in ('DECLARED', 'CHECKED', 'PUBLISHED', 'CONFIRMED')),
    ${VERSIONED},
    unique (organization_id, as_of),
    unique (id, organization_id))`,
  `create table inventory_line (
    inventory_id uuid not null,
    organization_id uuid not null,
    asset_id uuid not null,
    found boolean not null,
    value_fen bigint check (value_fen >= 0),
    primary key (inventory_id, asset_id),
    foreign key (inventory_id, organization_id) references asset_inventory (id, organization_id),
    foreign key (asset_id, organization_id) references asset (id, organization_id))`,
  'create index inventory_line_asset on inventory_line (asset_id)',
];

const projects = [
  `create table project (
    id uuid primary key,
    name text not null check (char_length(name) between 1 and 200),
    kind text not null check (kind in ('PROJECT', 'WORKS')),
    division_code text collate "C" not null references division,
    owner_id uuid references organization,
    joint_committee_id uuid references joint_committee,
    scope text[] not null default '{}',
    state text check (state in ('PLANNED', 'UNDER_WAY', 'FINISHED', 'STOPPED')),
    investment_fen bigint check (investment_fen >= 0),
    investment_qualifier text check (investment_qualifier in
      ('EXACT', 'AT_LEAST', 'MORE_THAN', 'AT_MOST', 'ABOUT', 'NEARLY')),
    duration text check (char_length(duration) between 1 and 100),
    ${DATED},
    natural_key text unique,
    ${VERSIONED},
    check ((investment_fen is null) = (investment_qualifier is null)))`,
  'create index project_division on project (division_code, id)',
  'create index project_owner on project (owner_id)',
  'create index project_committee on project (joint_committee_id)',
  `create table project_funding (
    id uuid primary key,
    project_id uuid not null references project,
    kind text not null check (kind in ('GOVERNMENT', 'COLLECTIVE', 'RESIDENTS', 'ENTERPRISE', 'SOCIAL', 'OTHER')),
    payer_id uuid references organization,
    committed_fen bigint check (committed_fen >= 0),
    paid_fen bigint check (paid_fen >= 0),
    ${VERSIONED},
    constraint project_funding_once unique nulls not distinct (project_id, kind, payer_id))`,
  'create index project_funding_payer on project_funding (payer_id)',
  `create table works_step (
    project_id uuid not null references project on delete cascade,
    position int not null check (position > 0),
    name text not null check (char_length(name) between 1 and 100),
    state text check (state in ('PLANNED', 'UNDER_WAY', 'FINISHED', 'STOPPED')),
    primary key (project_id, position))`,
];
