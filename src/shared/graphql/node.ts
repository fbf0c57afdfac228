import { Field, ID, InterfaceType } from 'type-graphql';
import { doc } from './doc.js';

@InterfaceType({
  description: doc('Anything that can be fetched again by its id.', '可凭标识再次获取的对象。'),
})
export abstract class Node {
  @Field(() => ID, { description: doc('Global id: the type and a key.', '全局标识：类型与键。') })
  id!: string;
}
