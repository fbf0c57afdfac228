import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { doc } from '../../shared/graphql/doc.js';
import { LocalDate, PartialDateInput, WholeNumber } from '../../shared/graphql/scalars.js';
import { MutationInput, MutationPayload } from '../../shared/graphql/user-error.js';
import { SourceInput } from '../sources/index.js';
import { Asset, AssetInventory } from './asset.entity.js';
import { AssetKind, AssetUse, InventoryStatus } from './economy.enums.js';

const SOURCE = doc('Where this comes from.', '来源。');

@InputType({ description: doc('An asset to be recorded.', '登记的资产。') })
export class RecordAssetInput extends MutationInput {
  @Field(() => ID, { description: doc('Its owner, a legal entity.', '所有者，须为法人。') })
  organizationId!: string;

  @Field(() => String, { description: doc('Name, at most 200 characters.', '名称，至多 200 字。') })
  name!: string;

  @Field(() => AssetKind, { description: doc('Kind.', '类别。') })
  kind!: keyof typeof AssetKind;

  @Field(() => WholeNumber, { nullable: true, description: doc('Original value in fen.', '原值（分）。') })
  originalFen?: string;

  @Field(() => WholeNumber, { nullable: true, description: doc('Book value in fen.', '账面价值（分）。') })
  bookFen?: string;

  @Field(() => AssetUse, { nullable: true, description: doc('Use.', '使用情况。') })
  use?: keyof typeof AssetUse;

  @Field(() => PartialDateInput, {
    nullable: true,
    description: doc('Since when it is owned, if known.', '取得日期（如已知）。'),
  })
  since?: string;

  @Field(() => SourceInput, { nullable: true, description: SOURCE })
  source?: SourceInput;
}

@InputType({ description: doc('An asset in an inventory.', '清查的一项资产。') })
export class InventoryLineInput {
  @Field(() => ID, { description: doc('The asset.', '资产。') })
  assetId!: string;

  @Field(() => Boolean, { description: doc('Whether it was found.', '是否盘到。') })
  found!: boolean;

  @Field(() => WholeNumber, {
    nullable: true,
    description: doc('Verified value in fen.', '核实价值（分）。'),
  })
  valueFen?: string;
}

@InputType({ description: doc('An inventory that is declared.', '申报清产核资。') })
export class DeclareInventoryInput extends MutationInput {
  @Field(() => ID, { description: doc('Whose assets.', '所属组织。') })
  organizationId!: string;

  @Field(() => LocalDate, { description: doc('Day of reference.', '清查基准日。') })
  asOf!: string;

  @Field(() => [InventoryLineInput], {
    description: doc('The assets looked for, at most 1000.', '清查的资产，至多 1000 项。'),
  })
  lines!: InventoryLineInput[];

  @Field(() => SourceInput, { nullable: true, description: SOURCE })
  source?: SourceInput;
}

@InputType({ description: doc('An inventory that comes further.', '清产核资的推进。') })
export class MoveInventoryInput extends MutationInput {
  @Field(() => ID, { description: doc('The inventory.', '清产核资。') })
  inventoryId!: string;

  @Field(() => Int, { description: doc('Version that was read.', '所读取的版本号。') })
  version!: number;

  @Field(() => InventoryStatus, { description: doc('To which status.', '目标状态。') })
  to!: keyof typeof InventoryStatus;

  @Field(() => SourceInput, { nullable: true, description: SOURCE })
  source?: SourceInput;
}

@ObjectType({ description: doc('Outcome of recording an asset.', '登记资产的结果。') })
export class AssetPayload extends MutationPayload {
  @Field(() => Asset, { nullable: true, description: doc('The asset.', '资产。') })
  asset?: Asset;
}

@ObjectType({ description: doc('Outcome of a change to an inventory.', '变更清产核资的结果。') })
export class InventoryPayload extends MutationPayload {
  @Field(() => AssetInventory, { nullable: true, description: doc('The inventory.', '清产核资。') })
  inventory?: AssetInventory;
}
