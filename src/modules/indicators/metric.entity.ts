import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { connectionOf } from '../../shared/graphql/connections.js';
import { doc } from '../../shared/graphql/doc.js';
import { defineEnum } from '../../shared/graphql/enums.js';
import { Node } from '../../shared/graphql/node.js';

export const OverTime = defineEnum(
  'OverTime',
  ['How a metric is combined over time.', '指标在时间上如何合并。'],
  {
    SUM: ['Parts add up: sales of four quarters.', '可相加，如四个季度的销售额。'],
    LAST: ['The last reading stands: households registered.', '取最近一次，如户数。'],
    AVERAGE: ['The mean of the parts.', '取各期平均。'],
    NONE: ['Not combined.', '不合并。'],
  },
);

export const OverOrganizations = defineEnum(
  'OverOrganizations',
  ['How a metric is combined over organizations.', '指标在组织间如何合并。'],
  {
    SUM: ['Summed, each organization once.', '相加，每个组织只计一次。'],
    NONE: ['Not combined: a mean, or what several may count.', '不合并：平均数，或可能重复计入者。'],
  },
);

export const Direction = defineEnum('MetricDirection', ['Which way is better.', '优劣方向。'], {
  HIGHER: ['More is better.', '越高越好。'],
  LOWER: ['Less is better.', '越低越好。'],
  NEUTRAL: ['Neither.', '无优劣。'],
});

export const Sharing = defineEnum('SharingClass', ['Who may see the figures.', '数字的共享类别。'], {
  OPEN: ['Everyone.', '无条件共享。'],
  CONDITIONAL: [
    'On conditions: to who is signed in, within their divisions, and says what for in the header X-Purpose; every reading is on record.',
    '有条件共享：登录用户在其辖区内、以 X-Purpose 请求头说明用途后可见，每次读取均有记录。',
  ],
  CLOSED: ['No one outside the agency; withheld here.', '不予共享，此处不显示。'],
});

@ObjectType({
  implements: Node,
  description: doc(
    'What is measured: a line of the catalogue of metrics.',
    '所度量的事项：指标目录中的一条。',
  ),
})
@Directive('@key(fields: "id")')
@Directive('@key(fields: "code")')
@Entity({ tableName: 'metric' })
export class Metric implements Node {
  @Field(() => ID, { description: doc('Global id.', '全局标识。') })
  id!: string;

  @Field(() => String, { description: doc('Code, e.g. jointMeetings.', '代码，如 jointMeetings。') })
  @PrimaryKey({ type: 'text' })
  code!: string;

  @Field(() => String, { description: doc('Name in English.', '英文名称。') })
  @Property({ type: 'text' })
  nameEn!: string;

  @Field(() => String, { description: doc('Name in Chinese.', '中文名称。') })
  @Property({ type: 'text' })
  nameZh!: string;

  @Field(() => String, { description: doc('Unit in which it is combined.', '合并计算所用单位。') })
  @Property({ type: 'text' })
  unit!: string;

  @Field(() => [String], {
    description: doc('Units in which its figures can be shown.', '数字可换算的单位。'),
  })
  units!: string[];

  @Field(() => OverTime, { description: doc('How it is combined over time.', '时间上的合并方式。') })
  @Property({ type: 'text' })
  overTime!: keyof typeof OverTime;

  @Field(() => OverOrganizations, {
    description: doc('How it is combined over organizations.', '组织间的合并方式。'),
  })
  @Property({ type: 'text' })
  overOrganizations!: keyof typeof OverOrganizations;

  @Field(() => Direction, { description: doc('Which way is better.', '优劣方向。') })
  @Property({ type: 'text' })
  direction!: keyof typeof Direction;

  @Field(() => Sharing, { description: doc('Who may see its figures.', '共享类别。') })
  @Property({ type: 'text' })
  sharing!: keyof typeof Sharing;
}

export const MetricConnection = connectionOf('Metric', () => Metric, '指标');
