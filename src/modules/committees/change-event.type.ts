import { GraphQLJSONObject } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { connectionOf } from '../../shared/graphql/connections.js';
import { doc } from '../../shared/graphql/doc.js';
import { Timestamp } from '../../shared/graphql/scalars.js';

@ObjectType({
  description: doc('A change that was made. Appended, never altered.', '一次变更。只追加，不修改。'),
})
export class ChangeEvent {
  @Field(() => String, {
    description: doc('What happened, e.g. COMMITTEE_FOUNDED.', '变更类别，如 COMMITTEE_FOUNDED。'),
  })
  kind!: string;

  @Field(() => GraphQLJSONObject, { nullable: true, description: doc('State before.', '变更前。') })
  from?: object;

  @Field(() => GraphQLJSONObject, { nullable: true, description: doc('State after.', '变更后。') })
  to?: object;

  @Field(() => String, { nullable: true, description: doc('Reason given.', '所填原因。') })
  reason?: string;

  @Field(() => Timestamp, { description: doc('When it was made.', '变更时间。') })
  at!: string;
}

export const ChangeEventConnection = connectionOf('ChangeEvent', () => ChangeEvent, '变更');
