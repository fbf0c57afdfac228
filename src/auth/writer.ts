import { createHash } from 'node:crypto';
import { type EntityManager, type MikroORM, OptimisticLockError } from '@mikro-orm/postgresql';
import { Fault, Faults, type Language } from '../shared/errors.js';
import { today } from '../shared/partial-date.js';
import { requireIdentity } from './access.js';
import { Change } from './change.js';
import { explainConstraint } from './constraints.js';
import { Receipt } from './records.entity.js';
import type { Viewer } from './viewer.js';

/**
 * What the payload's fields show: a changed object, read when the change is done; something `plain`, which is in
 * no table; or the same shown `once`, not when the request is repeated, because it is kept nowhere.
 */
export type ChangedObjects = Readonly<
  Record<string, ChangedObject | { plain: object } | { once: string } | undefined>
>;

export interface ChangedObject {
  type: string;
  id: string;
}

/** What is done in the transaction of a change. */
export type Work = (change: Change) => Promise<ChangedObjects>;

/** Work that begins with what takes long and writes nothing, and needs no transaction for it. */
export interface PreparedWork {
  prepare(em: EntityManager, viewer: Viewer): Promise<Work>;
}

export interface Outcome {
  readonly objects: ChangedObjects;
  readonly userErrors: readonly { code: string; field: readonly string[]; message: string }[];
}

const DENIALS = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'OUT_OF_SCOPE']);

/** PostgreSQL gave up one of two transactions that waited for each other: the loser simply runs again. */
const RETRIED = new Set(['40001', '40P01']);
const ATTEMPTS = 4;

/**
 * Carries out changes: one transaction each, once for each idempotency key, with expected failures
 * returned as data. Whatever else is thrown is a defect and leaves nothing written.
 */
export class Writer {
  constructor(
    private readonly orm: MikroORM,
    private readonly viewer: Viewer,
    private readonly language: Language,
  ) {}

  async run(
    mutation: string,
    input: { clientMutationId?: string },
    work: Work | PreparedWork,
  ): Promise<Outcome> {
    try {
      requireIdentity(this.viewer);
      const carryOut = 'prepare' in work ? await this.prepared(input, work) : work;
      return { objects: await this.attempt(mutation, input, carryOut), userErrors: [] };
    } catch (error) {
      const faults = asFaults(error);
      if (!faults) throw error;
      if (faults.some((fault) => DENIALS.has(fault.code)) && !this.viewer.anonymous)
        await this.denied(mutation, input);
      return {
        objects: {},
        userErrors: faults.map((fault) => ({
          code: fault.code,
          field: ['input', ...fault.field],
          message: fault.text[this.language],
        })),
      };
    }
  }

  /** What was done already is not prepared again: its receipt says what came of it. */
  private async prepared(input: { clientMutationId?: string }, work: PreparedWork): Promise<Work> {
    const em = this.orm.em.fork();
    const [key, actor] = [keyOf(input), this.viewer.subject];
    const isDone = key !== null && (await em.count(Receipt, { actor, clientMutationId: key })) > 0;
    return isDone ? async () => ({}) : work.prepare(em as EntityManager, this.viewer);
  }

  private async attempt(
    mutation: string,
    input: { clientMutationId?: string },
    work: Work,
  ): Promise<ChangedObjects> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.orm.em.fork().transactional(async (em) => {
          // The database holds the transaction to the caller's scope too: see require_scope.
          await em.execute(`select set_config('hub.scope', ?, true)`, [this.viewer.divisionScope]);
          return this.once(em as EntityManager, mutation, input, work);
        });
      } catch (error) {
        if (attempt === ATTEMPTS || !isLostRace(error)) throw error;
      }
    }
  }

  /** Looks for a receipt before the work and leaves one behind it, under a lock on the key. */
  private async once(
    em: EntityManager,
    mutation: string,
    input: { clientMutationId?: string },
    work: Work,
  ): Promise<ChangedObjects> {
    const key = keyOf(input);
    const change = new Change(em, this.viewer, today(), key);
    if (key === null) {
      const objects = await work(change);
      await em.flush();
      return objects;
    }
    const actor = this.viewer.subject;
    await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`${actor} ${key}`]);
    const inputSha256 = createHash('sha256').update(canonical(input)).digest('hex');
    const known = await em.findOne(Receipt, { actor, clientMutationId: key });
    if (known) {
      if (known.mutation !== mutation || known.inputSha256 !== inputSha256) throw reused();
      return known.result as ChangedObjects;
    }
    const objects = await work(change);
    const result = Object.fromEntries(
      Object.entries(objects).filter(([, object]) => object && !('once' in object)),
    );
    em.persist(Object.assign(new Receipt(), { actor, clientMutationId: key, mutation, inputSha256, result }));
    await em.flush();
    return objects;
  }

  private async denied(mutation: string, input: { clientMutationId?: string }): Promise<void> {
    const em = this.orm.em.fork();
    const change = new Change(em, this.viewer, today(), input.clientMutationId?.slice(0, 200) ?? null);
    em.persist(change.audit(mutation, [], 'DENIED'));
    await em.flush();
  }
}

/** Another change came between: run again, this one sees it and fits, or says why it no longer does. */
function isLostRace(error: unknown): boolean {
  return error instanceof OptimisticLockError || RETRIED.has(String((error as { code?: unknown }).code));
}

function asFaults(error: unknown): readonly Fault[] | null {
  if (error instanceof Fault) return [error];
  if (error instanceof Faults) return error.faults;
  const explained = explainConstraint(error);
  return explained ? [explained] : null;
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, v]) => v !== undefined);
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`)
    .join(',')}}`;
}

function keyOf({ clientMutationId: key }: { clientMutationId?: string }): string | null {
  if (key === undefined || key === null) return null;
  // What PostgreSQL cannot keep as it is would make two keys one.
  if (key.length === 0 || key.length > 200 || key.includes('\0') || !key.isWellFormed()) throw badKey();
  return key;
}

function badKey(): Fault {
  return new Fault(
    'INVALID_INPUT',
    { en: 'An idempotency key has 1 to 200 characters.', zh: '幂等键为 1 至 200 个字符。' },
    'clientMutationId',
  );
}

function reused(): Fault {
  return new Fault(
    'IDEMPOTENCY_KEY_REUSED',
    {
      en: 'This key was used for another change. Use a new key for a new change.',
      zh: '该幂等键已用于另一项修改。新的修改请使用新的键。',
    },
    'clientMutationId',
  );
}
