import type { Composer, SubgraphSource } from '../shared/composing.js';
import type { HostList } from '../shared/host-list.js';
import { schemaChanges } from './diff.js';
import { inOneLine } from './faults.js';
import { introspect } from './partner/introspect.js';
import { checkUrl } from './partner/pinned.js';

/** Everything the registry asks of the supergraph, with the hub's own schema and what partners may be reached. */
export function createComposer(hub: SubgraphSource, policy: HostList): Composer {
  return {
    hub,
    // It pulls in the composer, which a hub needs only when a schema is another than before.
    compose: async (subgraphs) => (await import('./compose.js')).compose(subgraphs),
    changes: schemaChanges,
    inOneLine,
    checkUrl: async (url) => (await checkUrl(url, policy)).url.href,
    introspect: async (url) => introspect(await checkUrl(url, policy)),
  };
}
