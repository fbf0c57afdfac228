import { BigIntType } from '@mikro-orm/core';
import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Dated } from '../../database/base.entity.js';
import { connectionOf } from '../../shared/graphql/connections.js';
import { doc } from '../../shared/graphql/doc.js';
import { Node } from '../../shared/graphql/node.js';
import { PartialDate } from '../../shared/graphql/partial-date.type.js';
import { WholeNumber } from '../../shared/graphql/scalars.js';
import { Organization } from '../organizations/index.js';
import { Provenance } from '../sources/index.js';

@ObjectType({ description: doc('An exact part of a whole.', '精确份额。') })
export class Share {
  @Field(() => WholeNumber, { description: doc('Numerator.', '分子。') })
  numerator!: string;

  @Field(() => WholeNumber, { description: doc('Denominator.', '分母。') })
  denominator!: string;
}

@ObjectType({
  implements: Node,
  description: doc(
    'A dated share of a company. The holder is always a legal entity, never a joint committee, which owns nothing.',
    '公司的持股关系，附起止日期。持股者须为法人；联合党委不持有任何财产。',
  ),
})
@Directive('@key(fields: "id")')
@Entity({ tableName: 'shareholding' })
export class Shareholding extends Dated implements Node {
  @Field(() => ID, { description: doc('Global id.', '全局标识。') })
  override id!: string;

  @Field(() => Organization, { description: doc('The company.', '公司。') })
  company!: Organization;

  @ManyToOne(() => Organization, { fieldName: 'company_id', mapToPk: true })
  companyId!: string;

  @Field(() => Organization, { description: doc('The holder.', '持股者。') })
  holder!: Organization;

  @ManyToOne(() => Organization, { fieldName: 'holder_id', mapToPk: true })
  holderId!: string;

  @Field(() => Share, {
    nullable: true,
    description: doc('The share; null when no source gives it.', '份额；无来源载明时为空。'),
  })
  share?: Share;

  @Property({ type: new BigIntType('bigint'), nullable: true })
  numerator?: bigint | null;
  @Property({ type: new BigIntType('bigint'), nullable: true })
  denominator?: bigint | null;

  @Field(() => PartialDate, {
    nullable: true,
    description: doc('Since when; null when no source says.', '起始日期；无来源载明时为空。'),
  })
  started?: PartialDate;

  @Field(() => PartialDate, {
    nullable: true,
    description: doc(
      'First day on which it no longer holds; null while it does.',
      '不再持有的首日；仍持有时为空。',
    ),
  })
  ended?: PartialDate;

  @Field(() => [Provenance], { description: doc('Where it comes from, newest first.', '来源，新者在前。') })
  provenance!: Provenance[];

  @Field(() => Int, { description: doc('Version.', '版本号。') })
  override version!: number;
}

export const ShareholdingConnection = connectionOf('Shareholding', () => Shareholding, '持股关系');
