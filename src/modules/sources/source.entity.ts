import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { v7 } from 'uuid';
import { doc } from '../../shared/graphql/doc.js';
import { defineEnum } from '../../shared/graphql/enums.js';
import { Node } from '../../shared/graphql/node.js';
import { PartialDate } from '../../shared/graphql/partial-date.type.js';
import { Timestamp } from '../../shared/graphql/scalars.js';

export const SourceKind = defineEnum('SourceKind', ['What a fact was taken from.', '事实的来源种类。'], {
  DOCUMENT: ['A published document.', '公开发表的文件。'],
  AGENCY: ["An agency's own record or report.", '部门自身的记录或报送。'],
  DATASET: ['A published list of data.', '公开的数据清单。'],
  SYNTHETIC: [
    'Made up by a computer for tests of scale: it says nothing of any real place.',
    '由计算机为规模测试而生成的合成数据，不反映任何真实地方。',
  ],
});

@ObjectType({
  implements: Node,
  description: doc(
    'Where facts come from: a document, an agency, or a list, with its date.',
    '事实的来源：文件、部门或数据清单，附日期。',
  ),
})
@Directive('@key(fields: "id")')
@Entity({ tableName: 'source' })
export class Source implements Node {
  @Field(() => ID, { description: doc('Global id.', '全局标识。') })
  @PrimaryKey({ type: 'uuid' })
  id: string = v7();

  @Field(() => SourceKind, { description: doc('What kind of source it is.', '来源种类。') })
  @Property({ type: 'text' })
  kind!: keyof typeof SourceKind;

  @Field(() => String, {
    description: doc('Title of the document or name of the list.', '文件标题或清单名称。'),
  })
  @Property({ type: 'text' })
  title!: string;

  @Field(() => String, {
    nullable: true,
    description: doc(
      'Agency that published or reported it; null when not stated.',
      '发布或报送的部门；未载明时为空。',
    ),
  })
  @Property({ type: 'text', nullable: true })
  agency?: string | null;

  @Field(() => String, {
    nullable: true,
    description: doc('Where to find it: file number, address or package.', '查找线索：文号、网址或软件包。'),
  })
  @Property({ type: 'text', nullable: true })
  reference?: string | null;

  @Field(() => PartialDate, {
    nullable: true,
    description: doc('Day of publication; null when not printed.', '发表日期；未印出时为空。'),
  })
  published?: PartialDate;

  @Field(() => PartialDate, {
    nullable: true,
    description: doc(
      'The day that its facts describe; null when not stated.',
      '所述事实的截止日期；未载明时为空。',
    ),
  })
  asOf?: PartialDate;

  @Field(() => Boolean, {
    description: doc(
      'True when the date was concluded from the text and is not printed.',
      '日期由内容推断而非印出时为真。',
    ),
  })
  @Property({ type: 'boolean', default: false })
  asOfInferred: boolean = false;

  @Field(() => String, { nullable: true, description: doc('Remark on the source.', '对来源的说明。') })
  @Property({ type: 'text', nullable: true })
  note?: string | null;

  @Property({ type: 'text', nullable: true })
  publishedText?: string | null;
  @Property({ type: 'date', nullable: true })
  publishedEarliest?: string | null;
  @Property({ type: 'date', nullable: true })
  publishedLatest?: string | null;
  @Property({ type: 'text', nullable: true })
  asOfText?: string | null;
  @Property({ type: 'date', nullable: true })
  asOfEarliest?: string | null;
  @Property({ type: 'date', nullable: true })
  asOfLatest?: string | null;

  /** What makes it the same source when it is named again. */
  @Property({ type: 'text', nullable: true, unique: true })
  naturalKey?: string | null;

  @Property({ type: 'timestamptz', defaultRaw: 'now()' })
  recordedAt: Date = new Date();
}

@ObjectType({
  description: doc(
    'Which source a fact was taken from. Later entries for the same fact replace earlier ones; none is removed.',
    '某项事实取自哪个来源。同一事实以后录入者为准，历史不删除。',
  ),
})
@Entity({ tableName: 'provenance' })
export class Provenance {
  @PrimaryKey({ type: 'bigint', autoincrement: true })
  id!: string;

  @Property({ type: 'text' })
  subjectType!: string;

  @Property({ type: 'text' })
  subjectId!: string;

  @Field(() => String, {
    nullable: true,
    description: doc(
      'Field the source vouches for; null for the whole record.',
      '来源所支持的字段；为空表示整条记录。',
    ),
  })
  @Property({ type: 'text', nullable: true })
  fact?: string | null;

  @ManyToOne(() => Source, { fieldName: 'source_id', mapToPk: true })
  sourceId!: string;

  @Field(() => Source, { description: doc('The source.', '来源。') })
  source!: Source;

  @Field(() => String, {
    nullable: true,
    description: doc('Remark on how it was read.', '对取用方式的说明。'),
  })
  @Property({ type: 'text', nullable: true })
  note?: string | null;

  @Field(() => Timestamp, { description: doc('When it was recorded in the hub.', '录入时间。') })
  @Property({ type: 'timestamptz', defaultRaw: 'now()' })
  recordedAt: Date = new Date();
}
