import { Field, ObjectType } from 'type-graphql';
import { doc } from '../../shared/graphql/doc.js';
import { Figure } from '../../shared/graphql/figure.js';
import { JointDimension } from '../committees/index.js';

@ObjectType({
  description: doc(
    'How evenly a committee works in the five joint dimensions (M16): a score from 0 to 1 for each, made from what is on record.',
    '联合党委“五联”均衡度（M16）：每个维度一个 0 至 1 的得分，由登记的数据得出。',
  ),
})
export class FiveDimensions {
  @Field(() => Figure, {
    description: doc(
      'Organization: the villages and communities of its own division that are its members, over all of them (M5).',
      '组织联建：所在区划的村（社区）中加入本联合党委的比例（M5）。',
    ),
  })
  organisation!: Figure;

  @Field(() => Figure, {
    description: doc(
      'Members: how far its posts are filled. Nobody reports that yet.',
      '党员联管：岗位配备率，目前尚无来源报送。',
    ),
  })
  member!: Figure;

  @Field(() => Figure, {
    description: doc('Resources: shared use (M2).', '资源联享：共享率（M2）。'),
  })
  resource!: Figure;

  @Field(() => Figure, {
    description: doc('Activities: joint share (M3b).', '活动联办：联办比例（M3b）。'),
  })
  activity!: Figure;

  @Field(() => Figure, {
    description: doc(
      'Development: income from joint projects over own-earned income (M12).',
      '发展联动：联合项目收入占自营收入的比例（M12）。',
    ),
  })
  development!: Figure;

  @Field(() => Figure, {
    description: doc(
      'Balance: the smallest score over the mean of all five; null while one of them is unknown.',
      '均衡度：五项得分的最小值与平均值之比；任一得分未知时为空。',
    ),
  })
  balance!: Figure;

  @Field(() => [JointDimension], {
    description: doc('The dimensions without a score.', '没有得分的维度。'),
  })
  missing!: (keyof typeof JointDimension)[];
}
