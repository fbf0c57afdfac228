import { Fault } from '../shared/errors.js';

/** Most objects one root field may ask for, and most levels below it. */
export const MAX_OBJECTS = 50_000;
export const MAX_DEPTH = 20;

/**
 * What a selection may cost at most, counted while it is compiled: page sizes multiply on the way
 * down, so a hundred of a hundred of a hundred is refused before PostgreSQL sees it.
 */
export class Budget {
  private multiplier = 1;
  private spent = 0;
  private depth = 0;

  /** Runs `compile` for `count` objects at a time. */
  within<T>(count: number, compile: () => T): T {
    const outer = this.multiplier;
    this.multiplier *= count;
    this.spent += this.multiplier;
    if (this.spent > MAX_OBJECTS) throw tooLarge();
    try {
      return compile();
    } finally {
      this.multiplier = outer;
    }
  }

  deeper(compile: () => void): void {
    if (++this.depth > MAX_DEPTH) throw tooLarge();
    compile();
    this.depth--;
  }
}

function tooLarge(): Fault {
  return new Fault('QUERY_TOO_LARGE', {
    en: `This query asks for more than ${MAX_OBJECTS} objects or ${MAX_DEPTH} levels. Ask for smaller pages or fewer levels.`,
    zh: `该查询要求超过 ${MAX_OBJECTS} 个对象或 ${MAX_DEPTH} 层。请减小分页或减少层数。`,
  });
}
