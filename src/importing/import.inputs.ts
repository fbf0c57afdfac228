import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { doc } from '../shared/graphql/doc.js';
import { LocalDate } from '../shared/graphql/scalars.js';
import { MutationInput, MutationPayload } from '../shared/graphql/user-error.js';

@InputType({
  description: doc(
    'Rows to import, as a CSV text with a header in Chinese or English. All of them are taken, or none.',
    '待导入的数据：CSV 文本，首行为中文或英文列名。全部导入，或全不导入。',
  ),
})
export class ImportRowsInput extends MutationInput {
  @Field(() => String, {
    description: doc(
      'Kind of rows: organizations, committees, memberships, observations, ...',
      '种类：organizations、committees、memberships、observations 等。',
    ),
  })
  kind!: string;

  @Field(() => String, {
    description: doc(
      'The CSV text, at most 1 MB; larger files go through npx hub import.',
      'CSV 文本，至多 1 MB；更大的文件请用 npx hub import。',
    ),
  })
  rows!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: doc('Only say what would change.', '只说明将有的变化，不写入。'),
  })
  dryRun!: boolean;

  @Field(() => ID, {
    nullable: true,
    description: doc('Source that vouches for rows which name none.', '未载明来源的行所依据的来源。'),
  })
  sourceId?: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: doc(
      'The day whose state the rows show; today when left out.',
      '数据所示状况的日期，默认今天。',
    ),
  })
  asOf?: string;
}

@ObjectType({ description: doc('A change to what is on record.', '对已有记录的一处变更。') })
export class ImportedChange {
  @Field(() => Int, { description: doc('Line of the text.', '行号。') })
  line!: number;

  @Field(() => String, { description: doc('What it is about.', '所述对象。') })
  key!: string;

  @Field(() => String, { description: doc('Column.', '列。') })
  column!: string;

  @Field(() => String, { nullable: true, description: doc('Before.', '变更前。') })
  before?: string;

  @Field(() => String, { nullable: true, description: doc('After.', '变更后。') })
  after?: string;
}

@ObjectType({ description: doc('What an import did, or would do.', '导入的结果，或将有的结果。') })
export class ImportReport {
  @Field(() => Int, { description: doc('Rows read.', '所读行数。') })
  read!: number;

  @Field(() => Int, { description: doc('Objects that are new.', '新增数。') })
  added!: number;

  @Field(() => Int, { description: doc('Objects on record that were changed.', '变更数。') })
  changed!: number;

  @Field(() => Int, { description: doc('Objects that stayed as they were.', '未变数。') })
  unchanged!: number;

  @Field(() => [ImportedChange], { description: doc('The first 20 changes.', '前 20 处变更。') })
  changes!: ImportedChange[];
}

@ObjectType({ description: doc('Outcome of an import of rows.', '导入数据的结果。') })
export class ImportRowsPayload extends MutationPayload {
  @Field(() => ImportReport, {
    nullable: true,
    description: doc(
      'What it did; null when a row is at fault: then userErrors names line and column of each, the first 100.',
      '结果；有行出错时为空，userErrors 列出前 100 处错误的行与列。',
    ),
  })
  report?: ImportReport;
}
