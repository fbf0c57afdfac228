import { PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { v7 } from 'uuid';
import type { PartialDateValue } from '../shared/partial-date.js';

/** A row with a time-ordered key and an optimistic version. */
export abstract class Versioned {
  @PrimaryKey({ type: 'uuid' })
  id: string = v7();

  @Property({ type: 'integer', version: true, default: 1 })
  version!: number;

  @Property({ type: 'timestamptz', defaultRaw: 'now()' })
  createdAt: Date = new Date();

  @Property({ type: 'timestamptz', defaultRaw: 'now()', onUpdate: () => new Date() })
  updatedAt: Date = new Date();
}

/**
 * A row that holds from a day that may be known only in part to another such day.
 *
 * The first day lies between `startedEarliest` (null: no lower bound) and `startedLatest`: where the
 * document gives no day, the latest is the day on which the fact was attested. The end is the first
 * day on which it no longer holds. The database derives from these the days on which the fact
 * `possible`-ly and `certain`-ly holds; questions about a day use those ranges.
 */
export abstract class Dated extends Versioned {
  @Property({ type: 'text', nullable: true })
  startedText?: string | null;

  @Property({ type: 'date', nullable: true })
  startedEarliest?: string | null;

  @Property({ type: 'date' })
  startedLatest!: string;

  @Property({ type: 'text', nullable: true })
  endedText?: string | null;

  @Property({ type: 'date', nullable: true })
  endedEarliest?: string | null;

  @Property({ type: 'date', nullable: true })
  endedLatest?: string | null;

  /** Begins on `date`, or, when that is open, some time up to the day it was attested. */
  startOn(date: PartialDateValue | null, attested: string): void {
    this.startedText = date?.text ?? null;
    this.startedEarliest = date?.earliest ?? null;
    this.startedLatest = date?.latest && date.latest < attested ? date.latest : attested;
    // A future day that is known exactly is not attested before it comes.
    if (date?.earliest && date.earliest > this.startedLatest)
      this.startedLatest = date.latest ?? date.earliest;
  }

  /** Ends on `date`: the first day on which it no longer holds. */
  endOn(date: PartialDateValue): void {
    this.endedText = date.text;
    this.endedEarliest = date.earliest;
    this.endedLatest = date.latest;
  }
}
