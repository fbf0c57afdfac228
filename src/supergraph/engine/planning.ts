import type { PlanNode, QueryPlan } from '@graphql-hive/router-query-planner';
import { type Divided, withComputedApart } from './computed-apart.js';
import { Planner, Unplannable } from './planner.js';

/** Plans operations on a supergraph, and those that the planner fails at on one that means the same. */
export class Planning {
  private readonly planner: Planner;
  private other?: { readonly divided: Divided; readonly planner: Planner } | null;

  constructor(private readonly supergraphSdl: string) {
    this.planner = new Planner(supergraphSdl);
  }

  /** Fails, with what is wrong, where the supergraph is none that can be planned on. */
  check(): Promise<void> {
    return this.planner.check();
  }

  async plan(query: string, percentage: number): Promise<QueryPlan> {
    try {
      return await this.planner.plan(query, percentage);
    } catch (error) {
      if (!(error instanceof Unplannable)) throw error;
      if (this.other === undefined) this.other = this.another();
      if (!this.other || !names(query).some((name) => this.other?.divided.fields.has(name))) throw error;
      const { divided, planner } = this.other;
      const plan = await planner.plan(query, percentage).catch(() => {
        throw error;
      });
      return { ...plan, node: plan.node && renamed(plan.node, divided.sources) };
    }
  }

  private another() {
    const divided = withComputedApart(this.supergraphSdl);
    return divided ? { divided, planner: new Planner(divided.supergraphSdl) } : null;
  }
}

function names(query: string): readonly string[] {
  return query.match(/\w+/g) ?? [];
}

/** With each fetch at the source that it is for. */
function renamed<T extends PlanNode>(node: T, sources: ReadonlyMap<string, string>): T {
  const copy: PlanNode = { ...node };
  if ('serviceName' in copy) copy.serviceName = sources.get(copy.serviceName) ?? copy.serviceName;
  if ('node' in copy) copy.node = renamed(copy.node, sources);
  if ('nodes' in copy) copy.nodes = copy.nodes.map((inner) => renamed(inner, sources));
  return copy as T;
}
