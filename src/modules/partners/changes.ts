import pg from 'pg';

/** Hears of supergraphs that any hub on the database begins to serve. */
export interface SupergraphWatch {
  stop(): Promise<void>;
}

const CHANNEL = 'hub_supergraph';
const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 10_000;
const PATIENCE_MS = 5_000;
const GOODBYE_MS = 500;

/**
 * Calls back whenever another supergraph may be served: on PostgreSQL's notice, and after every connection
 * made, because what was published while there was none is never told. Runs beside the start of the hub and
 * holds nothing up; a lost connection is made again until it is stopped.
 */
export function watchSupergraph(databaseUrl: string, onChange: () => unknown): SupergraphWatch {
  let stopped = false;
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  let pause = FIRST_PAUSE_MS;

  const again = (lost: pg.Client) => {
    if (client !== lost) return;
    client = null;
    lost.end().catch(() => undefined);
    if (stopped) return;
    timer = setTimeout(connect, pause);
    timer.unref();
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
  };

  const connect = async () => {
    const next = new pg.Client({
      connectionString: databaseUrl,
      connectionTimeoutMillis: PATIENCE_MS,
      // A database that vanished without a word is noticed by the silence.
      keepAlive: true,
      keepAliveInitialDelayMillis: PATIENCE_MS,
    });
    client = next;
    next.on('error', () => again(next));
    next.on('end', () => again(next));
    next.on('notification', () => onChange());
    try {
      await next.connect();
      await next.query(`listen ${CHANNEL}`);
    } catch {
      again(next);
      return;
    }
    if (stopped) return;
    pause = FIRST_PAUSE_MS;
    onChange();
  };

  void connect();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      const last = client;
      client = null;
      // A server that does not answer is not waited for.
      const patience = new Promise((resolve) => setTimeout(resolve, GOODBYE_MS).unref());
      await Promise.race([last?.end().catch(() => undefined), patience]);
    },
  };
}
