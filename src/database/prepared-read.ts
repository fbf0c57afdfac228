import type pg from 'pg';

/** Plans for any values, in one message with what is read: what else the connection is used for is planned as ever. */
export const FOR_ANY = { name: 'hub_for_any', text: 'set plan_cache_mode = force_generic_plan' };
export const AS_BEFORE = { name: 'hub_as_before', text: 'reset plan_cache_mode' };

/** What pg's connection takes in the extended protocol. */
interface Wire {
  readonly stream: { cork(): void; uncork(): void };
  parse(query: { name: string; text: string }): void;
  bind(config: { statement: string; values?: readonly (string | null)[] }): void;
  execute(config: { portal: string }): void;
  sync(): void;
}

const ready = new WeakSet<object>();

/**
 * One reading of a prepared statement that gives one text, in one message and without asking what its columns are.
 * As SQL `execute` would, PostgreSQL would keep the result a second time and copy the whole query to describe it.
 */
class PreparedRead {
  private text: string | null = null;
  private failure: Error | undefined;

  constructor(
    private readonly statement: string,
    private readonly values: readonly (string | null)[] | null,
    private readonly done: (failure: Error | undefined, text: string | null) => void,
  ) {}

  submit(connection: unknown): void {
    const wire = connection as Wire;
    wire.stream.cork();
    try {
      if (this.values && !ready.has(wire)) {
        for (const setting of [FOR_ANY, AS_BEFORE]) wire.parse(setting);
        ready.add(wire);
      }
      if (this.values) run(wire, FOR_ANY.name);
      run(wire, this.statement, this.values ?? []);
      if (this.values) run(wire, AS_BEFORE.name);
      wire.sync();
    } finally {
      wire.stream.uncork();
    }
  }

  handleDataRow({ fields }: { fields: readonly (string | null)[] }): void {
    this.text = fields[0] ?? null;
  }

  handleCommandComplete(): void {}

  handleError(error: Error): void {
    this.failure = error;
    this.done(error, null);
  }

  handleReadyForQuery(): void {
    if (!this.failure) this.done(undefined, this.text);
  }
}

function run(wire: Wire, statement: string, values: readonly (string | null)[] = []): void {
  wire.bind({ statement, values });
  wire.execute({ portal: '' });
}

/** Reads a statement that the connection has prepared; with values, by a plan that fits any. */
export function readPrepared(
  client: pg.PoolClient,
  statement: string,
  values: readonly (string | null)[] | null,
): Promise<string | null> {
  return new Promise((resolve, reject) => {
    client.query(
      new PreparedRead(statement, values, (failure, text) => (failure ? reject(failure) : resolve(text))),
    );
  });
}
