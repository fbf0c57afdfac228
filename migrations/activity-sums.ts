/** First and last possible day of a row, open where no source says. */
const FIRST = `coalesce(c.earliest, '-infinity')`;
const LAST = `coalesce(c.latest, 'infinity')`;

/** Cells with their sign, by month or by the span of their dates and by type, for their division and those above it. */
export const byDivision = (
  cells: string,
) => `select up.code as division_code, t.type, t.period_from, t.period_to,
     sum(t.held)::bigint as held, sum(t.joint)::bigint as joint
   from (select c.division_code, c.type,
       case when ${FIRST} >= month_of(${LAST}) then month_of(c.latest) else ${FIRST} end as period_from,
       case when ${FIRST} >= month_of(${LAST}) then (month_of(c.latest) + interval '1 month')::date else ${LAST} + 1 end as period_to,
       sum(c.sign) as held, coalesce(sum(c.sign) filter (where cardinality(c.bodies) > 1), 0) as joint
     from ${cells} c group by 1, 2, 3, 4) t
   cross join lateral unnest(division_path(t.division_code)) up(code)
   join division known on known.code = up.code collate "C"
   group by 1, 2, 3, 4`;

/**
 * Sums of a year, and apart from them those of every span that no month holds: what lies in one of these may lie
 * outside of the period asked for. Shorter periods are summed when they are asked for.
 */
const totals = (kind: string, rows: string, from: string, last: string, columns: string) => `
   select '${kind}' as kind, s.* from (
     select c.subject, 'YEAR' as grain, year_of(${last}) as period_from,
       (year_of(${last}) + interval '1 year')::date as period_to, ${columns}
     from ${rows} c where ${from} >= year_of(${last}) group by 1, 3, c.members
     union all
     select c.subject, 'SPAN', ${from}, ${last} + 1, ${columns}
     from ${rows} c where ${from} < month_of(${last}) group by 1, 3, 4, c.members) s`;

export const totalsOfDivisions = (sums: string) =>
  totals(
    'DIVISION',
    `(select division_code as subject, 0 as members, * from ${sums})`,
    'c.period_from',
    '(c.period_to - 1)',
    `c.members, sum(c.held)::bigint as rows, sum(c.held)::bigint as held, sum(c.joint)::bigint as joint,
       coalesce(sum(c.held) filter (where c.type = 'JOINT_MEETING'), 0)::bigint as meetings, 0::bigint as parts`,
  );

/** The organizations that hold, each activity once for each of them. */
export const totalsOfOrganizations = (cells: string) =>
  totals(
    'ORGANIZATION',
    `(select u.body::text as subject, 0 as members, x.* from ${cells} x cross join lateral unnest(x.bodies) u(body))`,
    FIRST,
    LAST,
    `c.members, sum(c.sign)::bigint as rows, sum(c.sign)::bigint as held,
       coalesce(sum(c.sign) filter (where cardinality(c.bodies) > 1), 0)::bigint as joint,
       coalesce(sum(c.sign) filter (where c.type = 'JOINT_MEETING'), 0)::bigint as meetings, 0::bigint as parts`,
  );

/** By how many members there were: parts over members is the exact weight of an activity. Without a date, it has none. */
export const totalsOfCommittees = (pairs: string) =>
  totals(
    'COMMITTEE',
    `(select x.committee_id::text as subject, x.* from ${pairs} x where x.latest is not null)`,
    FIRST,
    LAST,
    `c.members, sum(c.sign)::bigint as rows, coalesce(sum(c.sign) filter (where c.organizers > 0), 0)::bigint as held,
       coalesce(sum(c.sign) filter (where c.organizers > 1), 0)::bigint as joint,
       coalesce(sum(c.sign) filter (where c.type = 'JOINT_MEETING' and (c.own or c.organizers > 1)), 0)::bigint as meetings,
       coalesce(sum(c.sign * c.organizers) filter (where c.organizers > 1), 0)::bigint as parts`,
  );
