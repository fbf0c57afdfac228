import type { Composer, SubgraphSource } from '../shared/composing.js';
import type { HostList } from '../shared/host-list.js';
import { ComposingThread } from './composing.js';
import { inOneLine } from './faults.js';
import { introspect } from './partner/introspect.js';
import { checkUrl } from './partner/pinned.js';

/** One for the process: schemas are joined one after the other. */
const thread = new ComposingThread();

/** Everything the registry asks of the supergraph, with the hub's own schema and what partners may be reached. */
export function createComposer(hub: SubgraphSource, policy: HostList): Composer {
  return {
    hub,
    compose: (subgraphs) => thread.compose(subgraphs),
    changes: (before, after) => thread.changes(before, after),
    inOneLine,
    checkUrl: async (url) => (await checkUrl(url, policy)).url.href,
    introspect: async (url) => introspect(await checkUrl(url, policy)),
  };
}
