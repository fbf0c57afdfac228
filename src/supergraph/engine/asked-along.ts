import {
  type DefinitionNode,
  type DocumentNode,
  type ExecutionResult,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { responseKey } from './data-keys.js';
import { isPath } from './errors.js';
import { isEntity, type Merger } from './merge.js';
import { withoutUnusedVariables } from './operation.js';

type Ask = (document: DocumentNode) => Promise<ExecutionResult>;

/** One field lost to another may be lost to a third as well; a source that loses more is left alone. */
const MAX_MORE = 3;

/**
 * Asks a source, and again for what it has lost to fields that were asked along, without those: one that may
 * not be null takes its object with it, also where nobody asked that object for it.
 */
export async function askAgainForLost(
  document: DocumentNode,
  along: ReadonlySet<string>,
  merger: Merger,
  ask: Ask,
): Promise<ExecutionResult> {
  const whole = await ask(document);
  let last = whole;
  let asked: DocumentNode | undefined = document;
  let { data } = whole;
  const errors = [...(whole.errors ?? [])];
  for (let more = 0; more < MAX_MORE; more++) {
    asked = withoutLosers(asked, last, along);
    if (!asked) break;
    last = await ask(asked);
    if (isEntity(data) && isEntity(last.data)) merger.into(data, last.data);
    else data ??= last.data;
    const told = new Set(errors.map(identity));
    if (isEntity(last.data))
      errors.push(...(last.errors ?? []).filter((error) => !told.has(identity(error))));
  }
  return last === whole ? whole : { ...whole, data, errors };
}

function identity({ path, message }: { readonly path?: unknown; readonly message?: unknown }): string {
  return `${path} ${message}`;
}

/** What was asked, where something was lost, without what that was lost to. */
function withoutLosers(
  document: DocumentNode,
  { data, errors = [] }: ExecutionResult,
  along: ReadonlySet<string>,
): DocumentNode | undefined {
  const losers = errors.flatMap(({ path }) => (isPath(path) ? loserOf(path, data, along) : []));
  if (losers.length === 0) return undefined;
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
  const definitions = document.definitions.flatMap((node): DefinitionNode[] => {
    if (node.kind !== Kind.OPERATION_DEFINITION) return [];
    const { selections } = node.selectionSet;
    const lost = selections.filter(
      (field) => field.kind === Kind.FIELD && losers.some(([key]) => key === responseKey(field)),
    );
    const selectionSet = without({ ...node.selectionSet, selections: lost }, losers, fragments);
    return selectionSet ? [{ ...node, selectionSet }] : [];
  });
  return definitions.length > 0 ? withoutUnusedVariables({ ...document, definitions }) : undefined;
}

/** The names that lead to the field asked along that has taken its object with it, if one has. */
function loserOf(path: readonly (string | number)[], data: unknown, along: ReadonlySet<string>): string[][] {
  let value = data;
  const at = path.findIndex((part) => {
    const isLost = value === null || value === undefined;
    value = (value as Record<string | number, unknown> | undefined)?.[part];
    return isLost;
  });
  const loser = at < 0 ? -1 : path.findIndex((part, i) => i >= at && along.has(part as string));
  return loser < 0 ? [] : [path.slice(0, loser + 1).filter((part) => typeof part === 'string')];
}

/** Its fragments in their places: each place may lose other fields. */
function without(
  set: SelectionSetNode,
  losers: readonly (readonly string[])[],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): SelectionSetNode | undefined {
  const selections = set.selections.flatMap((node): SelectionNode[] => {
    if (node.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = fragments.get(node.name.value);
      const selectionSet = fragment && without(fragment.selectionSet, losers, fragments);
      if (!selectionSet) return [];
      return [{ kind: Kind.INLINE_FRAGMENT, typeCondition: fragment.typeCondition, selectionSet }];
    }
    if (node.kind === Kind.INLINE_FRAGMENT) {
      const selectionSet = without(node.selectionSet, losers, fragments);
      return selectionSet ? [{ ...node, selectionSet }] : [];
    }
    const mine = losers.filter(([key]) => key === responseKey(node)).map(([, ...rest]) => rest);
    if (mine.some((rest) => rest.length === 0)) return [];
    if (!node.selectionSet) return [node];
    const selectionSet = without(node.selectionSet, mine, fragments);
    return selectionSet ? [{ ...node, selectionSet }] : [];
  });
  return selections.length > 0 ? { ...set, selections } : undefined;
}
