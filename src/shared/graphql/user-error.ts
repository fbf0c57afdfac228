import { Directive, Field, InputType, ObjectType } from 'type-graphql';
import { doc } from './doc.js';

@Directive('@shareable')
@ObjectType({
  description: doc(
    'Why a change was not made. Nothing was written; mend the field and send it again.',
    '未能修改的原因。未写入任何内容；请改正所指字段后重新提交。',
  ),
})
export class UserError {
  @Field(() => String, {
    description: doc('A stable code that programs may switch on.', '稳定的错误代码，供程序判断。'),
  })
  code!: string;

  @Field(() => [String], {
    description: doc(
      'Path of the input field at fault; empty when no single field is.',
      '出错的输入字段路径；不限于某一字段时为空。',
    ),
  })
  field!: string[];

  @Field(() => String, {
    description: doc(
      "What is wrong and what to do, in the caller's language.",
      '错误原因及解决办法，使用调用者的语言。',
    ),
  })
  message!: string;
}

/** What every mutation's input carries. */
@InputType()
export abstract class MutationInput {
  @Field(() => String, {
    nullable: true,
    description: doc(
      'Idempotency key: the same key with the same input is carried out once, however often it is sent.',
      '幂等键：同一键、同一输入无论提交几次，只执行一次。',
    ),
  })
  clientMutationId?: string;
}

/** What every mutation's payload carries. */
@ObjectType()
export abstract class MutationPayload {
  @Field(() => String, {
    nullable: true,
    description: doc('The idempotency key that was sent.', '提交时的幂等键。'),
  })
  clientMutationId?: string;

  @Field(() => [UserError], {
    description: doc('Why nothing was changed; empty on success.', '未修改的原因；成功时为空。'),
  })
  userErrors!: UserError[];
}
