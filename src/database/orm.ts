import type { EntityClass } from '@mikro-orm/core';
import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM, UnderscoreNamingStrategy } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';
import pg from 'pg';
import { Migration20261122000000_registry } from '../../migrations/Migration20261122000000_registry.js';
import { Migration20261122000100_scope_guard } from '../../migrations/Migration20261122000100_scope_guard.js';
import { Migration20261122030000_economy } from '../../migrations/Migration20261122030000_economy.js';
import { Migration20261122030100_assets } from '../../migrations/Migration20261122030100_assets.js';
import { Migration20261122040000_indicators } from '../../migrations/Migration20261122040000_indicators.js';
import { Migration20261122100000_resources } from '../../migrations/Migration20261122100000_resources.js';
import { Migration20261122110000_activities } from '../../migrations/Migration20261122110000_activities.js';
import { Migration20261122120100_rollups } from '../../migrations/Migration20261122120100_rollups.js';
import { Migration20261122120200_economy_rollups } from '../../migrations/Migration20261122120200_economy_rollups.js';
import { Migration20261122120300_resource_rollups } from '../../migrations/Migration20261122120300_resource_rollups.js';
import { Migration20261122120400_activity_rollups } from '../../migrations/Migration20261122120400_activity_rollups.js';
import { Migration20261122120500_synthetic } from '../../migrations/Migration20261122120500_synthetic.js';
import { Migration20261122120501_synthetic_apart } from '../../migrations/Migration20261122120501_synthetic_apart.js';
import { Migration20261122121000_cheap_reads } from '../../migrations/Migration20261122121000_cheap_reads.js';
import { Migration20261122121500_faster_rollups } from '../../migrations/Migration20261122121500_faster_rollups.js';
import { Migration20261122122000_leftovers } from '../../migrations/Migration20261122122000_leftovers.js';
import { Migration20261122123000_moved_with_branches } from '../../migrations/Migration20261122123000_moved_with_branches.js';
import { Migration20261122130000_partners } from '../../migrations/Migration20261122130000_partners.js';
import { Migration20261122140000_signing_keys } from '../../migrations/Migration20261122140000_signing_keys.js';
import { Migration20261122150000_ready_lists } from '../../migrations/Migration20261122150000_ready_lists.js';
import { Migration20261122160000_lean_rollups } from '../../migrations/Migration20261122160000_lean_rollups.js';
import { Migration20261122160100_proof_in_parts } from '../../migrations/Migration20261122160100_proof_in_parts.js';
import { Migration20261122160200_rollup_additions } from '../../migrations/Migration20261122160200_rollup_additions.js';
import { Migration20261122160210_observation_costs } from '../../migrations/Migration20261122160210_observation_costs.js';
import { Migration20261122170000_proof_by_county } from '../../migrations/Migration20261122170000_proof_by_county.js';
import { Migration20261122180000_committee_pages } from '../../migrations/Migration20261122180000_committee_pages.js';
import { Migration20261122180100_attributed_income } from '../../migrations/Migration20261122180100_attributed_income.js';
import { Migration20261122180200_committee_years } from '../../migrations/Migration20261122180200_committee_years.js';
import { Migration20261122180300_committee_bookings } from '../../migrations/Migration20261122180300_committee_bookings.js';
import { Migration20261122180400_years_complete } from '../../migrations/Migration20261122180400_years_complete.js';
import { Migration20261122180500_economy_pages } from '../../migrations/Migration20261122180500_economy_pages.js';
import { Migration20261122181000_ready_figures } from '../../migrations/Migration20261122181000_ready_figures.js';
import { Migration20261122182000_economy_standing } from '../../migrations/Migration20261122182000_economy_standing.js';
import { Migration20261122183000_planned_by_size } from '../../migrations/Migration20261122183000_planned_by_size.js';
import { Migration20261122183100_activity_years_by_index } from '../../migrations/Migration20261122183100_activity_years_by_index.js';
import { Migration20261122183200_booking_lookups } from '../../migrations/Migration20261122183200_booking_lookups.js';
import { Migration20261122183300_stands_at_commit } from '../../migrations/Migration20261122183300_stands_at_commit.js';
import { Migration20261122184000_rebuild_in_steps } from '../../migrations/Migration20261122184000_rebuild_in_steps.js';
import { Migration20261122184100_years_with_activities } from '../../migrations/Migration20261122184100_years_with_activities.js';
import { Migration20261122184200_attributed_by_sorting } from '../../migrations/Migration20261122184200_attributed_by_sorting.js';
import { Migration20261122184300_resources_planned_once } from '../../migrations/Migration20261122184300_resources_planned_once.js';
import type { Execute } from '../compiler/read.js';
import { asking, read } from './prepared-read.js';
import { SnapshotProbe } from './snapshot.js';

