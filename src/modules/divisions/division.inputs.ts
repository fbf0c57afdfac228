import { ArgsType, Field } from 'type-graphql';
import { PageArgs } from '../../shared/graphql/connections.js';
import { doc } from '../../shared/graphql/doc.js';
import { LocalDate } from '../../shared/graphql/scalars.js';

@ArgsType()
export class DivisionCodeArgs {
  @Field(() => String, { description: doc('Statistical code of 12 digits.', '12 位统计用区划代码。') })
  code!: string;
}

@ArgsType()
export class DivisionChildrenArgs extends PageArgs {
  @Field(() => LocalDate, {
    nullable: true,
    description: doc('Those that existed on this day; today when left out.', '在此日存在的；默认为今天。'),
  })
  asOf?: string;
}

@ArgsType()
export class DivisionsArgs extends DivisionChildrenArgs {
  @Field(() => String, {
    nullable: true,
    description: doc('Code of the division whose subtree is searched.', '限定在此区划（含下级）之内。'),
  })
  within?: string;

  @Field(() => String, {
    nullable: true,
    description: doc('Name that it contains.', '名称包含的文字。'),
  })
  name?: string;
}
