import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { HubContext } from '../../auth/context.js';
import { doc } from '../../shared/graphql/doc.js';
import { ProjectConnection } from './project.entity.js';
import { FundProjectInput, ProjectPayload, ProjectsArgs, RecordProjectInput } from './project.inputs.js';
import { fundProject, recordProject } from './project.service.js';

const INPUT = doc('What is to be done.', '要办理的事项。');

@Resolver()
export class ProjectResolver {
  @Query(() => ProjectConnection, {
    description: doc('Projects and works, in order of division.', '项目与工程，按区划排序。'),
  })
  projects(@Args() _: ProjectsArgs, @Ctx() { reader }: HubContext, @Info() info: GraphQLResolveInfo) {
    return reader.root(info);
  }

  @Mutation(() => ProjectPayload, {
    description: doc('Records a project, or records it anew.', '登记或重新登记项目。'),
  })
  recordProject(
    @Arg('input', () => RecordProjectInput, { description: INPUT }) input: RecordProjectInput,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.change(info, input, (change) => recordProject(change, input));
  }

  @Mutation(() => ProjectPayload, {
    description: doc('Records what a source pays for a project.', '登记一个来源对项目的出资。'),
  })
  fundProject(
    @Arg('input', () => FundProjectInput, { description: INPUT }) input: FundProjectInput,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.change(info, input, (change) => fundProject(change, input));
  }
}
