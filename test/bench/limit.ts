import { createServer } from 'node:http';
import pg from 'pg';
import { bodyOf, listen, PLANNED_ONCE } from './limit-http.js';
import { LIMIT_STATEMENTS } from './limit-statements.js';

/** What the limit server is given to answer with. */
export interface LimitSetup {
  readonly databaseUrl: string;
  readonly pool: number;
  /** Bodies answered as they are, by question and the values' number. */
  readonly stored: Readonly<Record<string, readonly string[]>>;
}

/** What a client asks of the limit server: `/ask` reads the database, `/stored` does not. */
export interface LimitRequest {
  readonly letter: string;
  readonly number: number;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * The limit of what a server of this kind can do: plain HTTP, one statement, its text the body. Nobody is asked who
 * they are, nothing is checked.
 */
process.once('message', (setup: LimitSetup) => {
  const pool = new pg.Pool({
    connectionString: setup.databaseUrl,
    max: setup.pool,
    options: PLANNED_ONCE,
  });
  const read = async ({ letter, variables }: LimitRequest): Promise<string> => {
    const statement = LIMIT_STATEMENTS[letter];
    if (!statement) throw new Error(`There is no statement for question ${letter}.`);
    const { text, values } = statement;
    const { rows } = await pool.query({ name: letter, text, values: values(variables), rowMode: 'array' });
    return rows[0]?.[0];
  };
  const stored = new Map(
    Object.entries(setup.stored).map(([letter, bodies]) => [letter, bodies.map((body) => Buffer.from(body))]),
  );
  const server = createServer(async (request, response) => {
    try {
      const asked: LimitRequest = JSON.parse(await bodyOf(request));
      const body = request.url === '/stored' ? stored.get(asked.letter)?.[asked.number] : await read(asked);
      response.writeHead(200, {
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(body ?? ''),
      });
      response.end(body);
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
  listen(server);
});
