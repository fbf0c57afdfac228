import { composerOf, createSubgraph, openDatabase, prepareDatabase } from '../../src/app.js';
import { loadConfig } from '../../src/config.js';
import { composeRelease } from '../../src/modules/partners/index.js';
import { compose } from '../../src/supergraph/compose.js';

/** Fills the template database that every test file gets a copy of: the tables and the demo. */
export async function prepareTemplate(url: string): Promise<void> {
  const orm = await openDatabase(url, 4);
  try {
    await prepareDatabase(orm, url, { demo: true });
    // Composed here once, and found done by every hub that starts on a copy.
    const composer = composerOf(loadConfig({}), (await createSubgraph()).schema);
    // Without the thread: vitest's own process cannot run the sources in one.
    await composeRelease(orm, { ...composer, compose: async (schemas) => compose(schemas) });
  } finally {
    await orm.close(true);
  }
}
