import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Versioned } from '../../database/base.entity.js';
import { doc } from '../../shared/graphql/doc.js';
import { defineEnum } from '../../shared/graphql/enums.js';
import { Node } from '../../shared/graphql/node.js';
import { MutationInput, MutationPayload } from '../../shared/graphql/user-error.js';
import type { Rel } from '../../shared/rel.js';
import { Division } from './division.entity.js';

export const GridLevel = defineEnum('GridLevel', ['Level of a grid.', '网格层级。'], {
  GRID: ['Grid of a village or community.', '村（社区）网格。'],
  MICRO_GRID: ['Micro-grid inside a grid.', '网格内的微网格。'],
  BUILDING: ['A building.', '楼栋。'],
});

@ObjectType({
  implements: Node,
  description: doc(
    'A grid of grassroots governance below a village or community.',
    '村（社区）之下的治理网格。',
  ),
})
@Directive('@key(fields: "id")')
@Entity({ tableName: 'grid' })
export class Grid extends Versioned implements Node {
  @Field(() => ID, { description: doc('Global id.', '全局标识。') })
  override id!: string;

  @Field(() => GridLevel, { description: doc('Level.', '层级。') })
  @Property({ type: 'text' })
  level!: keyof typeof GridLevel;

  @Field(() => String, { description: doc('Name.', '名称。') })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => Division, { description: doc('The village or community it belongs to.', '所属村（社区）。') })
  division!: Rel<Division>;

  @ManyToOne(() => Division, { fieldName: 'division_code', mapToPk: true, referenceColumnName: 'code' })
  divisionCode!: string;

  @Field(() => Grid, { nullable: true, description: doc('The grid above it.', '上级网格。') })
  parent?: Rel<Grid>;

  @ManyToOne(() => Grid, { fieldName: 'parent_id', mapToPk: true, nullable: true })
  parentId?: string | null;

  @Property({ type: 'text', nullable: true })
  parentLevel?: string | null;

  @Field(() => [Grid], { description: doc('Those directly below it.', '下级网格。') })
  children!: Rel<Grid>[];

  @Field(() => Int, { description: doc('Version, to be sent with a change.', '版本号，修改时须提交。') })
  override version!: number;
}

@InputType({ description: doc('A new grid.', '新增网格。') })
export class RegisterGridInput extends MutationInput {
  @Field(() => String, { description: doc('Code of the village or community.', '所属村（社区）代码。') })
  divisionCode!: string;

  @Field(() => GridLevel, { description: doc('Level.', '层级。') })
  level!: keyof typeof GridLevel;

  @Field(() => String, { description: doc('Name, at most 100 characters.', '名称，至多 100 字。') })
  name!: string;

  @Field(() => ID, {
    nullable: true,
    description: doc(
      'The grid above: required for a micro-grid or building.',
      '上级网格：微网格、楼栋必填。',
    ),
  })
  parentId?: string;
}

@ObjectType({ description: doc('Outcome of registering a grid.', '登记网格的结果。') })
export class RegisterGridPayload extends MutationPayload {
  @Field(() => Grid, { nullable: true, description: doc('The grid.', '网格。') })
  grid?: Grid;
}
