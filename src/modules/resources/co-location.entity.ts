import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Dated } from '../../database/base.entity.js';
import { doc } from '../../shared/graphql/doc.js';
import { Figure } from '../../shared/graphql/figure.js';
import { Node } from '../../shared/graphql/node.js';
import { PartialDate } from '../../shared/graphql/partial-date.type.js';
import { Decimal } from '../../shared/graphql/scalars.js';
import type { Rel } from '../../shared/rel.js';
import { Organization } from '../organizations/index.js';
import { Provenance } from '../sources/index.js';
import { Resource, Venue } from './resource.entity.js';
import { PremisesList } from './resource.enums.js';

@ObjectType({ description: doc('Premises that a co-location freed.', '合署办公腾出的房屋。') })
export class FreedPremises {
  @Field(() => String, { description: doc('Name.', '名称。') })
  name!: string;

  @Field(() => Decimal, {
    nullable: true,
    description: doc('Floor area in square metres.', '面积（平方米）。'),
  })
  floorArea?: string;

  @Field(() => String, { nullable: true, description: doc('What it serves for now.', '现用途。') })
  newUse?: string;
}

@ObjectType({
  implements: Node,
  description: doc('Organizations that share one venue as their office.', '多个组织在同一场所合署办公。'),
})
@Directive('@key(fields: "id")')
@Entity({ tableName: 'co_location' })
export class CoLocation extends Dated implements Node {
  @Field(() => ID, { description: doc('Global id.', '全局标识。') })
  override id!: string;

  @Field(() => Venue, { description: doc('The venue.', '场所。') })
  venue!: Rel<Venue>;

  @ManyToOne(() => Resource, { fieldName: 'venue_id', mapToPk: true })
  venueId!: string;

  @Field(() => [Organization], { description: doc('Who shares it.', '合署的组织。') })
  organizations!: Organization[];

  @Field(() => PremisesList, {
    description: doc('How far the freed premises are known.', '腾出房屋的已知程度。'),
  })
  @Property({ type: 'text' })
  premisesList!: keyof typeof PremisesList;

  @Field(() => [FreedPremises], {
    nullable: true,
    description: doc('What it freed; null when no source names any.', '腾出的房屋；无来源载明时为空值。'),
  })
  freedPremises?: FreedPremises[];

  @Field(() => Figure, { description: doc('Floor area freed.', '腾出的面积。') })
  freedArea!: Figure;

  @Field(() => PartialDate, {
    nullable: true,
    description: doc('Since when; null when not stated.', '开始日期；未载明时为空。'),
  })
  started?: PartialDate;

  @Field(() => PartialDate, {
    nullable: true,
    description: doc('First day on which it no longer holds.', '不再合署的首日。'),
  })
  ended?: PartialDate;

  @Field(() => [Provenance], { description: doc('Where it comes from.', '来源。') })
  provenance!: Provenance[];

  @Field(() => Int, { description: doc('Version, to be sent with a change.', '版本号，修改时须提交。') })
  override version!: number;

  @Property({ type: 'text', nullable: true, unique: true })
  naturalKey?: string | null;
}
