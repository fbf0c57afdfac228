import { QueryPlanner } from '@graphql-hive/router-query-planner';
import type { PlannerReply, PlannerRequest } from './planner.js';

/** Supergraphs whose planners are kept: the current one, and those that requests under way began on. */
const MAX_GRAPHS = 4;

const planners = new Map<string, QueryPlanner>();

/** The program of the process that `planner.ts` starts. */
process.on('message', ({ id, graph, supergraphSdl, query, percentage }: PlannerRequest) => {
  const reply = (answer: Omit<PlannerReply, 'id'>) =>
    process.send?.({ id, ...answer } satisfies PlannerReply);
  try {
    let planner = planners.get(graph);
    if (!planner) {
      if (supergraphSdl === undefined) {
        reply({ unknownGraph: true });
        return;
      }
      planner = new QueryPlanner(supergraphSdl);
      if (planners.size >= MAX_GRAPHS) planners.delete(planners.keys().next().value as string);
    }
    planners.delete(graph);
    planners.set(graph, planner);
    reply({ plan: query === undefined ? undefined : planner.plan(query, undefined, new Set(), percentage) });
  } catch (error) {
    reply({ error: (error as Error).message });
  }
});
// A terminal sends these to the whole group of processes; the hub still answers what is under way.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});
// The hub is gone, and with it all there is to plan for.
process.on('disconnect', () => process.exit(0));
