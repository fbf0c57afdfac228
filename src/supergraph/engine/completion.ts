import { type AnswerErrors, WRONG } from './errors.js';

type Data = Record<string, unknown>;

/** Where in the answer a value is being completed; one array, changed in place. */
export interface Completion {
  readonly path: (string | number)[];
  readonly errors: AnswerErrors;
}

/**
 * Gives the value as the client gets it. `null` is a null that nothing has been said of yet; `undefined` one
 * that has its error already, and that takes its parent along where the type is non-null.
 */
export type Complete = (value: unknown, completion: Completion) => unknown;

/** What is selected of an object. */
interface Fields {
  complete(value: Data, type: string, completion: Completion): Data | undefined;
}

export function nullable(complete: Complete): Complete {
  return (value, completion) => complete(value, completion) ?? null;
}

export function nonNull(complete: Complete, coordinate: string): Complete {
  return (value, completion) => {
    const completed = complete(value, completion);
    if (completed !== null) return completed;
    completion.errors.missing(completion.path, coordinate);
    return undefined;
  };
}

export function list(item: Complete, coordinate: string): Complete {
  return (value, completion) => {
    if (value === undefined || value === null) return null;
    if (!Array.isArray(value)) {
      completion.errors.wrong(completion.path, WRONG.list(coordinate));
      return undefined;
    }
    const { path } = completion;
    const depth = path.push(0) - 1;
    const out: unknown[] = new Array(value.length);
    for (let i = 0; i < value.length; i++) {
      path[depth] = i;
      const completed = item(value[i], completion);
      if (completed === undefined) {
        path.pop();
        return undefined;
      }
      out[i] = completed;
    }
    path.pop();
    return out;
  };
}

export function object(
  below: Fields,
  typeOf: (value: Data) => string | undefined,
  coordinate: string,
): Complete {
  return (value, completion) => {
    if (value === undefined || value === null) return null;
    if (typeof value !== 'object' || Array.isArray(value)) {
      completion.errors.wrong(completion.path, WRONG.object(coordinate));
      return undefined;
    }
    const type = typeOf(value as Data);
    if (type === undefined) {
      completion.errors.wrong(completion.path, WRONG.type(coordinate));
      return undefined;
    }
    return below.complete(value as Data, type, completion);
  };
}
