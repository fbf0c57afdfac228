import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** What happened to a subject: appended with every change, never altered. */
@Entity({ tableName: 'event' })
export class EventEntry {
  @PrimaryKey({ type: 'bigint', autoincrement: true })
  id!: string;

  @Property({ type: 'text' })
  subjectType!: string;

  @Property({ type: 'text' })
  subjectId!: string;

  @Property({ type: 'text' })
  kind!: string;

  @Property({ type: 'jsonb', nullable: true })
  fromState?: object | null;

  @Property({ type: 'jsonb', nullable: true })
  toState?: object | null;

  @Property({ type: 'text', nullable: true })
  reason?: string | null;

  @Property({ type: 'text' })
  actor!: string;

  @Property({ type: 'text', nullable: true })
  clientMutationId?: string | null;

  @Property({ type: 'timestamptz', defaultRaw: 'now()' })
  at: Date = new Date();
}

/** Who did, or was refused, what and where. */
@Entity({ tableName: 'audit' })
export class AuditEntry {
  @PrimaryKey({ type: 'bigint', autoincrement: true })
  id!: string;

  @Property({ type: 'text' })
  action!: string;

  @Property({ type: 'text' })
  actor!: string;

  @Property({ type: 'text' })
  role!: string;

  @Property({ type: 'text' })
  scope!: string;

  @Property({ type: 'text[]' })
  divisionCodes!: string[];

  @Property({ type: 'text' })
  outcome!: 'DONE' | 'DENIED';

  @Property({ type: 'text', nullable: true })
  clientMutationId?: string | null;

  @Property({ type: 'timestamptz', defaultRaw: 'now()' })
  at: Date = new Date();
}

/** The outcome of a change under its idempotency key. */
@Entity({ tableName: 'receipt' })
export class Receipt {
  @PrimaryKey({ type: 'text' })
  actor!: string;

  @PrimaryKey({ type: 'text' })
  clientMutationId!: string;

  @Property({ type: 'text' })
  mutation!: string;

  @Property({ type: 'text' })
  inputSha256!: string;

  @Property({ type: 'jsonb' })
  result!: object;

  @Property({ type: 'timestamptz', defaultRaw: 'now()' })
  at: Date = new Date();
}
