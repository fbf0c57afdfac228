import { expect } from 'vitest';
import type { Hub } from '../../support/hub.js';

const FIGURE = '{ value qualifier nullReason unit }';

/**
 * Asks a list in the selection in which it is kept as text, and under another name for each field, which is read row
 * by row: both tell the same.
 */
export async function expectReadyAsRead(
  hub: Hub,
  object: string,
  list: string,
  fields: readonly string[],
): Promise<void> {
  const [name = '', ...figures] = fields;
  const asked = (shown: readonly string[]) =>
    `${name} ${shown.map((field) => `${field} ${FIGURE}`).join(' ')}`;
  const { data, errors } = await hub.ask(
    `{ ${object} { one: ${list} { ${asked(figures.slice(0, 1))} } all: ${list} { ${asked(figures)} }
      read: ${list} { of: ${name} ${figures.map((field) => `of_${field}: ${field} ${FIGURE}`).join(' ')} } } }`,
  );
  expect(errors).toBeUndefined();
  const { one, all, read } = Object.values(data)[0] as Record<string, Record<string, unknown>[]>;
  const renamed = (shown: readonly string[]) =>
    read?.map((row) =>
      Object.fromEntries([[name, row.of], ...shown.map((field) => [field, row[`of_${field}`]])]),
    );
  expect(one).toEqual(renamed(figures.slice(0, 1)));
  expect(all).toEqual(renamed(figures));
}
