const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The id of an object across the whole API: its type and its key in the type's table. */
export function globalId(type: string, key: string): string {
  return `${type}:${key}`;
}

export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/** Splits a global id; null when it is not one. Whether the object exists is another question. */
export function parseGlobalId(id: string): { type: string; key: string } | null {
  const at = id.indexOf(':');
  if (at < 1 || id.length > 100) return null;
  return { type: id.slice(0, at), key: id.slice(at + 1) };
}

/** The UUID in a global id of one of these types; null when it is anything else. */
export function uuidOf(id: string, ...types: readonly string[]): string | null {
  const parsed = parseGlobalId(id);
  return parsed && types.includes(parsed.type) && UUID.test(parsed.key) ? parsed.key.toLowerCase() : null;
}
