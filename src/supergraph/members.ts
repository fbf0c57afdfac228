import { type DocumentNode, Kind } from 'graphql';
import { uses } from './engine/uses.js';

/** A subgraph of a supergraph, and where it is served. */
export interface Member {
  readonly name: string;
  readonly url: string;
}

/** The subgraphs that a supergraph joins. */
export function membersOf({ definitions }: DocumentNode): Member[] {
  const graphs = definitions.find(
    (node) => node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'join__Graph',
  );
  if (graphs?.kind !== Kind.ENUM_TYPE_DEFINITION) return [];
  return (graphs.values ?? []).flatMap((value) =>
    uses(value, 'join__graph').map(({ name, url }) => ({ name: String(name), url: String(url) })),
  );
}