/** In order; a new migration is one line here. */
const migrations = [
  Migration20261122000000_registry,
  Migration20261122000100_scope_guard,
  Migration20261122030000_economy,
  Migration20261122030100_assets,
  Migration20261122040000_indicators,
  Migration20261122100000_resources,
  Migration20261122110000_activities,
  Migration20261122120100_rollups,
  Migration20261122120200_economy_rollups,
  Migration20261122120300_resource_rollups,
  Migration20261122120400_activity_rollups,
  Migration20261122120500_synthetic,
  Migration20261122120501_synthetic_apart,
  Migration20261122130000_partners,
  Migration20261122121000_cheap_reads,
  Migration20261122121500_faster_rollups,
  Migration20261122122000_leftovers,
  Migration20261122123000_moved_with_branches,
  Migration20261122150000_ready_lists,
  Migration20261122140000_signing_keys,
  Migration20261122160000_lean_rollups,
  Migration20261122160100_proof_in_parts,
  Migration20261122160200_rollup_additions,
  Migration20261122160210_observation_costs,
  Migration20261122170000_proof_by_county,
  Migration20261122180000_committee_pages,
  Migration20261122180100_attributed_income,
  Migration20261122180200_committee_years,
  Migration20261122180300_committee_bookings,
  Migration20261122180400_years_complete,
  Migration20261122181000_ready_figures,
  Migration20261122182000_economy_standing,
  Migration20261122183000_planned_by_size,
  Migration20261122183100_activity_years_by_index,
  Migration20261122183200_booking_lookups,
  Migration20261122183300_stands_at_commit,
  Migration20261122184000_rebuild_in_steps,
  Migration20261122184100_years_with_activities,
  Migration20261122180500_economy_pages,
  Migration20261122184200_attributed_by_sorting,
  Migration20261122184300_resources_planned_once,
];

/** Opens the pool and reads the entities; nothing is asked of the database yet. */
export function openOrm(options: {
  url: string;
  entities: readonly EntityClass<unknown>[];
  pool: number;
}): Promise<MikroORM> {
  return MikroORM.init({
    clientUrl: options.url,
    entities: [...options.entities],
    metadataProvider: ReflectMetadataProvider,
    namingStrategy: UnderscoreNamingStrategy,
    extensions: [Migrator],
    migrations: {
      migrationsList: migrations.map((migration) => ({ name: migration.name, class: migration })),
      snapshot: false,
      silent: true,
    },
    pool: { min: 0, max: options.pool },
    // Day and range columns come back as PostgreSQL writes them: a day has no time zone.
    forceUtcTimezone: true,
    debug: false,
    discovery: { warnWhenNoEntities: false },
  });
}

/** Number by which hubs that start at once on one database wait for one another. */
const STARTING = 5002352;

/**
 * Brings the tables up to date; hubs that start together do it once. The lock is held by a connection of its
 * own: one of the pool's would leave none to migrate with where the pool has but one.
 */
export async function migrate(orm: MikroORM, url: string, afterwards?: () => Promise<void>): Promise<void> {
  const turn = new pg.Client({ connectionString: url });
  // A server that goes away fails the query under way; without a listener the event would end the process.
  turn.on('error', () => undefined);
  await turn.connect();
  try {
    await turn.query('select pg_advisory_lock($1)', [STARTING]);
    await orm.migrator.up();
    await afterwards?.();
  } finally {
    // The lock ends with its connection.
    await turn.end();
  }
}

/** Runs a compiled statement on the pool; `observe` hears of each. */
export function executor(orm: MikroORM, observe?: (statement: string) => void): Execute {
  const kysely = orm.em.getKysely();
  return async (text, values) => {
    observe?.(text);
    const { rows } = await kysely.executeQuery(CompiledQuery.raw(text, [...values]));
    return rows as Record<string, unknown>[];
  };
}

/** The pool behind the ORM, for what it has no words for. */
export function poolOf(orm: MikroORM): () => Promise<pg.Pool> {
  const connection = orm.em.getDriver().getConnection();
  let pool: Promise<pg.Pool> | undefined;
  return () => {
    pool ??= connection.getNativeClient() as Promise<pg.Pool>;
    return pool;
  };
}

const SNAPSHOT = asking('select pg_current_snapshot()::text');

/**
 * Which transactions a query sees that begins now. Under load one probe follows the other: they keep their connection
 * unless somebody waits for one.
 */
export function snapshotsOf(orm: MikroORM): SnapshotProbe {
  const pool = poolOf(orm);
  let client: pg.PoolClient | null = null;
  const giveBack = (failure?: Error) => {
    client?.release(failure);
    client = null;
  };
  return new SnapshotProbe(
    async () => {
      const connections = await pool();
      client ??= await connections.connect();
      try {
        const snapshot = Buffer.concat((await read(client, SNAPSHOT)) ?? []);
        if (connections.waitingCount > 0) giveBack();
        return snapshot.toString('latin1');
      } catch (error) {
        giveBack(error as Error);
        throw error;
      }
    },
    () => giveBack(),
  );
}
