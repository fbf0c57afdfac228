import { Field, Int, ObjectType } from 'type-graphql';
import { doc } from '../../shared/graphql/doc.js';
import { defineEnum } from '../../shared/graphql/enums.js';
import { Figure } from '../../shared/graphql/figure.js';
import { LocalDate } from '../../shared/graphql/scalars.js';
import { Division } from '../divisions/index.js';
import { Organization } from '../organizations/index.js';
import { JointCommittee } from './joint-committee.entity.js';

export const GrainEnum = defineEnum('Grain', ['Length of a calendar period.', '自然期间的长度。'], {
  MONTH: ['Month.', '月。'],
  QUARTER: ['Quarter.', '季度。'],
  YEAR: ['Year.', '年。'],
});

export const RankedKind = defineEnum('RankedKind', ['What is ranked.', '排名的对象。'], {
  COMMITTEE: ['Joint committees.', '联合党委。'],
  ORGANIZATION: ['Organizations, each once.', '组织，每个只计一次。'],
  COUNTY: ['Counties.', '县级区划。'],
  TOWNSHIP: ['Townships.', '乡级区划。'],
  VILLAGE: ['Villages and communities.', '村（社区）。'],
});

export const RankOrder = defineEnum('RankOrder', ['Which end comes first.', '排序方向。'], {
  DESC: ['The largest first.', '由高到低。'],
  ASC: ['The smallest first.', '由低到高。'],
});

export const RankedBy = defineEnum('RankedBy', ['By what is ranked.', '排名依据。'], {
  VALUE: ['The figure of the period.', '本期数字。'],
  CHANGE: ['This period less its base, over those who reported both.', '本期减基期，按两期均报送的组织计。'],
  GROWTH: [
    'That change over the base; who has no positive base has no rank.',
    '增长率，按两期均报送的组织计；基期不为正的不列名次。',
  ],
});

export const ComparedWith = defineEnum('ComparedWith', ['Which period is the base.', '以哪一期为基期。'], {
  PREVIOUS: ['The period before: month on month, quarter on quarter.', '上一期（环比）。'],
  YEAR_BEFORE: ['The same period a year before.', '上年同期（同比）。'],
});

@ObjectType({ description: doc('One period of a series.', '序列中的一期。') })
export class SeriesPoint {
  @Field(() => LocalDate, { description: doc('First day.', '首日。') })
  from!: string;

  @Field(() => LocalDate, { description: doc('First day after it.', '结束后的首日。') })
  to!: string;

  @Field(() => Figure, { description: doc('The figure of the period.', '本期数字。') })
  figure!: Figure;

  @Field(() => Figure, { description: doc('The figure of the period before.', '上期数字。') })
  previous!: Figure;

  @Field(() => Figure, { description: doc('This period less the one before.', '本期减上期。') })
  change!: Figure;

  @Field(() => Figure, {
    description: doc(
      'Change over the period before; null without a positive base.',
      '环比增长；基期不为正时为空。',
    ),
  })
  growth!: Figure;
}

@ObjectType({
  description: doc(
    'A place in a ranking. Of committee, organization, division and venue the one that is ranked is given, the others are null.',
    '排名中的一位。联合党委（committee）、组织（organization）、区划（division）、场所（venue）中仅给出所排名的一项，其余为空。',
  ),
})
export class RankingEntry {
  @Field(() => Int, {
    description: doc(
      'Rank: those that tie share one, and the next is counted on (1, 2, 2, 4).',
      '名次：并列者同名次，其后顺延（1、2、2、4）。',
    ),
  })
  rank!: number;

  @Field(() => Figure, { description: doc('By what it is ranked.', '排名依据。') })
  figure!: Figure;

  @Field(() => JointCommittee, { nullable: true, description: doc('The committee.', '联合党委。') })
  committee?: JointCommittee;

  @Field(() => Organization, { nullable: true, description: doc('The organization.', '组织。') })
  organization?: Organization;

  @Field(() => Division, { nullable: true, description: doc('The division.', '区划。') })
  division?: Division;
}
