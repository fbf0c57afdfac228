/** Days on which something may, and certainly does, hold: the end is the first day it no longer does. */
export const DATED = `
  started_text text,
  started_earliest date,
  started_latest date not null,
  ended_text text,
  ended_earliest date,
  ended_latest date,
  possible daterange not null generated always as (daterange(started_earliest, ended_latest)) stored,
  certain daterange not null generated always as (
    case when ended_earliest is null or started_latest < ended_earliest
      then daterange(started_latest, ended_earliest) else 'empty' end) stored,
  check (started_earliest <= started_latest),
  check (ended_earliest <= ended_latest),
  check ((ended_earliest is null) = (ended_latest is null)),
  check (ended_latest > started_earliest)`;

export const VERSIONED = `
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()`;
