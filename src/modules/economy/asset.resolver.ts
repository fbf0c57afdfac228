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
