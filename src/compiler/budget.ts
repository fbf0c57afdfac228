import { Fault } from '../shared/errors.js';

/** Most objects one root field may ask for, and most levels below it. */
export const MAX_OBJECTS = 50_000;
export const MAX_DEPTH = 20;

/**
 * Most selections that one request may be compiled from. Fragments on the types behind an interface
 * multiply on the way down: a short text can stand for millions, and compiling them holds up everybody.
 */
export const MAX_SELECTIONS = 10_000;

/** How many selections were compiled for a request; its root fields share it. */
export class Selections {
  private compiled = 0;

  count(): void {
    if (++this.compiled > MAX_SELECTIONS) throw tooLarge();
  }
}

/**
 * What a selection may cost at most, counted while it is compiled: page sizes multiply on the way
 * down, so a hundred of a hundred of a hundred is refused before PostgreSQL sees it.
 */
export class Budget {
  private multiplier = 1;
  private spent = 0;
  private depth = 0;

  constructor(private readonly selections = new Selections()) {}

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
    this.selections.count();
    compile();
    this.depth--;
  }
}

function tooLarge(): Fault {
  return new Fault('QUERY_TOO_LARGE', {
    en: `This query asks for more than ${MAX_OBJECTS} objects, ${MAX_DEPTH} levels or ${MAX_SELECTIONS} selections (each type behind an interface counts). Ask for smaller pages, fewer levels or fewer fragments.`,
    zh: `该查询要求超过 ${MAX_OBJECTS} 个对象、${MAX_DEPTH} 层或 ${MAX_SELECTIONS} 个选择集（接口的每种类型分别计数）。请减小分页，减少层数或片段。`,
  });
}
