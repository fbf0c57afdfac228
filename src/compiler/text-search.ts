import { requireText } from '../shared/text.js';
import { type Sql, sql } from './sql.js';

/**
 * A name search that finds Chinese pieces of any length through the index of one- and two-character pieces.
 * PostgreSQL lowers both sides: its locale decides which letters have a small form, not JavaScript.
 */
export function nameContains(name: Sql, piece: string): Sql {
  const text = requireText(piece, 'name', 100);
  const grams = sql`name_grams(${name}) @> name_grams(${text}::text)`;
  return text.length <= 2 ? grams : sql`(${grams} and strpos(lower(${name}), lower(${text}::text)) > 0)`;
}
