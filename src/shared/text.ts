import { Fault } from './errors.js';

/** Text that says something and is not longer than its column. */
export function requireText(text: string, field: string | string[], max: number): string {
  // The null character is valid in GraphQL and JSON, and in no PostgreSQL text; nor is half a surrogate pair.
  const trimmed = text.toWellFormed().replaceAll('\0', '').trim();
  if (trimmed === '') {
    throw new Fault('TEXT_EMPTY', { en: 'This must not be empty.', zh: '此项不能为空。' }, field);
  }
  if ([...trimmed].length > max) {
    throw new Fault(
      'TEXT_TOO_LONG',
      {
        en: `At most ${max} characters; this has ${[...trimmed].length}.`,
        zh: `至多 ${max} 字，现为 ${[...trimmed].length} 字。`,
      },
      field,
    );
  }
  return trimmed;
}
