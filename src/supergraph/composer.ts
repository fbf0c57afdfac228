import type { Composer, SubgraphSource } from '../shared/composing.js';
import type { HostList } from '../shared/host-list.js';
import { compose } from './compose.js';
import { schemaChanges } from './diff.js';
import { inOneLine } from './faults.js';
import { introspect } from './partner/introspect.js';
import { checkUrl } from './partner/pinned.js';

/** Everything the registry asks of the supergraph, with the hub's own schema and what partners may be reached. */
export function createComposer(hub: SubgraphSource, policy: HostList): Composer {
  return {
    hub,
    compose,
    changes: schemaChanges,
    inOneLine,
    checkUrl: async (url) => (await checkUrl(url, policy)).url.href,
    introspect: async (url) => introspect(await checkUrl(url, policy)),
  };
}
