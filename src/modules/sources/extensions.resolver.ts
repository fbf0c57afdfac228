import { Resolver } from 'type-graphql';
import { doc } from '../../shared/graphql/doc.js';
import { Figure } from '../../shared/graphql/figure.js';
import { ExtensionField } from '../../shared/graphql/takes.js';
import { Source } from './source.entity.js';

/** What sources add to every figure. */
@Resolver(() => Figure)
export class FigureExtensions {
  @ExtensionField(() => [Source], {
    description: doc(
      'Where it was taken from: at most 20; empty for what the hub counts itself.',
      '数字的来源，至多 20 个；由本系统自行统计的为空。',
    ),
  })
  sources!: unknown;
}
