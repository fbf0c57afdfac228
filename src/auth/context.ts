import type { DocumentNode, ExecutionResult, GraphQLResolveInfo } from 'graphql';
import type { Reader } from '../compiler/read.js';
import type { Composer } from '../shared/composing.js';
import type { Language } from '../shared/errors.js';
import type { MutationInput } from '../shared/graphql/user-error.js';
import type { Viewer } from './viewer.js';
import type { PreparedWork, Work } from './writer.js';

/** What a resolver may use; one for each request. */
export interface HubContext {
  readonly viewer: Viewer;
  readonly language: Language;
  readonly reader: Reader;
  /** Joins partners' schemas with the hub's. */
  readonly composer: Composer;
  /** Names the request in the logs of everyone it passes: a W3C trace id. */
  readonly trace: string;
  /** A signal that is aborted when the client goes away. */
  leaving(): AbortSignal;
  /** What the client sent; the parts of it that a plan asks for are documents of their own. */
  asked?: DocumentNode;
  /** What the request came to on the short way, where that cannot tell its errors: it is not carried out again. */
  executed?: ExecutionResult | undefined;
  /** Carries out a change and reads the payload's selection afterwards. */
  change(info: GraphQLResolveInfo, input: MutationInput, work: Work | PreparedWork): Promise<unknown>;
  /** An object by a federation key, batched with its neighbours of the same type. */
  entity(info: GraphQLResolveInfo, type: string, field: string, key: string): Promise<unknown>;
}
