import type { Composer, SubgraphSource } from '../shared/composing.js';
import type { HostList } from '../shared/host-list.js';
import { ComposingProcess } from './composing.js';
import { inOneLine } from './faults.js';
import { introspect } from './partner/introspect.js';
import { checkUrl } from './partner/pinned.js';

/** One for the process: schemas are joined one after the other. */
const joining = new ComposingProcess();

/** Everything the registry asks of the supergraph, with the hub's own schema and what partners may be reached. */
export function createComposer(hub: SubgraphSource, policy: HostList): Composer {
  return {
    hub,
    compose: (subgraphs) => joining.compose(subgraphs),
    changes: (before, after) => joining.changes(before, after),
    inOneLine,
    checkUrl: async (url) => (await checkUrl(url, policy)).url.href,
    introspect: async (url) => introspect(await checkUrl(url, policy)),
  };
}
