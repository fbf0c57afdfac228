import type { MikroORM } from '@mikro-orm/postgresql';
import type { JWK } from 'jose';
import { type LocalKeys, publicJwk } from './keys.js';

/** How often a hub says that it still signs with its key, and for how long that is believed. */
const SAID_MS = 60_000;
const BELIEVED = '5 minutes';
/** Whoever asks, the database is asked once in so long. */
const FRESH_MS = 1_000;

/**
 * The public keys of all hubs that live on one database: a partner asks any of them how to check what another one
 * signed. Private keys stay where they are.
 */
export class SharedKeys {
  private readonly timer: NodeJS.Timeout;
  private known: { readonly keys: readonly JWK[]; readonly at: number };

  private constructor(
    private readonly orm: MikroORM,
    private readonly own: JWK,
  ) {
    this.known = { keys: [own], at: 0 };
    // A database that cannot be reached now is told the next time.
    this.timer = setInterval(() => this.say().catch(() => undefined), SAID_MS).unref();
  }

  /** Makes this hub's key known before it signs anything. */
  static async open(orm: MikroORM, keys: LocalKeys): Promise<SharedKeys> {
    const shared = new SharedKeys(orm, await publicJwk(keys));
    await shared.say();
    return shared;
  }

  /** Its own, and those of the others; the last known where the database does not answer. */
  async all(): Promise<readonly JWK[]> {
    if (performance.now() - this.known.at > FRESH_MS) {
      const keys = await this.read().catch(() => this.known.keys);
      this.known = { keys, at: performance.now() };
    }
    return this.known.keys;
  }

  close(): void {
    clearInterval(this.timer);
  }

  private async say(): Promise<void> {
    const { kid, x } = this.own;
    await this.execute(
      `with gone as (delete from signing_key where seen_at < now() - interval '1 day' and kid <> ?)
       insert into signing_key (kid, x) values (?, ?) on conflict (kid) do update set seen_at = now()`,
      [kid, kid, x],
    );
  }

  private async read(): Promise<readonly JWK[]> {
    const others = await this.execute<{ kid: string; x: string }>(
      `select kid, x from signing_key where seen_at > now() - interval '${BELIEVED}' and kid <> ? order by kid`,
      [this.own.kid],
    );
    return [this.own, ...others.map((key) => ({ ...this.own, ...key }))];
  }

  private execute<R>(statement: string, values: unknown[]): Promise<R[]> {
    return this.orm.em.getConnection().execute(statement, values);
  }
}
