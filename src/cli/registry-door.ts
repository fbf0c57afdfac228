import type { Viewer } from '../auth/viewer.js';
import type { Composer } from '../shared/composing.js';

/** Whoever has a shell on the hub's machine administers it, as with `hub token`. */
export const SHELL: Viewer = {
  subject: 'command line',
  role: 'administrator',
  divisionScope: '',
  anonymous: false,
};

/**
 * The composer of the hub that these settings start. To be called before any module is loaded: declarations stand
 * in a schema in the order in which they were loaded, and a hub takes another order for another schema.
 */
export async function ownComposer(): Promise<Composer> {
  const { loadConfig } = await import('../config.js');
  const { composerOf, createSubgraph } = await import('../app.js');
  return composerOf(loadConfig(), (await createSubgraph()).schema);
}
