import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Dated } from '../../database/base.entity.js';
import { connectionOf } from '../../shared/graphql/connections.js';
import { doc } from '../../shared/graphql/doc.js';
import { Node } from '../../shared/graphql/node.js';
import { PartialDate } from '../../shared/graphql/partial-date.type.js';
import { JointCommittee } from '../committees/index.js';
import { Organization } from '../organizations/index.js';
import { Provenance } from '../sources/index.js';
import { CompanyRole } from './economy.enums.js';

/** What a company is tied to for a time: the committee that guides it, the posts it has. */
@ObjectType()
abstract class CompanyTie extends Dated {
  @Field(() => ID, { description: doc('Global id.', '全局标识。') })
  override id!: string;

  @Field(() => Organization, { description: doc('The company.', '公司。') })
  company!: Organization;

  @ManyToOne(() => Organization, { fieldName: 'company_id', mapToPk: true })
  companyId!: string;

  @Field(() => PartialDate, {
    nullable: true,
    description: doc('Since when; null when no source says.', '起始日期；无来源载明时为空。'),
  })
  started?: PartialDate;

  @Field(() => PartialDate, {
    nullable: true,
    description: doc(
      'First day on which it no longer holds; null while it does.',
      '不再成立的首日；仍成立时为空。',
    ),
  })
  ended?: PartialDate;

  @Field(() => [Provenance], { description: doc('Where it comes from, newest first.', '来源，新者在前。') })
  provenance!: Provenance[];

  @Field(() => Int, { description: doc('Version, to be sent with a change.', '版本号，修改时须提交。') })
  override version!: number;
}

@ObjectType({
  implements: Node,
  description: doc(
    'That a joint committee guides a company. It guides only: it holds no share and no money.',
    '联合党委指导公司。仅为指导：不持股，不经手资金。',
  ),
})
@Directive('@key(fields: "id")')
@Entity({ tableName: 'company_guidance' })
export class CompanyGuidance extends CompanyTie implements Node {
  @Field(() => JointCommittee, { description: doc('The committee.', '联合党委。') })
  committee!: JointCommittee;

  @ManyToOne(() => JointCommittee, { fieldName: 'committee_id', mapToPk: true })
  committeeId!: string;
}

@ObjectType({
  implements: Node,
  description: doc(
    'A post in a company. It names the post and the public post held with it, never a person.',
    '公司职务。只载职务及兼任的公职，不载个人。',
  ),
})
@Directive('@key(fields: "id")')
@Entity({ tableName: 'company_post' })
export class CompanyPost extends CompanyTie implements Node {
  @Field(() => CompanyRole, { description: doc('The post.', '职务。') })
  @Property({ type: 'text' })
  role!: keyof typeof CompanyRole;

  @Field(() => String, { nullable: true, description: doc('As its source calls it.', '来源所用名称。') })
  @Property({ type: 'text', nullable: true })
  title?: string | null;

  @Field(() => String, {
    nullable: true,
    description: doc('Public post that its holder has too.', '任职者兼任的公职。'),
  })
  @Property({ type: 'text', nullable: true })
  concurrentPost?: string | null;

  @Field(() => Organization, {
    nullable: true,
    description: doc('Where that public post is.', '该公职所在组织。'),
  })
  concurrentBody?: Organization;

  @ManyToOne(() => Organization, { fieldName: 'concurrent_body_id', mapToPk: true, nullable: true })
  concurrentBodyId?: string | null;
}

export const CompanyGuidanceConnection = connectionOf('CompanyGuidance', () => CompanyGuidance, '指导关系');
