import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { PageArgs } from '../../shared/graphql/connections.js';
import { doc } from '../../shared/graphql/doc.js';
import { Qualifier } from '../../shared/graphql/figure.js';
import { PartialDateInput, WholeNumber } from '../../shared/graphql/scalars.js';
import { MutationInput, MutationPayload } from '../../shared/graphql/user-error.js';
import { SourceInput } from '../sources/index.js';
import { FundingKind, ProjectKind, ProjectState } from './economy.enums.js';
import { Project } from './project.entity.js';

const SOURCE = doc('Where this comes from.', '来源。');
const VERSION = doc('Version that was read, where it exists already.', '已存在时，所读取的版本号。');

@ArgsType()
export class ProjectsArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: doc('Code of the division whose subtree is searched.', '限定在此区划（含下级）之内。'),
  })
  within?: string;

  @Field(() => [ProjectKind], { nullable: true, description: doc('Only of these kinds.', '限于这些类别。') })
  kinds?: (keyof typeof ProjectKind)[];
}

@InputType({ description: doc('A step of works.', '工程步骤。') })
export class WorksStepInput {
  @Field(() => String, { description: doc('Name, at most 100 characters.', '名称，至多 100 字。') })
  name!: string;

  @Field(() => ProjectState, { nullable: true, description: doc('How far it is.', '进度。') })
  state?: keyof typeof ProjectState;
}

@InputType({
  description: doc(
    'A project to be recorded, or, with its id, recorded anew.',
    '登记项目；填写标识时为重新登记。',
  ),
})
export class RecordProjectInput extends MutationInput {
  @Field(() => ID, {
    nullable: true,
    description: doc('The project, where it exists already.', '已存在的项目。'),
  })
  projectId?: string;

  @Field(() => Int, { nullable: true, description: VERSION })
  version?: number;

  @Field(() => String, { description: doc('Name, at most 200 characters.', '名称，至多 200 字。') })
  name!: string;

  @Field(() => ProjectKind, { description: doc('Kind.', '类别。') })
  kind!: keyof typeof ProjectKind;

  @Field(() => String, { description: doc('Code of the division where it is.', '所在区划代码。') })
  divisionCode!: string;

  @Field(() => ID, { nullable: true, description: doc('Owner, a legal entity.', '业主，须为法人。') })
  ownerId?: string;

  @Field(() => ID, { nullable: true, description: doc('Committee that leads it.', '牵头的联合党委。') })
  committeeId?: string;

  @Field(() => [String], {
    nullable: true,
    description: doc('What it comprises, at most 20 entries.', '内容，至多 20 项。'),
  })
  scope?: string[];

  @Field(() => ProjectState, { nullable: true, description: doc('How far it has come.', '进度。') })
  state?: keyof typeof ProjectState;

  @Field(() => WholeNumber, { nullable: true, description: doc('Investment in fen.', '投资额（分）。') })
  investmentFen?: string;

  @Field(() => Qualifier, {
    defaultValue: 'EXACT',
    description: doc('How the investment is to be read.', '投资额的读法。'),
  })
  investmentQualifier!: keyof typeof Qualifier;

  @Field(() => PartialDateInput, {
    nullable: true,
    description: doc('Since when, if known.', '开始日期（如已知）。'),
  })
  since?: string;

  @Field(() => [WorksStepInput], {
    nullable: true,
    description: doc('Steps in order, at most 50.', '按顺序的步骤，至多 50 步。'),
  })
  steps?: WorksStepInput[];

  @Field(() => SourceInput, { nullable: true, description: SOURCE })
  source?: SourceInput;
}

@InputType({
  description: doc(
    'What one source pays for a project; recorded again it replaces the amounts.',
    '一个来源的出资；再次登记则替换金额。',
  ),
})
export class FundProjectInput extends MutationInput {
  @Field(() => ID, { description: doc('The project.', '项目。') })
  projectId!: string;

  @Field(() => FundingKind, { description: doc('Source.', '来源。') })
  kind!: keyof typeof FundingKind;

  @Field(() => ID, { nullable: true, description: doc('The legal entity that pays.', '出资法人。') })
  payerId?: string;

  @Field(() => WholeNumber, { nullable: true, description: doc('Committed, in fen.', '承诺金额（分）。') })
  committedFen?: string;

  @Field(() => WholeNumber, { nullable: true, description: doc('Paid, in fen.', '已付金额（分）。') })
  paidFen?: string;

  @Field(() => Int, { nullable: true, description: VERSION })
  version?: number;

  @Field(() => SourceInput, { nullable: true, description: SOURCE })
  source?: SourceInput;
}

@ObjectType({ description: doc('Outcome of a change to a project.', '变更项目的结果。') })
export class ProjectPayload extends MutationPayload {
  @Field(() => Project, { nullable: true, description: doc('The project.', '项目。') })
  project?: Project;
}
