/** Keeps what was used last, up to a number of entries. */
export class BoundedMap<Key, Value> {
  private readonly entries = new Map<Key, Value>();
  /** What was used last is in its place already. */
  private latest?: Key;

  constructor(private readonly limit: number) {}

  get(key: Key): Value | undefined {
    const value = this.entries.get(key);
    if (value === undefined || key === this.latest) return value;
    this.entries.delete(key);
    this.entries.set(key, value);
    this.latest = key;
    return value;
  }

  set(key: Key, value: Value): void {
    this.entries.delete(key);
    this.entries.set(key, value);
    this.latest = key;
    if (this.entries.size > this.limit) this.entries.delete(this.entries.keys().next().value as Key);
  }

  delete(key: Key): void {
    this.entries.delete(key);
  }
}
