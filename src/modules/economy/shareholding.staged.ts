import { startsOn } from '../../importing/dated.js';

const { started_latest: begins } = startsOn('since');

/** The register of each company in the file as it would be: the rows, and what is on record beside them. */
const REGISTER = `register as materialized (
    select line, company_id, holder_id, numerator, denominator, daterange(first, past) as during from (
      select r.line, r.company_id, r.holder_id, coalesce(r.share_numerator, h.numerator) as numerator,
        case when r.share is null then h.denominator else r.share_denominator end as denominator,
        case when r.since is null and h.id is not null then h.started_latest else ${begins} end as first,
        case when r.until is null then h.ended_earliest else r.until_earliest end as past
      from resolved r left join shareholding h on h.id = r.target_id where r.company_id is not null and r.holder_id is not null
    ) stated where past is null or first < past
    union all
    select null, h.company_id, h.holder_id, h.numerator, h.denominator, h.certain from shareholding h
    where h.company_id in (select company_id from resolved) and not isempty(h.certain)
      and h.id not in (select target_id from resolved where target_id is not null))`;

/** Rows whose holder holds already: with the first other row, or what is on record. */
export const OVERLAPPING = `with ${REGISTER}
  select a.line, coalesce('→ ' || min(b.line), min(lower(b.during))::text || ' …')
  from register a join register b on b.company_id = a.company_id and b.holder_id = a.holder_id and b.during && a.during
    and b.line is distinct from a.line
  where a.line is not null group by a.line`;

/** Rows that are part of more than a whole: the day, the sum, and all rows that are part of it. */
export const EXCEEDING = `with ${REGISTER},
  known as materialized (select * from register where numerator is not null),
  held as materialized (
    select d.company_id, d.day, k.line, k.numerator, k.denominator
    from (select distinct company_id, lower(during) as day from known) d
    join known k on k.company_id = d.company_id and k.during @> d.day),
  scaled as (select company_id, day, lcm_of(denominator) as whole from held group by company_id, day),
  summed as (
    select h.company_id, h.day, w.whole, sum(h.numerator * (w.whole / h.denominator)) as parts,
      array_to_string((array_agg(h.line order by h.line) filter (where h.line is not null))[1:20], ', ') as lines
    from held h join scaled w using (company_id, day) group by h.company_id, h.day, w.whole
    having sum(h.numerator * (w.whole / h.denominator)) > w.whole)
  select distinct on (h.line) h.line, concat(s.day, ': ', trim_scale(s.parts / gcd(s.parts, s.whole)), '/',
    trim_scale(s.whole / gcd(s.parts, s.whole)), '; → ', s.lines)
  from summed s join held h using (company_id, day) where h.line is not null order by h.line, s.day`;
