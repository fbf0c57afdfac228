import { answer, asText, type LimitStatement, list, named, object, quoted } from './limit-figures.js';

const GROWING = `e.year = $2::int and e.quarter = 0 and e.n > 0 and e.growth is not null and e.pairs >= e.expected
  and e.holds @> make_date($2::int, 12, 31)`;
const STANDING = `k.member_list = 'COMPLETE' and k.possible @> make_date($2::int, 12, 31)`;
const BELOW = `k.division_code < (select subtree_end(d.code, d.level) collate "C" from division d where d.code = $1::text)`;

/**
 * Of a province or prefecture the index of growth gives the first in order, and only they are looked at; of a smaller place its
 * committees are fewer than the index would pass by.
 */
export const GROWING_MOST = `(select w.*, rank() over (order by w.growth desc) from (
          (select k.id, k.name, e.growth from economy_committee e
            cross join lateral (select k.id, k.name from joint_committee k where k.id = e.committee_id and ${STANDING}
              and k.division_code >= $1::text collate "C" and ${BELOW} offset 0) k
            where ${GROWING} and $1::text like '%00000000'
            order by e.growth desc fetch first ($3::int) rows with ties)
          union all
          (select k.id, k.name, e.growth from joint_committee k
            cross join lateral (select e.growth from economy_committee e where e.committee_id = k.id and ${GROWING} offset 0) e
            where ${STANDING} and $1::text not like '%00000000' and k.division_code >= $1::text collate "C"
              and ${BELOW}
            order by e.growth desc fetch first ($3::int) rows with ties)) w
        order by rank, w.id limit 200) r`;

export const ranking: LimitStatement = {
  text: answer(
    'economyRanking',
    `(select ${list(
      object({
        rank: 'r.rank',
        committee: object({ id: `'"JointCommittee:' || r.id || '"'`, name: quoted('r.name') }),
        figure: asText('r.growth', "'EXACT'", 'null', "'share'"),
      }),
      'r.rank, r.id',
    )} from ${GROWING_MOST})`,
  ),
  ...named('division', 'year', 'top'),
};
