import type { MikroORM } from '@mikro-orm/postgresql';
import type { Composer, SchemaFault } from '../../shared/composing.js';
import { sha256 } from './agency.rules.js';
import { type SupergraphWatch, watchSupergraph } from './changes.js';
import { draft } from './draft.js';
import {
  type CurrentSupergraph,
  currentSupergraph,
  partsOf,
  serve,
  takeTurn,
} from './supergraph.repository.js';

/** Who a supergraph is made by when the hub itself makes it. */
const BY_THE_HUB = 'hub';

/**
 * Composes anew when the hub's own schema is another than that of the supergraph served. Where partners'
 * schemas no longer fit the new one, the last good supergraph stays and the faults are given back.
 */
export async function composeRelease(orm: MikroORM, composer: Composer): Promise<readonly SchemaFault[]> {
  const isUp = async (em = orm.em.fork()) =>
    (await currentSupergraph(em))?.hubSha256 === sha256(composer.hub.sdl);
  if (await isUp()) return [];
  return orm.em.fork().transactional(async (em) => {
    await takeTurn(em);
    // Hubs that start together do it once.
    if (await isUp(em)) return [];
    const parts = await partsOf(em);
    const { composition, changes } = await draft(em, composer, (served) => served);
    if (composition.faults) return composition.faults;
    await serve(em, composer, { cause: 'RELEASED', composed: composition, changes, parts, by: BY_THE_HUB });
    return [];
  });
}

/** Hears of supergraphs, and need not wait to hear. */
export interface SupergraphNews extends SupergraphWatch {
  /** Once what is served by now is known, and taken up. */
  now(): Promise<void>;
}

/** Calls back with the supergraph that is served whenever it is another than the last known, whichever hub made it. */
export function onSupergraphChange(
  orm: MikroORM,
  databaseUrl: string,
  callback: (supergraph: CurrentSupergraph) => void | Promise<void>,
  known = 0,
): SupergraphNews {
  let told = known;
  let stopped = false;
  let reading: Promise<void> = Promise.resolve();
  const read = () => {
    // One reading after the other, so that a later version is never followed by an earlier one.
    reading = reading.then(async () => {
      if (stopped) return;
      const served = await currentSupergraph(orm.em.fork()).catch(() => null);
      if (!served || served.version === told) return;
      told = served.version;
      await callback(served);
    });
    return reading;
  };
  const watch = watchSupergraph(databaseUrl, read);
  return {
    now: read,
    async stop() {
      stopped = true;
      await watch.stop();
      // A connection that is being taken from the pool while it closes is never given back.
      await reading;
    },
  };
}
