import pg from 'pg';
import { PAUSE_ROLLUPS, RESUME_ROLLUPS } from '../../database/rollups.js';
import { Fault, type Message } from '../../shared/errors.js';
import { activities, meetings } from './activities.js';
import { committees } from './committees.js';
import { companies, distributions, ledgers } from './economy.js';
import { observations } from './observations.js';
import { organizations } from './organizations.js';
import { blocks, places } from './places.js';
import type { Plan } from './plan.js';
import { provenance } from './provenance.js';
import { removal } from './removal.js';
import { bookings, resources } from './resources.js';
import type { Stage } from './sql.js';

export interface Making {
  readonly url: string;
  readonly plan: Plan;
  /** Whether a world that is there makes room for this one. */
  readonly replace: boolean;
  /** Hears of each stage when it is done, and of each batch of a stage that takes several. */
  readonly onStage: (name: Message, seconds: number, batch: string) => void;
}

/** One world is made at a time. */
const MAKING = 5002353;

/** Rows by the million are sorted and joined on the way; none of it is of use after the transaction. */
const SETTINGS = [
  "set local work_mem = '256MB'",
  "set local temp_buffers = '128MB'",
  'set local synchronous_commit = off',
  'set local statement_timeout = 0',
  'set local jit = off',
];

/** Makes the world in one transaction, with every rule of the tables in force: it is there wholly or not at all. */
export async function makeSyntheticWorld({ url, plan, replace, onStage }: Making): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const timed = async (name: Message, statements: readonly string[], batches = false) => {
    const start = performance.now();
    for (const [i, statement] of statements.entries()) {
      await client.query(statement);
      const done = i + 1 === statements.length;
      if (!done && !batches) continue;
      onStage(name, (performance.now() - start) / 1000, batches ? ` ${i + 1}/${statements.length}` : '');
    }
  };
  try {
    await client.query('begin');
    for (const setting of SETTINGS) await client.query(setting);
    await client.query('select pg_advisory_xact_lock($1)', [MAKING]);
    const { rowCount } = await client.query("select from source where natural_key = 'synthetic'");
    if (rowCount && !replace) throw alreadyThere();
    await client.query(PAUSE_ROLLUPS.join(';'));
    for (const { name, statements, batches } of [...(rowCount ? [removal()] : []), ...stages(plan)]) {
      await timed(name, statements, batches);
    }
    // The roll-ups are planned by what was just written.
    await timed({ zh: '汇总', en: 'roll-ups' }, ['analyze', ...RESUME_ROLLUPS]);
    await timed({ zh: '提交', en: 'commit' }, ['commit']);
    await timed({ zh: '统计信息', en: 'statistics' }, ['vacuum (analyze)']);
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw (error as { code?: string }).code === FOREIGN_KEY && replace ? stillNamed(error) : error;
  } finally {
    await client.end();
  }
}

const FOREIGN_KEY = '23503';

/** What triggers join to is planned by what was just written, not as if it were empty. */
function planned(tables: string): Stage {
  return { name: { zh: '统计信息', en: 'statistics' }, statements: [`analyze ${tables}`] };
}

function stages(plan: Plan): readonly Stage[] {
  return [
    blocks(plan),
    places(plan),
    organizations(plan),
    committees(plan),
    resources(plan),
    bookings(plan),
    activities(plan),
    meetings(plan),
    companies(),
    planned('organization, joint_committee, joint_membership, shareholding'),
    ledgers(plan),
    planned('ledger, ledger_line, ledger_total, economy_cell'),
    distributions(plan),
    provenance(),
    observations(plan),
  ];
}

function alreadyThere(): Fault {
  return new Fault('ALREADY_EXISTS', {
    zh: '数据库中已有合成数据；加 --replace 以新的替换它。',
    en: 'The database has a synthetic world already; --replace puts a new one in its place.',
  });
}

function stillNamed(cause: unknown): Fault {
  const { table } = cause as { table?: string };
  return new Fault('INVALID_INPUT', {
    zh: `真实数据（表 ${table}）引用了合成数据，无法移除；请先删除这些引用。`,
    en: `Real data (table ${table}) refer to the synthetic world, so it cannot be removed; take those references away first.`,
  });
}
