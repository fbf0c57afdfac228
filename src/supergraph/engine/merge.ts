/** An object of the joined answer while it is put together. */
export type Entity = Record<string, unknown>;

/** What the types of a supergraph may stand for. */
export type PossibleTypes = ReadonlyMap<string, ReadonlySet<string>>;

export function isEntity(value: unknown): value is Entity {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Puts answers of several sources together. What is given is used up: it becomes part of the joined answer. */
export class Merger {
  constructor(private readonly possibleTypes: PossibleTypes) {}

  /** A source's null leaves another's value as it is. */
  into(target: Entity, source: Entity): void {
    for (const key in source) {
      const given = source[key];
      const known = target[key];
      if (known === undefined || known === null) {
        if (key !== '__proto__') target[key] = given;
      } else if (typeof given === 'object' && given !== null) {
        this.both(known, given);
      } else if (key === '__typename' && typeof given === 'string' && !this.possibleTypes.has(given)) {
        // A subgraph that knows the interface only as one object calls it by the interface's name.
        target[key] = given;
      }
    }
  }

  /** One value that was asked for under several names, in parts. */
  combined(parts: readonly unknown[]): unknown {
    const whole: Entity = {};
    for (const part of parts) this.into(whole, { part: copy(part) });
    return whole.part;
  }

  private both(known: unknown, given: object): void {
    if (Array.isArray(given)) {
      if (!Array.isArray(known) || known.length !== given.length) return;
      for (let i = 0; i < given.length; i++) {
        if (known[i] === null || known[i] === undefined) known[i] = given[i];
        else if (typeof given[i] === 'object' && given[i] !== null) this.both(known[i], given[i]);
      }
    } else if (isEntity(known)) this.into(known, given as Entity);
  }
}

/** For another place of the same entity: what is added there later must not show here. */
export function copy<T>(value: T): T {
  if (Array.isArray(value)) return value.map(copy) as T;
  if (!isEntity(value)) return value;
  const copied: Entity = {};
  for (const key in value) copied[key] = copy(value[key]);
  return copied as T;
}
