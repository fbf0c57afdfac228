/** How the figures of activities are read from what is kept of them. */
const TALLIED = `table (held bigint, joint bigint, uncertain bigint, joint_uncertain bigint, meetings bigint,
     meetings_uncertain bigint) language sql stable parallel safe`;
const TALLY = `coalesce(sum(t.held) filter (where t.certain), 0)::bigint, coalesce(sum(t.joint) filter (where t.certain), 0)::bigint,
     coalesce(sum(t.held) filter (where not t.certain), 0)::bigint,
     coalesce(sum(t.joint) filter (where not t.certain), 0)::bigint,
     coalesce(sum(t.held) filter (where t.certain and t.type = 'JOINT_MEETING'), 0)::bigint,
     coalesce(sum(t.held) filter (where not t.certain and t.type = 'JOINT_MEETING'), 0)::bigint`;

const LISTED = `table (activity_id uuid, type text, earliest date, latest date, certain boolean, own boolean,
     organizers int, members int) language sql stable parallel safe`;

const summing = (activities: string) => `with g as (
     select a.members, count(*) filter (where a.certain and a.organizers > 0) as held,
       count(*) filter (where a.certain and a.organizers > 1) as joint,
       count(*) filter (where not a.certain and a.organizers > 0) as uncertain,
       count(*) filter (where not a.certain and a.organizers > 1) as joint_uncertain,
       count(*) filter (where a.certain and m.meeting) as meetings,
       count(*) filter (where not a.certain and m.meeting) as meetings_uncertain,
       coalesce(sum(a.organizers) filter (where a.certain and a.organizers > 1), 0) as parts,
       coalesce(sum(a.organizers) filter (where a.organizers > 1), 0) as parts_possible
     from ${activities} a
     cross join lateral (select a.type = 'JOINT_MEETING' and (a.own or a.organizers > 1) as meeting) m group by 1),
   d as (select coalesce(lcm_of(members) filter (where members > 0), 1) as multiple from g)
   select coalesce(sum(held), 0)::bigint, coalesce(sum(joint), 0)::bigint, coalesce(sum(uncertain), 0)::bigint,
     coalesce(sum(joint_uncertain), 0)::bigint, coalesce(sum(meetings), 0)::bigint,
     coalesce(sum(meetings_uncertain), 0)::bigint, coalesce(sum(joint + joint_uncertain), 0)::bigint,
     (select multiple from d), coalesce(sum(parts * (select multiple from d) / nullif(members, 0)), 0),
     coalesce(sum(parts_possible * (select multiple from d) / nullif(members, 0)), 0)
   from g`;

export const activityReads = [
  // The activities of a committee: who of its members held each, of how many.
  `create function activities_of_committee(committee uuid, first date, past date) returns ${LISTED} as $$
   select p.activity_id, p.type, p.earliest, p.latest, coalesce(p.earliest >= first and p.latest < past, false), p.own,
     p.organizers, p.members
   from committee_activity p
   where p.committee_id = committee and (p.latest >= first or p.latest is null)
     and (p.earliest < past or p.earliest is null) and p.since < past and p.until >= past $$`,
  // The activities of committees taken together, each once: who of their members held it, of how many.
  `create function activities_of(committees uuid[], first date, past date) returns ${LISTED} as $$
   select a.* from activities_of_committee(committees[1], first, past) a where cardinality(committees) = 1
   union all
   select * from (
     with body as materialized (select distinct b.legal_id, b.since, b.until from committee_body b
         where cardinality(committees) > 1 and b.committee_id = any(committees)),
       point as materialized (select since from body union select until from body union select '-infinity'),
       stretch as materialized (
         select p.since, p.until, (select count(distinct b.legal_id) from body b
           where b.since <= p.since and b.until > p.since)::int as members
         from (select since, lead(since, 1, 'infinity') over (order by since) as until from point) p where p.since < p.until),
       near as materialized (
         select c.*, coalesce(c.latest, past - 1) as day from activity_cell c where c.activity_id in (
           select p.activity_id from committee_activity p
           where cardinality(committees) > 1 and p.committee_id = any(committees) and (p.latest >= first or p.latest is null)
             and (p.earliest < past or p.earliest is null) and p.since < past and p.until >= past)),
       held as materialized (
         select n.activity_id, count(distinct b.legal_id)::int as organizers
         from near n cross join lateral unnest(n.bodies) u(legal_id)
         join body b on b.legal_id = u.legal_id and b.since <= n.day and b.until > n.day group by 1)
     select n.activity_id, n.type, n.earliest, n.latest, coalesce(n.earliest >= first and n.latest < past, false),
       coalesce(n.committee_id = any(committees), false), coalesce(h.organizers, 0), s.members
     from near n join stretch s on s.since <= n.day and s.until > n.day left join held h on h.activity_id = n.activity_id) together $$`,
  // Sums of them. Weights are exact: numerators over a common multiple of the numbers of members.
  ...[
    ['committee_tally', 'committee uuid', 'activities_of_committee(committee, first, past)'],
    ['committees_tally', 'committees uuid[]', 'activities_of(committees, first, past)'],
  ].map(
    ([name, whose, activities]) => `create function ${name}(${whose}, first date, past date)
   returns table (held bigint, joint bigint, uncertain bigint, joint_uncertain bigint, meetings bigint,
     meetings_uncertain bigint, weighed bigint, multiple numeric, weight numeric, weight_possible numeric)
   language sql stable parallel safe as $$ ${summing(activities as string)} $$`,
  ),
  // Calendar months in a period, a part of a month by its days: exact for whole months.
  `create function months_between(first date, past date) returns numeric language sql immutable parallel safe as $$
   select sum((least(g::date + interval '1 month', past)::date - greatest(g::date, first))::numeric
     / ((g::date + interval '1 month')::date - g::date))
   from generate_series(date_trunc('month', first::timestamp), past::timestamp - interval '1 day', interval '1 month') g $$`,
  // Whole months of a division; what may lie outside of them is counted apart.
  `create function division_tally(code text, first date, past date) returns ${TALLIED} as $$
   select ${TALLY}
   from (select d.type, d.held, d.joint, d.period_from >= first and d.period_to <= past as certain
     from division_activity d where d.division_code = code collate "C" and d.period_from < past and d.period_to > first) t $$`,
  // What an organization holds, itself or through the Party organizations that are attached to it.
  `create function organization_tally(legal uuid, first date, past date) returns ${TALLIED} as $$
   select ${TALLY}
   from (select c.type, 1 as held, (cardinality(c.bodies) > 1)::int as joint,
       coalesce(c.earliest >= first and c.latest < past, false) as certain
     from (select distinct g.activity_id from organization o join activity_organizer g on g.organization_id = o.id
       where o.id = legal and o.legal_entity_id is null or o.legal_entity_id = legal) g
     join activity_cell c on c.activity_id = g.activity_id and legal = any(c.bodies)
     where (c.latest >= first or c.latest is null) and (c.earliest < past or c.earliest is null)) t $$`,
];
