import { ArgsType, Field, ID, Int } from 'type-graphql';
import { PageArgs } from '../../shared/graphql/connections.js';
import { doc } from '../../shared/graphql/doc.js';
import { LocalDate } from '../../shared/graphql/scalars.js';
import { CommitteeForm, Direction, LinkKind, Tie } from './committee.enums.js';

const AS_OF = doc('On this day; today when left out.', '在此日；默认为今天。');
const WITHIN = doc('Code of the division whose subtree is searched.', '限定在此区划（含下级）之内。');

@ArgsType()
export class AsOfArgs {
  @Field(() => LocalDate, { nullable: true, description: AS_OF })
  asOf?: string;
}

@ArgsType()
export class CommitteeIdArgs {
  @Field(() => ID, { description: doc('Id of the committee.', '联合党委标识。') })
  id!: string;
}

@ArgsType()
export class JointCommitteesArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: WITHIN })
  within?: string;

  @Field(() => [CommitteeForm], {
    nullable: true,
    description: doc('Only of these forms.', '限于这些形式。'),
  })
  forms?: (keyof typeof CommitteeForm)[];

  @Field(() => String, { nullable: true, description: doc('Theme that it contains.', '主题包含的文字。') })
  theme?: string;

  @Field(() => String, { nullable: true, description: doc('Name that it contains.', '名称包含的文字。') })
  name?: string;

  @Field(() => ID, {
    nullable: true,
    description: doc(
      'Id of an organization that is a member on the day: itself or its Party organizations.',
      '当日为成员的组织标识：其自身或其党组织。',
    ),
  })
  memberId?: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: doc(
      'Those that exist, or may exist, on this day; today when left out.',
      '在此日存在或可能存在的；默认为今天。',
    ),
  })
  asOf?: string;
}

@ArgsType()
export class MembershipsArgs extends PageArgs {
  @Field(() => LocalDate, { nullable: true, description: AS_OF })
  asOf?: string;

  @Field(() => Boolean, {
    nullable: true,
    description: doc('All that ever were, whatever the day.', '列出全部历史，不限日期。'),
  })
  history?: boolean;
}

@ArgsType()
export class LinksArgs extends AsOfArgs {
  @Field(() => [LinkKind], { nullable: true, description: doc('Only of these kinds.', '限于这些类别。') })
  kinds?: (keyof typeof LinkKind)[];

  @Field(() => Direction, { defaultValue: 'BOTH', description: doc('Which way.', '方向。') })
  direction!: keyof typeof Direction;
}

@ArgsType()
export class WalkArgs extends AsOfArgs {
  @Field(() => Int, {
    defaultValue: 2,
    description: doc('How many steps at most, 1 to 6.', '至多几步，1 到 6。'),
  })
  depth!: number;

  @Field(() => Direction, {
    defaultValue: 'BOTH',
    description: doc('Which way links are followed.', '沿关系的方向。'),
  })
  direction!: keyof typeof Direction;

  @Field(() => [Tie], {
    nullable: true,
    description: doc('Only over these ties; all when left out.', '只经由这些联系；默认为全部。'),
  })
  via?: (keyof typeof Tie)[];
}

@ArgsType()
export class CandidatesArgs extends PageArgs {
  @Field(() => LocalDate, { nullable: true, description: AS_OF })
  asOf?: string;

  @Field(() => String, { nullable: true, description: WITHIN })
  within?: string;
}
