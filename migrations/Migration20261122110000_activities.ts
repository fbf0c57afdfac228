import { Migration } from '@mikro-orm/migrations';
import { VERSIONED } from './columns.js';

/** Joint activities, meetings with resolutions and tasks, and forums with their proposals. */
export class Migration20261122110000_activities extends Migration {
  override up(): void {
    for (const statement of [...activities, ...meetings]) this.addSql(statement);
  }
}

const activities = [
  `create table activity_series (
    id uuid primary key,
    name text not null check (char_length(name) between 1 and 200),
    rule text check (char_length(rule) between 1 and 200),
    natural_key text unique,
    ${VERSIONED})`,
  `create table activity (
    id uuid primary key,
    name text not null check (char_length(name) between 1 and 200),
    type text not null,
    forum_kind text check (forum_kind in ('GREEN_TABLE', 'PAVILION', 'COUNCIL_HALL', 'BENCH')),
    dimension text check (dimension in ('ORGANISATION', 'MEMBER_MANAGEMENT', 'RESOURCE', 'ACTIVITY', 'DEVELOPMENT')),
    division_code text collate "C" not null references division,
    committee_id uuid references joint_committee,
    series_id uuid references activity_series,
    edition int check (edition > 0),
    state text not null check (state in ('PLANNED', 'HELD', 'CANCELLED')),
    starts timestamptz,
    ends timestamptz check (ends > starts),
    held_text text,
    held_earliest date,
    held_latest date check (held_latest >= held_earliest),
    place text check (char_length(place) between 1 and 200),
    booking_id uuid unique references booking,
    agenda text[] not null default '{}',
    note text check (char_length(note) between 1 and 1000),
    natural_key text unique,
    ${VERSIONED},
    unique (series_id, edition),
    check ((type = 'DELIBERATION') or forum_kind is null),
    check ((starts is null) = (ends is null)),
    check ((held_earliest is null) = (held_latest is null)),
    check (edition is null or series_id is not null))`,
  'create index activity_division on activity (division_code, id)',
  'create index activity_committee on activity (committee_id, id)',
  'create index activity_held on activity (held_latest, id)',
  `create table activity_organizer (
    activity_id uuid not null references activity on delete cascade,
    organization_id uuid not null references organization,
    role text not null check (role in ('ORGANIZER', 'HOST', 'SUPPORTER')),
    primary key (activity_id, organization_id))`,
  'create index activity_organizer_organization on activity_organizer (organization_id, activity_id)',
  `create table turnout (
    activity_id uuid not null references activity on delete cascade,
    role text not null check (role in ('PARTY_MEMBER', 'RESIDENT', 'VOLUNTEER', 'CADRE', 'MINOR', 'HOUSEHOLD')),
    count int not null check (count >= 0),
    qualifier text not null check (qualifier in ('EXACT', 'AT_LEAST', 'MORE_THAN', 'ABOUT', 'NEARLY')),
    primary key (activity_id, role))`,
  // The days on which it may have been held: all of them where no source gives a date.
  `create function held_range(earliest date, latest date) returns daterange language sql immutable parallel safe
   return daterange(earliest, latest, '[]')`,
];

const meetings = [
  `create table resolution (
    id uuid primary key,
    activity_id uuid not null references activity,
    number int not null check (number > 0),
    content text not null check (char_length(content) between 1 and 2000),
    due date,
    ${VERSIONED},
    unique (activity_id, number))`,
  `create table resolution_task (
    id uuid primary key,
    resolution_id uuid not null references resolution,
    title text not null check (char_length(title) between 1 and 200),
    responsible_id uuid not null references organization,
    state text not null check (state in ('OPEN', 'DOING', 'REPORTED', 'RETURNED', 'VERIFIED', 'CLOSED')),
    closed_on date,
    ${VERSIONED},
    check ((state = 'CLOSED') = (closed_on is not null)))`,
  'create index resolution_task_resolution on resolution_task (resolution_id, id)',
  'create index resolution_task_responsible on resolution_task (responsible_id)',
  `create table proposal (
    id uuid primary key,
    activity_id uuid not null references activity,
    content text not null check (char_length(content) between 1 and 2000),
    state text not null check (state in ('RAISED', 'ADOPTED', 'DECLINED', 'CARRIED_OUT', 'NOT_CARRIED_OUT')),
    outcome text check (char_length(outcome) between 1 and 2000),
    ${VERSIONED},
    check (state = 'RAISED' or outcome is not null))`,
  'create index proposal_activity on proposal (activity_id, id)',
];
