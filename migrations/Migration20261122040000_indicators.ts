import { Migration } from '@mikro-orm/migrations';
import { figures } from './indicator-figures.js';
import { rollups } from './indicator-rollups.js';

/** Metrics, observations of them, the algebra of their qualifiers, and the roll-ups up the division tree. */
export class Migration20261122040000_indicators extends Migration {
  override up(): void {
    for (const statement of [...algebra, ...figures, ...tables, ...rollups]) this.addSql(statement);
  }
}

/** The rules of qualifier.ts in SQL; a property test compares the two. */
const algebra = [
  // Two parts that point one way, or of which one is exact; `strict` tells whether the second may make it strict.
  `create function qualifier_one_way(a text, b text, strict boolean) returns text
   language sql immutable parallel safe return case
     when a in ('ABOUT', 'NEARLY') or b in ('ABOUT', 'NEARLY') then 'ABOUT'
     when 'INDETERMINATE' in (a, b) then 'INDETERMINATE'
     when (a in ('AT_LEAST', 'MORE_THAN') or b in ('AT_LEAST', 'MORE_THAN'))
       and (a in ('AT_MOST', 'LESS_THAN') or b in ('AT_MOST', 'LESS_THAN')) then 'INDETERMINATE'
     when a in ('AT_LEAST', 'MORE_THAN') or b in ('AT_LEAST', 'MORE_THAN')
       then case when a = 'MORE_THAN' or (strict and b = 'MORE_THAN') then 'MORE_THAN' else 'AT_LEAST' end
     when a in ('AT_MOST', 'LESS_THAN') or b in ('AT_MOST', 'LESS_THAN')
       then case when a = 'LESS_THAN' or (strict and b = 'LESS_THAN') then 'LESS_THAN' else 'AT_MOST' end
     else 'EXACT' end`,
  `create function qualifier_add(a text, b text) returns text language sql immutable strict parallel safe
   return qualifier_one_way(a, b, true)`,
  `create function qualifier_negate(a text) returns text language sql immutable strict parallel safe
   return case a when 'AT_LEAST' then 'AT_MOST' when 'MORE_THAN' then 'LESS_THAN' when 'AT_MOST' then 'AT_LEAST'
     when 'LESS_THAN' then 'MORE_THAN' when 'NEARLY' then 'ABOUT' else a end`,
  `create function qualifier_divide(a text, numerator numeric, b text) returns text
   language sql immutable parallel safe return case
     when a is null or b is null or 'INDETERMINATE' in (a, b) then 'INDETERMINATE'
     when a = 'EXACT' and numerator = 0 then 'EXACT'
     when a in ('ABOUT', 'NEARLY') or b in ('ABOUT', 'NEARLY') then 'ABOUT'
     when numerator < 0 and b <> 'EXACT' then 'INDETERMINATE'
     else qualifier_one_way(a, qualifier_negate(b), numerator > 0) end`,
  // Strict, without a first state: the first qualifier is the state, so the sum of one is itself.
  `create aggregate qualifier_sum(text) (sfunc = qualifier_add, stype = text, combinefunc = qualifier_add,
    parallel = safe)`,
  `create function quantity_lower(value numeric, qualifier text) returns numeric
   language sql immutable parallel safe
   return case when qualifier in ('EXACT', 'AT_LEAST', 'MORE_THAN') then value end`,
  `create function quantity_upper(value numeric, qualifier text) returns numeric
   language sql immutable parallel safe
   return case when qualifier in ('EXACT', 'AT_MOST', 'LESS_THAN', 'NEARLY') then value end`,
];

const QUALIFIERS = `('EXACT', 'AT_LEAST', 'MORE_THAN', 'AT_MOST', 'LESS_THAN', 'ABOUT', 'NEARLY')`;

