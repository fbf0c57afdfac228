/**
 * The totals of a place on a day for which no sum is kept, made from what each organization reported. Functions of
 * their own: a statement that reads a hundred places does not begin by preparing what is hardly ever needed.
 */
const SUMS =
  'n total own pairs broken pair_total base_total pair_own base_own steps step_broken step_total prev_total step_own prev_own distributable paid members uncounted joint other'.split(
    ' ',
  );
const each = (piece: (name: string) => string) => SUMS.map(piece).join(', ');
const TOTALS = `(expected numeric, unsure numeric, open boolean, seen numeric, pairs_seen numeric, steps_seen numeric, ${each((name) => `${name} numeric`)})`;

/** Only who certainly belongs is part of a sum; a break of the chart is told of all. */
const settled = (name: string) => (name.endsWith('broken') ? '' : ' filter (where m.certain)');

const ofMembers = (members: string, open: string) => `
     select count(*)::numeric, (count(*) filter (where not m.certain))::numeric, ${open}, count(c.n)::numeric,
       coalesce(sum(c.pairs), 0)::numeric, coalesce(sum(c.steps), 0)::numeric,
       ${each((name) => `coalesce(sum(c.${name})${settled(name)}, 0)::numeric`)}
     from (${members} offset 0) m
     left join economy_part c on c.organization_id = m.id and c.year = asked_year and c.quarter = asked_quarter`;

const COMMITTEE = `select b.id, bool_or(m.certain @> asked) as certain
       from joint_membership m join organization o on o.id = m.member_id
       join organization b on b.id = coalesce(o.legal_entity_id, o.id) and b.kind <> 'PARTY_ORGANIZATION'
       where m.committee_id = committee and m.possible @> asked group by b.id`;

const PLACE = `select o.id, o.certain @> asked
         or exists (select 1 from ledger l where l.organization_id = o.id and l.year <= extract(year from asked))
         or exists (select 1 from shareholding h where h.holder_id = o.id and h.certain @> asked) as certain
       from organization o
       where o.division_code >= place and o.division_code < subtree_end(place, place_level) collate "C"
         and o.possible @> asked and (o.kind = 'COMMUNITY' or exists (select 1 from ledger l where l.organization_id = o.id))`;

/** What is kept of a division, with the few that were not there all through the period. */
const KEPT = `
     select e.expected, e.unsure, false, s.n, s.pairs, s.steps, s.*
     from (select coalesce(sum(p.expected), 0)::numeric as expected, coalesce(sum(p.expected - p.sure), 0)::numeric as unsure
         from economy_presence p where p.division_code = place collate "C" and p.day <= asked) e
     cross join (select ${each((name) => `coalesce(sum(u.${name}), 0)::numeric as ${name}`)} from (
         select ${each((name) => `r.${name}`)} from economy_rollup r
         where r.division_code = place collate "C" and r.year = asked_year and r.quarter = asked_quarter
         union all select ${each((name) => `c.${name}`)} from economy_part c
         where not c.regular and c.year = asked_year and c.quarter = asked_quarter and c.possible @> asked
           and c.division_code >= place and c.division_code < subtree_end(place, place_level) collate "C") u) s`;

const totals = (name: string, whose: string, body: string) =>
  `create function ${name}(${whose}, asked_year int, asked_quarter int, asked date) returns table ${TOTALS}
   language plpgsql stable parallel safe as $$ #variable_conflict use_column
   begin ${body} end $$`;

export const economyTotals = [
  totals(
    'economy_totals_of_committee',
    'committee uuid',
    `return query ${ofMembers(
      COMMITTEE,
      `exists (select 1 from joint_committee k where k.id = committee and k.member_list <> 'COMPLETE')`,
    )};`,
  ),
  totals(
    'economy_totals_of_place',
    'place text, place_level text',
    `if place_level <> 'VILLAGE' and economy_days(asked_year, asked_quarter) @> asked then return query ${KEPT};
     else return query ${ofMembers(PLACE, 'false')}; end if;`,
  ),
];
