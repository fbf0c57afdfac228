import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { HubContext } from '../../auth/context.js';
import { doc } from '../../shared/graphql/doc.js';
import {
  AssetPayload,
  DeclareInventoryInput,
  InventoryPayload,
  MoveInventoryInput,
  RecordAssetInput,
} from './asset.inputs.js';
import { declareInventory, moveInventory, recordAsset } from './asset.service.js';
import { AmendAssetInput, EndAssetInput } from './asset-amend.inputs.js';
import { amendAsset, endAsset } from './asset-amend.service.js';

const INPUT = doc('What is to be done.', '要办理的事项。');

@Resolver()
export class AssetResolver {
  @Mutation(() => AssetPayload, { description: doc('Records an asset.', '登记资产。') })
  recordAsset(
    @Arg('input', () => RecordAssetInput, { description: INPUT }) input: RecordAssetInput,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.change(info, input, (change) => recordAsset(change, input));
  }

  @Mutation(() => AssetPayload, {
    description: doc(
      'Puts right what is on record of an asset; what it was before stays in its history.',
      '更正资产的登记内容，原内容留在经过中。',
    ),
  })
  amendAsset(
    @Arg('input', () => AmendAssetInput, { description: INPUT }) input: AmendAssetInput,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.change(info, input, (change) => amendAsset(change, input));
  }

  @Mutation(() => AssetPayload, {
    description: doc(
      'Records that an asset was sold, written off or otherwise parted with; it stays as history. Sent again, it corrects the day or the way.',
      '登记资产已出售、核销或以其他方式处置，记录留作历史。再次提交即更正日期或方式。',
    ),
  })
  endAsset(
    @Arg('input', () => EndAssetInput, { description: INPUT }) input: EndAssetInput,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.change(info, input, (change) => endAsset(change, input));
  }

  @Mutation(() => InventoryPayload, {
    description: doc('Declares an inventory of assets.', '申报清产核资。'),
  })
  declareInventory(
    @Arg('input', () => DeclareInventoryInput, { description: INPUT }) input: DeclareInventoryInput,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.change(info, input, (change) => declareInventory(change, input));
  }

  @Mutation(() => InventoryPayload, { description: doc('Takes an inventory on.', '推进清产核资。') })
  moveInventory(
    @Arg('input', () => MoveInventoryInput, { description: INPUT }) input: MoveInventoryInput,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.change(info, input, (change) => moveInventory(change, input));
  }
}