const tables = [
  `create table metric (
    code text collate "C" primary key check (code ~ '^[A-Za-z][A-Za-z0-9]*(:[A-Za-z0-9-]+)?$'),
    name_en text not null check (char_length(name_en) between 1 and 200),
    name_zh text not null check (char_length(name_zh) between 1 and 200),
    unit text not null check (char_length(unit) between 1 and 50),
    over_time text not null check (over_time in ('SUM', 'LAST', 'AVERAGE', 'NONE')),
    over_organizations text not null check (over_organizations in ('SUM', 'NONE')),
    direction text not null check (direction in ('HIGHER', 'LOWER', 'NEUTRAL')),
    sharing text not null check (sharing in ('OPEN', 'CONDITIONAL', 'CLOSED')))`,
  `create table named_subject (
    id uuid primary key,
    key text collate "C" not null unique check (key ~ '^[a-z]+:[a-z0-9-]+$'),
    kind text not null check (kind in ('VENUE', 'ACTIVITY', 'PROJECT', 'CHECKLIST', 'TASK_FORCE')),
    name text not null check (char_length(name) between 1 and 200),
    division_code text collate "C" not null references division)`,
  'create index named_subject_division on named_subject (division_code)',
  `create table observation (
    id uuid primary key,
    metric_code text collate "C" not null references metric,
    organization_id uuid references organization,
    committee_id uuid references joint_committee,
    subject_division_code text collate "C" references division,
    named_subject_id uuid references named_subject,
    subject_key text collate "C" not null generated always as
      (coalesce(organization_id::text, committee_id::text, named_subject_id::text, subject_division_code)) stored,
    division_code text collate "C" not null references division,
    value numeric(38, 10) not null,
    unit text not null,
    amount numeric(38, 10) not null,
    qualifier text not null check (qualifier in ${QUALIFIERS}),
    period_kind text not null check (period_kind in ('MONTH', 'QUARTER', 'YEAR', 'NOT_STATED', 'POINT',
      'AS_PUBLISHED', 'SINCE_FOUNDING', 'SINCE', 'CUMULATIVE', 'YEARLY_AVERAGE', 'YEARLY_AVERAGE_OR_NONE',
      'DURATION', 'AFTER_ELECTION', 'PLAN', 'EVENT')),
    period_from date,
    period_to date,
    period_start_text text, period_start_earliest date, period_start_latest date,
    period_note text check (char_length(period_note) between 1 and 300),
    as_of date,
    printed text check (char_length(printed) between 1 and 200),
    note text check (char_length(note) between 1 and 1000),
    source_id uuid references source,
    superseded_by uuid unique references observation deferrable initially deferred,
    reason text check (char_length(reason) between 1 and 1000),
    natural_key text unique,
    version int not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    check (num_nonnulls(organization_id, committee_id, subject_division_code, named_subject_id) = 1),
    check (superseded_by <> id),
    constraint observation_period check (case period_kind
      when 'MONTH' then period_to is not distinct from (period_from + interval '1 month')::date
        and extract(day from period_from) = 1
      when 'QUARTER' then period_to is not distinct from (period_from + interval '3 months')::date
        and extract(day from period_from) = 1 and extract(month from period_from)::int % 3 = 1
      when 'YEAR' then period_to is not distinct from (period_from + interval '1 year')::date
        and extract(day from period_from) = 1 and extract(month from period_from) = 1
      else period_from is null and period_to is null end
      and (period_kind not in ('MONTH', 'QUARTER', 'YEAR') or period_from is not null)))`,
  // One reading of a metric for a subject and a calendar period is in force at a time.
  `create unique index observation_in_force on observation (metric_code, subject_key, period_kind, period_from)
   where superseded_by is null and period_from is not null`,
  `create unique index observation_stated on observation
     (metric_code, subject_key, period_kind, period_start_text, period_note, as_of, source_id) nulls not distinct
   where superseded_by is null and period_from is null`,
  `create index observation_organization on observation (organization_id, metric_code, period_from)
   where superseded_by is null and period_from is not null`,
  'create index observation_metric on observation (metric_code, id)',
  'create index observation_subject on observation (subject_key, id)',
  'create index observation_division on observation (division_code, id)',
  'create index observation_source on observation (source_id)',
  // Most figures are of organizations: the others cost an import of those nothing.
  'create index observation_committee on observation (committee_id) where committee_id is not null',
  `create index observation_subject_division on observation (subject_division_code)
   where subject_division_code is not null`,
  'create index observation_named on observation (named_subject_id) where named_subject_id is not null',
  // What was once recorded stays as it was: a correction is a new row that the old one points to.
  `create function observation_stays() returns trigger language plpgsql as $$
   begin
     raise exception using errcode = 'integrity_constraint_violation',
       constraint = 'observation_stays', message = 'an observation is corrected by a new one, never overwritten';
   end $$`,
  `create trigger observation_stays before update on observation for each row when (
     (old.id, old.metric_code, old.organization_id, old.committee_id, old.subject_division_code,
      old.named_subject_id, old.division_code, old.value, old.unit, old.amount, old.qualifier, old.period_kind,
      old.period_from, old.period_to, old.period_start_text, old.period_note, old.as_of, old.printed, old.source_id)
     is distinct from
     (new.id, new.metric_code, new.organization_id, new.committee_id, new.subject_division_code,
      new.named_subject_id, new.division_code, new.value, new.unit, new.amount, new.qualifier, new.period_kind,
      new.period_from, new.period_to, new.period_start_text, new.period_note, new.as_of, new.printed, new.source_id)
     or old.superseded_by is distinct from new.superseded_by and old.superseded_by is not null)
   execute function observation_stays()`,
];
