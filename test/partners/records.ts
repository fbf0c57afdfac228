/** A figure as the data files hold it; without one nothing is known. */
export interface Reported {
  readonly value: string;
  readonly unit: string;
  readonly qualifier: string;
  readonly period?: string;
  readonly printed?: string;
}

export interface Document {
  readonly document: string;
  readonly page: string;
  readonly published: string | null;
}

/** Where a record comes from; whatever names no document was made up. */
export function sourceOf(documents: Readonly<Record<string, Document>>, key: string): object {
  if (key === 'synthetic') return { synthetic: true };
  const found = documents[key];
  if (!found) throw new Error(`A record names ${key}, which is none of the documents.`);
  return { synthetic: false, ...found };
}

export function figure(reported: Reported | null | undefined, unit: string): object {
  return reported ?? { value: null, unit, qualifier: 'INDETERMINATE', nullReason: 'NOT_PUBLISHED' };
}

/** Whether a division is another one or stands below it: codes begin with the digits of what is above. */
export function isWithin(code: string, above: string): boolean {
  const digits = [2, 4, 6, 9].find((length) => /^0*$/.test(above.slice(length))) ?? 12;
  return code.startsWith(above.slice(0, digits));
}
