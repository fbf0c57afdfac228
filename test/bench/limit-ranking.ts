import { answer, asText, type LimitStatement, list, named, object, quoted } from './limit-figures.js';

const most = (inside: string, asked: string) => `(select e.committee_id, e.growth from economy_committee e
  where e.year = $2::int and e.quarter = 0 and e.n > 0 and e.growth is not null and e.pairs >= e.expected and not e.open
    and e.holds @> make_date($2::int, 12, 31) and e.possible @> make_date($2::int, 12, 31) and ${inside} and ${asked}
  order by e.growth desc fetch first ($3::int) rows with ties)`;
const PROVINCE = "$1::text like '__0000000000'";
const PREFECTURE = "$1::text like '____00000000'";

/** Provinces and prefectures have their committees in the order of growth; those of smaller places are few. */
export const GROWING_MOST = `(select w.*, k.id, k.name from (select w.*, rank() over (order by w.growth desc)
    from (${most('left(e.division_code, 2) = left($1::text, 2)', PROVINCE)}
      union all ${most('left(e.division_code, 4) = left($1::text, 4)', `${PREFECTURE} and not ${PROVINCE}`)}
      union all ${most(
        `e.division_code >= $1::text collate "C" and e.division_code < (
          select subtree_end(d.code, d.level) collate "C" from division d where d.code = $1::text)`,
        `not ${PREFECTURE}`,
      )}) w
    order by rank, w.committee_id limit 200) w join joint_committee k on k.id = w.committee_id) r`;

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
