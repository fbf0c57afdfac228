import type { Hub } from '../../support/hub.js';

/** What an organization reported, from the lines and nothing else. */
const REPORTED = (
  year: string,
  chart: string,
) => `lateral (select sum(s.total) as total, sum(s.own) as own from (
    select l.quarter, (select coalesce(sum(x.amount_fen), 0) from ledger_line x where x.ledger_id = l.id) as total,
      (select coalesce(sum(x.amount_fen), 0) from ledger_line x where x.ledger_id = l.id and x.account <> 'SUBSIDY_INCOME') as own
    from ledger l where l.organization_id = m.id and l.year = ${year} and l.chart = ${chart} and l.status <> 'DRAFT') s
  where case when $2::int is not null then s.quarter = $2 else s.quarter is null or not exists (select 1 from ledger y
    where y.organization_id = m.id and y.year = ${year} and y.chart = ${chart} and y.status <> 'DRAFT' and y.quarter is null) end
  having case when $2::int is not null then count(*) = 1 else bool_or(s.quarter is null) or count(*) = 4 end)`;

/** The sums of a set by hand: `members` gives id and certain on the day $3. */
export async function byHand(
  hub: Hub,
  members: string,
  key: string,
  year: number,
  quarter: number | null,
  on: string,
) {
  const [row] = await hub.sql(
    `select count(*)::int as expected, (count(n.total) filter (where m.certain))::int as n,
       (sum(n.total) filter (where m.certain))::text as total, (sum(n.own) filter (where m.certain))::text as own,
       (count(*) filter (where m.certain and n.total is not null and b.total is not null))::int as pairs,
       (sum(n.total) filter (where m.certain and b.total is not null) - sum(b.total) filter (where m.certain and n.total is not null))::text as gained,
       (sum(b.total) filter (where m.certain and n.total is not null))::text as base
     from (${members}) m
     left join ${REPORTED('$1', `case when $1 < 2024 then '2004' else '2024' end`)} n on true
     left join ${REPORTED('$1 - 1', `case when $1 < 2024 then '2004' else '2024' end`)} b on true
     where $3::date is not null and $4::text is not null`,
    [year, quarter, on, key],
  );
  return row;
}

export const OF_COMMITTEE = `select b.id, bool_or(m.certain @> $3::date) as certain from joint_membership m
  join organization o on o.id = m.member_id join organization b on b.id = coalesce(o.legal_entity_id, o.id)
  where m.committee_id = $4::uuid and m.possible @> $3::date and b.kind <> 'PARTY_ORGANIZATION' group by b.id`;
export const OF_DIVISION = `select o.id, o.certain @> $3::date
    or exists (select 1 from ledger l where l.organization_id = o.id and l.year <= extract(year from $3::date))
    or exists (select 1 from shareholding h where h.holder_id = o.id and h.certain @> $3::date) as certain
  from organization o where starts_with(o.division_code, $4) and o.possible @> $3::date
    and (o.kind = 'COMMUNITY' or exists (select 1 from ledger l where l.organization_id = o.id))`;
