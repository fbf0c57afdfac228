import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Dated } from '../../database/base.entity.js';
import { doc } from '../../shared/graphql/doc.js';
import { Node } from '../../shared/graphql/node.js';
import { PartialDate } from '../../shared/graphql/partial-date.type.js';
import type { Rel } from '../../shared/rel.js';
import { LinkKind } from './committee.enums.js';
import { JointCommittee } from './joint-committee.entity.js';

@ObjectType({
  implements: Node,
  description: doc('A dated link between two committees.', '两个联合党委之间的关系，附起止日期。'),
})
@Directive('@key(fields: "id")')
@Entity({ tableName: 'committee_link' })
export class CommitteeLink extends Dated implements Node {
  @Field(() => ID, { description: doc('Global id.', '全局标识。') })
  override id!: string;

  @Field(() => LinkKind, { description: doc('Kind.', '类别。') })
  @Property({ type: 'text' })
  kind!: keyof typeof LinkKind;

  @Field(() => JointCommittee, {
    description: doc('The first: above, assisting, or succeeded.', '前者：上级、帮扶方或被承继者。'),
  })
  from!: Rel<JointCommittee>;

  @ManyToOne(() => JointCommittee, { fieldName: 'from_id', mapToPk: true })
  fromId!: string;

  @Field(() => JointCommittee, {
    description: doc('The second: below, assisted, or succeeding.', '后者：下级、受帮扶方或承继者。'),
  })
  to!: Rel<JointCommittee>;

  @ManyToOne(() => JointCommittee, { fieldName: 'to_id', mapToPk: true })
  toId!: string;

  @Field(() => String, { nullable: true, description: doc('Remark.', '说明。') })
  @Property({ type: 'text', nullable: true })
  note?: string | null;

  @Field(() => PartialDate, {
    nullable: true,
    description: doc('Since when; null when no source says.', '开始日期；无来源载明时为空。'),
  })
  started?: PartialDate;

  @Field(() => PartialDate, {
    nullable: true,
    description: doc('First day on which it no longer holds.', '不再成立的首日。'),
  })
  ended?: PartialDate;

  @Field(() => Int, { description: doc('Version, to be sent with a change.', '版本号，修改时须提交。') })
  override version!: number;
}
