import { type DocumentNode, type ExecutionResult, GraphQLError, parse } from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import type { Message } from '../../shared/errors.js';
import { BoundedMap } from '../engine/bounded-map.js';
import type { OperationRequest, Supergraph } from '../supergraph.js';
import { type Asked, readAsked } from './asked.js';
import { type Authority, type DenialCode, denialsOf } from './authority.js';
import { readRequirements } from './requirements.js';
import { withNulls } from './with-nulls.js';
import { type Remaining, without } from './without.js';

export interface AuthorizationOptions {
  readonly authorityOf: (context: unknown) => Authority;
  /** What becomes of an operation with a field that is denied: the field is null, or all of it is refused. */
  readonly whenDenied: 'null' | 'reject';
}

/** What remains of one document for callers who may not see all of it, by what they may not see. */
const MAX_REMAINING = 32;

const NOTHING = {};

/**
 * The supergraph with its `@authenticated`, `@requiresScopes` and `@policy` kept: a field that the caller may not
 * see is not asked of any source. An operation with none of them goes through as it is.
 */
export function authorized(
  supergraph: Supergraph,
  options: AuthorizationOptions,
  document: DocumentNode = parse(supergraph.supergraphSdl, { noLocation: true }),
): Supergraph {
  const { apiSchema } = supergraph;
  const requirements = readRequirements(document);
  if (requirements.size === 0) return supergraph;
  const known = new WeakMap<DocumentNode, Map<string, Asked | null>>();
  const kept = new WeakMap<Asked, BoundedMap<string, Remaining>>();

  const askedIn = ({ document, operationName }: OperationRequest): Asked | null => {
    const byName = known.get(document) ?? new Map<string, Asked | null>();
    known.set(document, byName);
    const name = operationName ?? '';
    let asked = byName.get(name);
    if (asked === undefined) {
      asked = readAsked(document, operationName, apiSchema, requirements);
      // A name that is in no document is no reason to remember anything.
      if (asked) byName.set(name, asked);
    }
    return asked;
  };

  const remainingOf = (
    asked: Asked,
    denied: ReadonlyMap<string, DenialCode>,
    variables: Readonly<Record<string, unknown>>,
  ): Remaining => {
    const conditions = Object.entries(variables).filter(([, value]) => typeof value === 'boolean');
    const key = JSON.stringify([[...denied.keys()], conditions]);
    const remaining = kept.get(asked) ?? new BoundedMap<string, Remaining>(MAX_REMAINING);
    kept.set(asked, remaining);
    const found = remaining.get(key) ?? without(asked, variables, apiSchema, (field) => denied.has(field));
    remaining.set(key, found);
    return found;
  };

  async function execute(request: OperationRequest): Promise<ExecutionResult> {
    const asked = askedIn(request);
    if (!asked || asked.wanted.size === 0) return supergraph.execute(request);
    const { context } = request;
    const deciding = denialsOf(asked.wanted, options.authorityOf(context));
    const denied = deciding instanceof Promise ? await deciding : deciding;
    if (denied.size === 0) return supergraph.execute({ ...request, document: asked.document });
    const { variableDefinitions = [] } = asked.definition;
    const { coerced } = getVariableValues(apiSchema, variableDefinitions, request.variables ?? NOTHING);
    // What is wrong with the variables is for the engine to say.
    if (!coerced) return supergraph.execute({ ...request, document: asked.document });
    const { document, leftOut, typeKey } = remainingOf(asked, denied, coerced);
    const denialOf = (coordinate: string, path: readonly (string | number)[]) => {
      const code = denied.get(coordinate);
      return code ? denial(coordinate, code, path) : null;
    };
    if (options.whenDenied === 'reject' && leftOut.length > 0)
      return { errors: leftOut.flatMap(({ coordinate, path }) => denialOf(coordinate, path) ?? []) };
    const { data, errors = [] } = await supergraph.execute({ ...request, document });
    if (!data) return { data, errors };
    const completed = withNulls(data, {
      operation: asked,
      variables: coerced,
      schema: apiSchema,
      typeKey,
      denialOf,
    });
    const all = [...errors, ...completed.errors];
    return all.length > 0 ? { data: completed.data, errors: all } : { data: completed.data };
  }

  return { ...supergraph, execute };
}

const WORDS: Readonly<Record<DenialCode, (coordinate: string) => Message>> = {
  UNAUTHENTICATED: (coordinate) => ({
    en: `${coordinate} needs a token: send the header "Authorization: Bearer <token>".`,
    zh: `${coordinate} 需要令牌：请在 Authorization 请求头中带上 "Bearer <令牌>"。`,
  }),
  FORBIDDEN: (coordinate) => ({
    en: `The caller may not see ${coordinate}. Leave it out, or ask with a token that may.`,
    zh: `调用者无权查看 ${coordinate}。请去掉该字段，或使用有权限的令牌。`,
  }),
};

function denial(coordinate: string, code: DenialCode, path: readonly (string | number)[]): GraphQLError {
  const text = WORDS[code](coordinate);
  return new GraphQLError(text.en, { path, extensions: { code, text } });
}
