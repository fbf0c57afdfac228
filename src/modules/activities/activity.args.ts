import { ArgsType, Field, ID } from 'type-graphql';
import { PageArgs } from '../../shared/graphql/connections.js';
import { doc } from '../../shared/graphql/doc.js';
import { LocalDate } from '../../shared/graphql/scalars.js';
import { PeriodArgs } from '../resources/index.js';
import { ActivityState, ActivityType } from './activity.enums.js';

@ArgsType()
export class OwnActivitiesArgs extends PageArgs {
  @Field(() => [ActivityType], { nullable: true, description: doc('Only of these types.', '限于这些类型。') })
  types?: (keyof typeof ActivityType)[];

  @Field(() => [ActivityState], {
    nullable: true,
    description: doc('Only in these states.', '限于这些状态。'),
  })
  states?: (keyof typeof ActivityState)[];

  @Field(() => LocalDate, {
    nullable: true,
    description: doc('Held, or possibly held, on this day or later.', '在此日或之后举办（或可能举办）的。'),
  })
  from?: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: doc('Held, or possibly held, before this day.', '在此日之前举办（或可能举办）的。'),
  })
  to?: string;
}

@ArgsType()
export class ActivitiesArgs extends OwnActivitiesArgs {
  @Field(() => String, {
    nullable: true,
    description: doc('Code of the division whose subtree is searched.', '限定在此区划（含下级）之内。'),
  })
  within?: string;
}

const COMMITTEES = doc(
  'Ids of the committees, 1 to 100; what several of them held counts once.',
  '联合党委标识，1 至 100 个；多个联合党委共同举办的只计一次。',
);

@ArgsType()
export class CommitteesPeriodArgs extends PeriodArgs {
  @Field(() => [ID], { description: COMMITTEES })
  committeeIds!: string[];
}
