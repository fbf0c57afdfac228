import type { EntityManager } from '@mikro-orm/postgresql';
import type { Versioned } from '../database/base.entity.js';
import { Fault } from '../shared/errors.js';
import { authorize } from './access.js';
import { AuditEntry, EventEntry } from './records.entity.js';
import type { Viewer } from './viewer.js';

/**
 * One change in one transaction: what a service works with. The event rows and the audit row are
 * written with the change, so there is never the one without the other.
 */
export class Change {
  private authorised = false;

  constructor(
    readonly em: EntityManager,
    readonly viewer: Viewer,
    /** The day of the change in Asia/Shanghai. */
    readonly today: string,
    /** The idempotency key. */
    readonly key: string | null,
  ) {}

  /** Whether the caller may do this in all these divisions; called before anything is written. */
  authorize(action: string, divisionCodes: readonly string[]): void {
    authorize(this.viewer, action, [...divisionCodes]);
    this.authorised = true;
    this.em.persist(this.audit(action, divisionCodes, 'DONE'));
  }

  audit(action: string, divisionCodes: readonly string[], outcome: 'DONE' | 'DENIED'): AuditEntry {
    return Object.assign(new AuditEntry(), {
      action,
      actor: this.viewer.subject,
      role: this.viewer.role,
      scope: this.viewer.divisionScope,
      divisionCodes: [...new Set(divisionCodes)],
      outcome,
      clientMutationId: this.key,
    });
  }

  /** Records what happened to a subject. */
  event(
    subject: { type: string; id: string },
    kind: string,
    states: { from?: object; to?: object; reason?: string | null },
  ): void {
    if (!this.authorised) throw new Error(`${kind} is written without authorisation.`);
    this.em.persist(
      Object.assign(new EventEntry(), {
        subjectType: subject.type,
        subjectId: subject.id,
        kind,
        fromState: states.from ?? null,
        toState: states.to ?? null,
        reason: states.reason ?? null,
        actor: this.viewer.subject,
        clientMutationId: this.key,
      }),
    );
  }

  /** Refuses a change that was made on an older reading of the object. */
  expectVersion(entity: Versioned, version: number, field: string | string[] = 'version'): void {
    if (entity.version === version) return;
    throw new Fault(
      'STALE_VERSION',
      {
        en: `Someone changed it meanwhile: it is at version ${entity.version}. Read it again and repeat the change if it still fits.`,
        zh: `期间已有他人修改，当前版本为 ${entity.version}。请重新读取，确认后再提交。`,
      },
      field,
    );
  }
}
