import { Pace } from './pace.js';

/** How a statement is read: planned for its values each time, by a plan for any values, or by one of its own. */
export type Way = 'planned' | 'general' | 'own';

/** What is known of one statement with its values. */
interface Known {
  /** How often it was read, this time included. */
  readonly uses: number;
  /** What a plan of its own would have saved since one was last made, in milliseconds. */
  forgone: number;
}

/** A plan of its own is worth its making where the plan for any values takes so much longer. */
const WORTH_ITS_OWN = 1.5;
const TURNS = 10;
/** Tables grow: after so many uses both ways are tried anew. */
const TRUSTED = 20_000;
/** From the third time, the same values are likely to come again. */
const COMES_AGAIN = 3;

/** How statements are best read that differ in their values only. */
export class PlanChoice {
  private uses = 0;
  private readonly planned = new Pace();
  private readonly general = new Pace();
  /** How long it takes to make a plan of its own. */
  private readonly making = new Pace();
  private trial = new Trial();

  /** `prepared` tells whether the plan of its own is there already. */
  wayOf(statement: Known, prepared: boolean): Way {
    if (++this.uses === 1) return 'planned';
    const { planned, general, trial } = this;
    if (statement.uses < COMES_AGAIN) {
      return planned.ms !== null && general.ms !== null && planned.ms < general.ms ? 'planned' : 'general';
    }
    if (!trial.over) return trial.turn;
    if (trial.isOld) {
      this.trial = new Trial();
      return 'general';
    }
    return trial.favoursOwn && (prepared || this.paysFor(statement)) ? 'own' : 'general';
  }

  took(way: Way, ms: number): void {
    if (way !== 'own') this[way].add(ms);
    if (way !== 'planned') this.trial[way].add(ms);
  }

  made(ms: number): void {
    this.making.add(ms);
  }

  /**
   * Whether it has cost the statement as much to go without a plan of its own as to make one: more values than
   * connections keep plans for would otherwise have every one made again.
   */
  private paysFor(statement: Known): boolean {
    statement.forgone += this.trial.saving;
    if (statement.forgone < (this.making.ms ?? 0)) return false;
    statement.forgone = 0;
    return true;
  }
}

/** Its fastest time: under load any one may be many times as long, and a few of them say nothing in the mean. */
class Fastest {
  ms: number | null = null;
  count = 0;

  add(ms: number): void {
    this.count++;
    this.ms = Math.min(ms, this.ms ?? ms);
  }
}

/** Compares the plan for any values with one of its own, by turns: under the same load, whatever that is. */
class Trial {
  readonly general = new Fastest();
  readonly own = new Fastest();
  private left = TRUSTED;

  /** Whether both ways were tried. */
  get over(): boolean {
    return this.general.count >= TURNS && this.own.count >= TURNS;
  }

  get turn(): 'general' | 'own' {
    return this.own.count < this.general.count ? 'own' : 'general';
  }

  /** Whether its result is no longer to be trusted; asked once for each use. */
  get isOld(): boolean {
    return --this.left < 0;
  }

  get favoursOwn(): boolean {
    return (this.own.ms as number) * WORTH_ITS_OWN < (this.general.ms as number);
  }

  /** What a plan of its own saves each time, in milliseconds. */
  get saving(): number {
    return (this.general.ms as number) - (this.own.ms as number);
  }
}
