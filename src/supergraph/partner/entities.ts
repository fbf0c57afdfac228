import { type DocumentNode, type ExecutionResult, Kind } from 'graphql';
import { PartnerFailure } from './failure.js';

/** A field by which entities are looked up, and the variable that says which. */
interface Lookup {
  readonly key: string;
  readonly variable: string;
}

const known = new WeakMap<DocumentNode, readonly Lookup[]>();

/**
 * Refuses an answer with other than one entity for each that was asked for: they are told apart by their places
 * alone, so that not one of them could be believed.
 */
export function requireEveryEntity(
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  { data }: ExecutionResult,
): void {
  if (!data) return;
  for (const { key, variable } of lookupsIn(document)) {
    const entities = data[key];
    const wanted = variables[variable];
    if (entities === null || entities === undefined || !Array.isArray(wanted)) continue;
    if (!Array.isArray(entities) || entities.length !== wanted.length)
      throw new PartnerFailure('PARTNER_INVALID_ANSWER');
  }
}

function lookupsIn(document: DocumentNode): readonly Lookup[] {
  let lookups = known.get(document);
  if (!lookups) {
    lookups = document.definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION
        ? definition.selectionSet.selections.flatMap((node) => {
            if (node.kind !== Kind.FIELD || node.name.value !== '_entities') return [];
            const value = node.arguments?.[0]?.value;
            const variable = value?.kind === Kind.VARIABLE ? value.name.value : '';
            return [{ key: node.alias?.value ?? node.name.value, variable }];
          })
        : [],
    );
    known.set(document, lookups);
  }
  return lookups;
}
