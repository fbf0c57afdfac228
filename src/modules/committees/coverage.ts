import { Field, ObjectType } from 'type-graphql';
import { ratioFigure } from '../../compiler/figure.js';
import {
  type Args,
  connection,
  type Fields,
  nested,
  one,
  type ReadEnv,
  sortKey,
  value,
} from '../../compiler/shape.js';
import { raw, type Sql, sql } from '../../compiler/sql.js';
import { PageArgs } from '../../shared/graphql/connections.js';
import { doc } from '../../shared/graphql/doc.js';
import { Figure } from '../../shared/graphql/figure.js';
import { LocalDate } from '../../shared/graphql/scalars.js';
import { Takes } from '../../shared/graphql/takes.js';
import { DivisionConnection, existedOn } from '../divisions/index.js';

@ObjectType({
  description: doc(
    'Member coverage of a division (formula M5): which of its villages and communities are in a joint committee.',
    '区划的成员覆盖率（公式 M5）：其村（社区）中有多少加入了联合党委。',
  ),
})
export class MemberCoverage {
  @Field(() => Figure, {
    description: doc(
      "Covered villages and communities over all of them. Residents' and villagers' committees only; a lower bound where dates or members are not fully known.",
      '已加入的村（社区）数与村（社区）总数之比。只计居委会和村委会；日期或成员未全知时为下限。',
    ),
  })
  figure!: Figure;

  @Field(() => LocalDate, {
    nullable: true,
    description: doc(
      'Date of the list of divisions that the denominator is from.',
      '分母所依据的区划清单日期。',
    ),
  })
  listDate?: string;

  @Field(() => DivisionConnection, {
    description: doc('Those covered, or possibly covered.', '已覆盖或可能已覆盖的。'),
  })
  @Takes(() => PageArgs)
  covered!: unknown;

  @Field(() => DivisionConnection, {
    description: doc('Those that no known membership covers.', '没有已知成员关系覆盖的。'),
  })
  @Takes(() => PageArgs)
  uncovered!: unknown;

  @Field(() => DivisionConnection, {
    description: doc(
      'Units that are only like a village or community: in no denominator.',
      '类似村（社区）的单位，不计入分母。',
    ),
  })
  @Takes(() => PageArgs)
  quasiUnits!: unknown;
}

const COMMITTEE_KINDS = raw(`('RESIDENTS_COMMITTEE', 'VILLAGERS_COMMITTEE')`);
const QUASI_KINDS = raw(`('QUASI_RESIDENTS', 'QUASI_VILLAGERS')`);

/** Village-level divisions of these kinds below a division, on a day. */
function villages(division: Sql, village: Sql, kinds: Sql, day: string): Sql {
  return sql`${village}.level = 'VILLAGE' and ${village}.kind in ${kinds} and ${village}.code >= ${division}.code
    and ${village}.code < subtree_end(${division}.code, ${division}.level) collate "C" and ${existedOn(village, day)}`;
}

/** The communities below a division with a membership that holds, or may hold, in a committee that does. */
function ties(division: Sql, day: string): Sql {
  return sql`select b.division_code as code, bool_or(m.certain @> ${day}::date and k.certain @> ${day}::date) as certain
    from organization b
    join organization o on o.id = b.id or o.legal_entity_id = b.id
    join joint_membership m on m.member_id = o.id and m.possible @> ${day}::date
    join joint_committee k on k.id = m.committee_id and k.possible @> ${day}::date
    where b.kind = 'COMMUNITY' and b.division_code >= ${division}.code
      and b.division_code < subtree_end(${division}.code, ${division}.level) collate "C"
    group by b.division_code`;
}

/**
 * M5 = covered / all village-level divisions of the kinds residents and villagers. A committee whose
 * members are not fully known may cover any village of its own division: that widens the upper bound.
 */
function counts(division: Sql, day: string): Sql {
  return sql`with tie as materialized (${ties(division, day)}),
    open as materialized (
      select d.code as lo, subtree_end(d.code, d.level) collate "C" as hi
      from joint_committee k join division d on d.code = k.division_code
      where k.member_list <> 'COMPLETE' and k.possible @> ${day}::date)
    select count(*) as denominator, count(*) filter (where t.certain) as certain,
      count(*) filter (where t.code is not null
        or exists (select 1 from open where v.code >= open.lo and v.code < open.hi)) as possible
    from division v left join tie t on t.code = v.code
    where ${villages(division, raw('v'), COMMITTEE_KINDS, day)}`;
}

function shape(args: Args): Fields {
  const day = (env: ReadEnv): string => args.asOf ?? env.today;
  const sort = [sortKey('code', 'text')];
  return {
    figure: one('Figure', undefined, {
      rows: (row, _, env) =>
        ratioFigure({
          counts: counts(row, day(env)),
          unit: 'share',
          formula: 'M5',
          version: 1,
          asOf: sql`${day(env)}::date`,
        }),
    }),
    listDate: value(
      (row, _, env) =>
        sql`(select max(v.listed_as_of) from division v where ${villages(row, raw('v'), COMMITTEE_KINDS, day(env))})`,
    ),
    covered: connection('Division', {
      where: (row, child, _, env) => sql`${villages(row, child, COMMITTEE_KINDS, day(env))}
        and ${child}.code in (select t.code from (${ties(row, day(env))}) t)`,
      sort,
    }),
    uncovered: connection('Division', {
      where: (row, child, _, env) => sql`${villages(row, child, COMMITTEE_KINDS, day(env))}
        and ${child}.code not in (select t.code from (${ties(row, day(env))}) t)`,
      sort,
    }),
    quasiUnits: connection('Division', {
      where: (row, child, _, env) => villages(row, child, QUASI_KINDS, day(env)),
      sort,
    }),
  };
}

/** What this module adds to a division. */
export const memberCoverage = nested(shape);
