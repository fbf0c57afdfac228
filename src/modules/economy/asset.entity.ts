import { BigIntType } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Dated, Versioned } from '../../database/base.entity.js';
import { connectionOf, PageArgs } from '../../shared/graphql/connections.js';
import { doc } from '../../shared/graphql/doc.js';
import { Figure } from '../../shared/graphql/figure.js';
import { Node } from '../../shared/graphql/node.js';
import { PartialDate } from '../../shared/graphql/partial-date.type.js';
import { LocalDate, WholeNumber } from '../../shared/graphql/scalars.js';
import { Takes } from '../../shared/graphql/takes.js';
import { ChangeEventConnection } from '../committees/index.js';
import { Organization } from '../organizations/index.js';
import { Provenance } from '../sources/index.js';
import { AssetEnding, AssetKind, AssetUse, InventoryStatus } from './economy.enums.js';

@ObjectType({ implements: Node, description: doc('An asset of a legal entity.', '法人的资产。') })
@Directive('@key(fields: "id")')
@Entity({ tableName: 'asset' })
export class Asset extends Dated implements Node {
  @Field(() => ID, { description: doc('Global id.', '全局标识。') })
  override id!: string;

  @Field(() => Organization, { description: doc('Its owner.', '所有者。') })
  organization!: Organization;

  @ManyToOne(() => Organization, { fieldName: 'organization_id', mapToPk: true })
  organizationId!: string;

  @Field(() => String, { description: doc('Name.', '名称。') })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => AssetKind, { description: doc('Kind.', '类别。') })
  @Property({ type: 'text' })
  kind!: keyof typeof AssetKind;

  @Field(() => WholeNumber, {
    name: 'originalFen',
    nullable: true,
    description: doc('Original value in fen.', '原值（分）。'),
  })
  @Property({ type: new BigIntType('bigint'), nullable: true })
  originalFen?: bigint | null;

  @Field(() => WholeNumber, {
    name: 'bookFen',
    nullable: true,
    description: doc('Book value in fen.', '账面价值（分）。'),
  })
  @Property({ type: new BigIntType('bigint'), nullable: true })
  bookFen?: bigint | null;

  @Field(() => AssetUse, {
    nullable: true,
    description: doc('Use; null when not stated.', '使用情况；未载明时为空。'),
  })
  @Property({ type: 'text', nullable: true })
  use?: keyof typeof AssetUse | null;

  @Field(() => PartialDate, { nullable: true, description: doc('Since when it is owned.', '取得日期。') })
  started?: PartialDate;

  @Field(() => PartialDate, {
    nullable: true,
    description: doc('First day it is owned no more.', '不再拥有的首日。'),
  })
  ended?: PartialDate;

  @Field(() => AssetEnding, {
    nullable: true,
    description: doc('How it was parted with; null while it is owned.', '处置方式；仍拥有时为空。'),
  })
  @Property({ type: 'text', nullable: true })
  ending?: keyof typeof AssetEnding | null;

  @Field(() => ChangeEventConnection, {
    description: doc('What happened to it, oldest first.', '经过，旧者在前。'),
  })
  @Takes(() => PageArgs)
  history!: unknown;

  @Field(() => [Provenance], { description: doc('Where it comes from, newest first.', '来源，新者在前。') })
  provenance!: Provenance[];

  @Field(() => Int, { description: doc('Version, to be sent with a change.', '版本号，修改时须提交。') })
  override version!: number;
}

@ObjectType({ description: doc('What an inventory found of an asset.', '清查中的一项资产。') })
@Entity({ tableName: 'inventory_line' })
export class InventoryLine {
  @ManyToOne(() => AssetInventory, { fieldName: 'inventory_id', mapToPk: true, primary: true })
  inventoryId!: string;

  @Property({ type: 'uuid' })
  organizationId!: string;

  @Field(() => Asset, { description: doc('The asset.', '资产。') })
  asset!: Asset;

  @PrimaryKey({ type: 'uuid' })
  assetId!: string;

  @Field(() => Boolean, { description: doc('Whether it was found.', '是否盘到。') })
  @Property({ type: 'boolean' })
  found!: boolean;

  @Field(() => WholeNumber, {
    name: 'valueFen',
    nullable: true,
    description: doc('Verified value in fen.', '核实价值（分）。'),
  })
  @Property({ type: new BigIntType('bigint'), nullable: true })
  valueFen?: bigint | null;
}

@ObjectType({
  implements: Node,
  description: doc(
    'Verification of the assets of a legal entity on a day (清产核资).',
    '法人某日的清产核资。',
  ),
})
@Directive('@key(fields: "id")')
@Entity({ tableName: 'asset_inventory' })
export class AssetInventory extends Versioned implements Node {
  @Field(() => ID, { description: doc('Global id.', '全局标识。') })
  override id!: string;

  @Field(() => Organization, { description: doc('Whose assets.', '所属组织。') })
  organization!: Organization;

  @ManyToOne(() => Organization, { fieldName: 'organization_id', mapToPk: true })
  organizationId!: string;

  @Field(() => LocalDate, { description: doc('Day of reference.', '清查基准日。') })
  @Property({ type: 'date' })
  asOf!: string;

  @Field(() => InventoryStatus, { description: doc('How far it has come.', '进度。') })
  @Property({ type: 'text' })
  status!: keyof typeof InventoryStatus;

  @Field(() => [InventoryLine], { description: doc('The assets looked for.', '清查的资产。') })
  lines!: InventoryLine[];

  @Field(() => Figure, {
    description: doc('Share of the assets on record that it looked for.', '在册资产中已清查的比例。'),
  })
  completeness!: Figure;

  @Field(() => [Provenance], { description: doc('Where it comes from, newest first.', '来源，新者在前。') })
  provenance!: Provenance[];

  @Field(() => Int, { description: doc('Version, to be sent with a change.', '版本号，修改时须提交。') })
  override version!: number;
}

export const AssetConnection = connectionOf('Asset', () => Asset, '资产');
export const AssetInventoryConnection = connectionOf('AssetInventory', () => AssetInventory, '清产核资');
