import type { QueryPlan } from '@graphql-hive/router-query-planner';
import { type ConstArgumentNode, Kind, parse, print, visit } from 'graphql';
import type { Graph } from './graph.js';
import { atSources } from './plan.js';
import { uses } from './uses.js';

/** A supergraph as the planner is to see it. */
export interface Seen {
  readonly supergraphSdl: string;
  /** Gives a plan the names of sources that all others know. */
  named(plan: QueryPlan): QueryPlan;
}

/**
 * The planner goes through the sources in the order of their names, and does not find out the types of what an
 * interface object holds where the source that knows them comes after it. So it is told other names where theirs
 * would have it so.
 */
export function inPlannersOrder(supergraphSdl: string, graph: Graph): Seen {
  const before = knowers(graph);
  const names = [...graph.graphs.keys()].sort();
  const places = new Map(names.map((name, place) => [graph.graphs.get(name) as string, place]));
  const right = [...before].every(([object, holders]) =>
    [...holders].every((holder) => (places.get(holder) ?? 0) < (places.get(object) ?? 0)),
  );
  if (right) return { supergraphSdl, named: (plan) => plan };
  const ordered = sorted(names, (name) => before.get(graph.graphs.get(name) as string), graph);
  const digits = String(ordered.length).length;
  const told = new Map(
    ordered.map((name, place) => [name, `${String(place).padStart(digits, '0')}-${name}`]),
  );
  const known = new Map([...told].map(([name, other]) => [other, name]));
  return {
    supergraphSdl: renamed(supergraphSdl, told),
    named: (plan) => atSources(plan, known),
  };
}

/** Of each graph that has an interface as an object, those that have it as it is. */
function knowers(graph: Graph): Map<string, Set<string>> {
  const before = new Map<string, Set<string>>();
  for (const type of graph.types.values()) {
    if (type.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    const joins = uses(type, 'join__type');
    const holders = joins.filter((join) => join.isInterfaceObject !== true).map((join) => String(join.graph));
    for (const join of joins) {
      if (join.isInterfaceObject !== true) continue;
      const object = String(join.graph);
      const known = before.get(object) ?? new Set();
      for (const holder of holders) known.add(holder);
      before.set(object, known);
    }
  }
  return before;
}

/** By name, but each after what must come before it; of two that must each come first, one does. */
function sorted(
  names: readonly string[],
  before: (name: string) => ReadonlySet<string> | undefined,
  graph: Graph,
): readonly string[] {
  const ordered = new Set<string>();
  const visiting = new Set<string>();
  const place = (name: string): void => {
    if (ordered.has(name) || visiting.has(name)) return;
    visiting.add(name);
    const first = before(name);
    for (const other of names) if (first?.has(graph.graphs.get(other) as string)) place(other);
    ordered.add(name);
  };
  for (const name of names) place(name);
  return [...ordered];
}

function renamed(supergraphSdl: string, names: ReadonlyMap<string, string>): string {
  const rename = (args: readonly ConstArgumentNode[] | undefined, of: string) =>
    args?.map((arg) => {
      const other = arg.name.value === of && arg.value.kind === Kind.STRING && names.get(arg.value.value);
      return other ? { ...arg, value: { kind: Kind.STRING, value: other } as const } : arg;
    });
  const document = parse(supergraphSdl, { noLocation: true });
  return print(
    visit(document, {
      Directive(node) {
        const args = node.arguments as readonly ConstArgumentNode[] | undefined;
        if (node.name.value === 'join__graph') return { ...node, arguments: rename(args, 'name') };
        if (node.name.value === 'join__field') return { ...node, arguments: rename(args, 'override') };
        return undefined;
      },
    }),
  );
}
