import type { QueryPlan } from '@graphql-hive/router-query-planner';
import { type Divided, withComputedApart } from './computed-apart.js';
import { atSources } from './plan.js';
import { Planner, Unplannable } from './planner.js';

/** Plans operations on a supergraph, and those that the planner fails at on one that means the same. */
export class Planning {
  private readonly planner: Planner;
  private other?: Other | null;

  constructor(
    private readonly supergraphSdl: string,
    /** Fields that are lost, without a word, where the planner finds them beside others of their subgraph. */
    private readonly atOnceApart: ReadonlySet<string>,
  ) {
    this.planner = new Planner(supergraphSdl);
  }

  /** Fails, with what is wrong, where the supergraph is none that can be planned on. */
  check(): Promise<void> {
    return this.planner.check();
  }

  async plan(query: string, percentage: number): Promise<QueryPlan> {
    const asked = query.match(/\w+/g) ?? [];
    const plain = () => this.planner.plan(query, percentage);
    const apart = () => this.planApart(query, percentage, asked);
    const [first, second] = asked.some((name) => this.atOnceApart.has(name))
      ? [apart, plain]
      : [plain, apart];
    try {
      return await first();
    } catch (error) {
      if (!(error instanceof Unplannable && error.elsewhere)) throw error;
      return second().catch(() => {
        throw error;
      });
    }
  }

  private async planApart(query: string, percentage: number, asked: readonly string[]): Promise<QueryPlan> {
    if (this.other === undefined) {
      const divided = withComputedApart(this.supergraphSdl);
      this.other = divided ? { divided, planner: new Planner(divided.supergraphSdl) } : null;
    }
    if (!this.other || !asked.some((name) => this.other?.divided.fields.has(name)))
      throw new Unplannable('Nothing that is asked for is computed.');
    const { divided, planner } = this.other;
    return atSources(await planner.plan(query, percentage), divided.sources);
  }
}

interface Other {
  readonly divided: Divided;
  readonly planner: Planner;
}
