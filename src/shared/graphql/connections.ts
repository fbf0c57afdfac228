import { ArgsType, type ClassType, Directive, Field, Int, ObjectType } from 'type-graphql';
import { doc } from './doc.js';

/** Relay paging arguments. Exactly one of `first` and `last` must be given, 1 to 100. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: doc('How many from the start of the list, 1 to 100.', '从头取多少条，1 到 100。'),
  })
  first?: number;

  @Field(() => String, {
    nullable: true,
    description: doc('Continue after this cursor.', '从此游标之后继续。'),
  })
  after?: string;

  @Field(() => Int, {
    nullable: true,
    description: doc('How many from the end of the list, 1 to 100.', '从尾取多少条，1 到 100。'),
  })
  last?: number;

  @Field(() => String, {
    nullable: true,
    description: doc('Continue before this cursor.', '从此游标之前继续。'),
  })
  before?: string;
}

@Directive('@shareable')
@ObjectType({ description: doc('Where a page of a list stands.', '当前页在列表中的位置。') })
export class PageInfo {
  @Field(() => Boolean, { description: doc('More follow.', '后面还有。') })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: doc('Some come before.', '前面还有。') })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: doc('Cursor of the first entry of this page.', '本页第一条的游标。'),
  })
  startCursor?: string;

  @Field(() => String, {
    nullable: true,
    description: doc('Cursor of the last entry of this page.', '本页最后一条的游标。'),
  })
  endCursor?: string;
}

/** Declares `XEdge` and `XConnection` for a node type. */
export function connectionOf(name: string, node: () => ClassType<object> | object, zh: string): ClassType {
  @ObjectType(`${name}Edge`, {
    description: doc(`An entry of a list of ${name}.`, `${zh}列表中的一条。`),
  })
  class Edge {
    @Field(() => String, { description: doc('Where this entry stands in the list.', '本条在列表中的位置。') })
    cursor!: string;

    @Field(node as () => ClassType, { description: doc('The entry itself.', '条目本身。') })
    node!: unknown;
  }

  @ObjectType(`${name}Connection`, {
    description: doc(`A page of a list of ${name}.`, `${zh}列表的一页。`),
  })
  class Connection {
    @Field(() => [Edge], { description: doc('The entries with their cursors.', '条目及其游标。') })
    edges!: Edge[];

    @Field(() => [(node as () => ClassType)()], {
      description: doc('The entries without cursors.', '条目（不带游标）。'),
    })
    nodes!: unknown[];

    @Field(() => PageInfo, { description: doc('Where this page stands.', '本页的位置。') })
    pageInfo!: PageInfo;

    @Field(() => Int, {
      description: doc(
        'How many entries the whole list has; counted only when asked for.',
        '整个列表的条数；仅在查询时统计。',
      ),
    })
    totalCount!: number;
  }
  return Connection;
}
