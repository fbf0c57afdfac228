import { Field, ID, InputType, Int } from 'type-graphql';
import { doc } from '../../shared/graphql/doc.js';
import { PartialDateInput, WholeNumber } from '../../shared/graphql/scalars.js';
import { MutationInput } from '../../shared/graphql/user-error.js';
import { SourceInput } from '../sources/index.js';
import { AssetEnding, AssetKind, AssetUse } from './economy.enums.js';

const ASSET = doc('The asset.', '资产。');
const VERSION = doc('Version that was read.', '所读取的版本号。');
const REASON = doc('Why, at most 1000 characters.', '原因，至多 1000 字。');
const SOURCE = doc('Where this comes from.', '来源。');

@InputType({
  description: doc(
    'What is put right of an asset: what is left out stays, null takes away what is not known.',
    '资产的更正：未填的不变，填空值即去除未知的内容。',
  ),
})
export class AmendAssetInput extends MutationInput {
  @Field(() => ID, { description: ASSET })
  assetId!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;

  @Field(() => String, {
    nullable: true,
    description: doc('Name, at most 200 characters; never taken away.', '名称，至多 200 字，不可去除。'),
  })
  name?: string | null;

  @Field(() => AssetKind, { nullable: true, description: doc('Kind; never taken away.', '类别，不可去除。') })
  kind?: keyof typeof AssetKind | null;

  @Field(() => WholeNumber, { nullable: true, description: doc('Original value in fen.', '原值（分）。') })
  originalFen?: string | null;

  @Field(() => WholeNumber, { nullable: true, description: doc('Book value in fen.', '账面价值（分）。') })
  bookFen?: string | null;

  @Field(() => AssetUse, { nullable: true, description: doc('Use.', '使用情况。') })
  use?: keyof typeof AssetUse | null;

  @Field(() => PartialDateInput, {
    nullable: true,
    description: doc('Since when it is owned.', '取得日期。'),
  })
  since?: string | null;

  @Field(() => String, { description: REASON })
  reason!: string;

  @Field(() => SourceInput, { nullable: true, description: SOURCE })
  source?: SourceInput;
}

@InputType({ description: doc('That an asset is owned no more.', '资产的处置。') })
export class EndAssetInput extends MutationInput {
  @Field(() => ID, { description: ASSET })
  assetId!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;

  @Field(() => PartialDateInput, {
    description: doc('First day it is owned no more, not after today.', '不再拥有的首日，不得晚于今天。'),
  })
  on!: string;

  @Field(() => AssetEnding, { description: doc('How it was parted with.', '处置方式。') })
  ending!: keyof typeof AssetEnding;

  @Field(() => String, { description: REASON })
  reason!: string;

  @Field(() => SourceInput, { nullable: true, description: SOURCE })
  source?: SourceInput;
}
