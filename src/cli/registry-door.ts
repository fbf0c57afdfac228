import type { Viewer } from '../auth/viewer.js';
import { loadConfig } from '../config.js';
import type { Composer } from '../shared/composing.js';

/** Whoever has a shell on the hub's machine administers it, as with `hub token`. */
export const SHELL: Viewer = {
  subject: 'command line',
  role: 'administrator',
  divisionScope: '',
  anonymous: false,
};

/** The composer of the hub that these settings start. */
export async function ownComposer(): Promise<Composer> {
  const { composerOf, createSubgraph } = await import('../app.js');
  return composerOf(loadConfig(), (await createSubgraph()).schema);
}
