import { Migration } from '@mikro-orm/migrations';

/**
 * The public halves of the keys that hubs on this database sign with, so that each tells partners of all of them.
 * There is no column for a private half.
 */
export class Migration20261122140000_signing_keys extends Migration {
  override up(): void {
    this.addSql(`create table signing_key (
      kid text primary key check (kid ~ '^[A-Za-z0-9_-]{43}$'),
      x text not null check (x ~ '^[A-Za-z0-9_-]{43}$'),
      seen_at timestamptz not null default now())`);
  }
}
