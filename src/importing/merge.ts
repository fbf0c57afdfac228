import { explainRefusal, type FaultTable } from './faults.js';
import type { ImportKind } from './kind.js';
import type { Session } from './session.js';

/** PostgreSQL gave up one of two transactions that waited for each other: the loser simply runs again. */
const RETRIED = new Set(['40001', '40P01']);
const ATTEMPTS = 4;

/** Rows that the database refuses are looked for one by one only this often. */
const MOST_REFUSED = 100;

/**
 * Writes the resolved rows, all in one go. Where the database refuses them for a rule that no check foresaw,
 * they are halved until the row is found that it refuses; the others are then still tried, for their own faults.
 */
export async function merge(session: Session, kind: ImportKind, faults: FaultTable, lines: [number, number]) {
  let refused = 0;
  const write = async ([first, last]: [number, number]): Promise<void> => {
    if (refused >= MOST_REFUSED) return;
    const error = await attempt(session, kind, first, last);
    if (error === null) return;
    const refusal = explainRefusal(error);
    if (!refusal) throw error;
    const middle = await middleLine(session, first, last);
    if (middle !== null) {
      await write([first, middle]);
      await write([middle + 1, last]);
      return;
    }
    refused += 1;
    await faults.add(
      null,
      refusal.code,
      refusal.text,
      'select line, null, null from resolved where line between $1 and $2',
      [first, last],
    );
  };
  await write(lines);
}

/** Writes some rows, or none of them: the error then. */
async function attempt(session: Session, kind: ImportKind, first: number, last: number): Promise<unknown> {
  const rows = `(select * from resolved where line between ${first} and ${last})`;
  for (let attempt = 1; ; attempt++) {
    await session.query('savepoint rows');
    try {
      await (kind.merge ?? ((s, r) => upsert(s, kind, r)))(session, rows);
      await session.query('set constraints all immediate');
      await session.query('release savepoint rows');
      return null;
    } catch (error) {
      await session.query('rollback to savepoint rows');
      const lostRace = RETRIED.has(String((error as { code?: unknown }).code));
      if (!lostRace || attempt === ATTEMPTS) return error;
    }
  }
}

/** The line in the middle of some rows; null when there is but one. */
async function middleLine(session: Session, first: number, last: number): Promise<number | null> {
  const [row] = await session.query<{ middle: number; n: number }>(
    `select percentile_disc(0.5) within group (order by line)::int as middle, count(*)::int as n
     from resolved where line between $1 and $2`,
    [first, last],
  );
  return row && row.n > 1 ? row.middle : null;
}

/** Inserts the rows whose object is new, and puts right what differs in those on record. */
export async function upsert(session: Session, kind: ImportKind, rows: string): Promise<void> {
  const facts = Object.values(kind.facts).flatMap((fact) => Object.entries(fact));
  const columns = [...facts, ...Object.entries(kind.fixed)];
  const sets = Object.entries(kind.facts).flatMap(([name, fact]) =>
    Object.entries(fact).map(
      ([column, sql]) => `${column} = case when r.${name} is null then t.${column} else ${sql} end`,
    ),
  );
  await session.query(
    `update ${kind.table} t set ${sets.join(', ')}, version = t.version + 1, updated_at = now()
     from ${rows} r where r.target_id = t.id and r.line in (select line from changes)`,
  );
  await session.query(
    `insert into ${kind.table} (id, ${columns.map(([column]) => column).join(', ')})
     select r.new_id, ${columns.map(([, sql]) => sql).join(', ')} from ${rows} r where r.target_id is null`,
  );
}
