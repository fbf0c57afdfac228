import { datePrecision } from '../../compiler/figure.js';
import {
  column,
  type FieldShape,
  type Fields,
  many,
  nested,
  one,
  type Shape,
  value,
} from '../../compiler/shape.js';
import { raw, sql } from '../../compiler/sql.js';
import { uuidOf } from '../../shared/ids.js';

/** The object PartialDate over the columns `<prefix>_text`, `_earliest` and `_latest`; null without text. */
export function partialDate(prefix: string): FieldShape {
  const part = (name: string) => raw(`.${prefix}_${name}`);
  return nested(
    {
      text: value((row) => sql`${row}${part('text')}`),
      precision: value((row) => datePrecision(sql`${row}${part('text')}`)),
      earliest: value((row) => sql`${row}${part('earliest')}`),
      // Of a date without a year the row keeps only the day it was attested on, which the date does not mean.
      latest: value(
        (row) => sql`case when ${row}${part('earliest')} is not null then ${row}${part('latest')} end`,
      ),
    },
    (row) => sql`${row}${part('text')} is not null`,
  );
}

/** `id` and `provenance` of a type whose rows have a UUID. */
export function identity(type: string): Fields {
  return {
    id: value((row) => sql`${raw(`'${type}:'`)} || ${row}.id`, 'plain'),
    provenance: provenanceOf(type),
  };
}

/** The sources of a subject's facts, newest first. */
export function provenanceOf(type: string, key = 'id'): FieldShape {
  return many('Provenance', {
    where: (row, child) =>
      sql`${child}.subject_type = ${raw(`'${type}'`)} and ${child}.subject_id = ${row}.${raw(key)}::text`,
    orderBy: (child) => sql`${child}.id desc`,
  });
}

/** Key `id` of a type whose rows have a UUID. */
export function uuidKey(...types: string[]) {
  return { column: 'id', type: 'uuid', parse: (id: string) => uuidOf(id, ...types) } as const;
}

export const sourceShapes: Shape[] = [
  {
    type: 'Source',
    table: 'source',
    keys: { id: uuidKey('Source') },
    fields: {
      id: value((row) => sql`'Source:' || ${row}.id`),
      kind: column('kind'),
      title: column('title'),
      agency: column('agency'),
      reference: column('reference'),
      published: partialDate('published'),
      asOf: partialDate('as_of'),
      asOfInferred: column('as_of_inferred'),
      note: column('note'),
    },
  },
  {
    type: 'Provenance',
    table: 'provenance',
    fields: {
      fact: column('fact'),
      source: one('Source', (row, child) => sql`${child}.id = ${row}.source_id`),
      note: column('note'),
      recordedAt: column('recorded_at'),
    },
  },
  {
    type: 'Figure',
    table: 'pg_catalog.unreachable_figure',
    fields: {
      // Not every figure comes from a row that names sources: where it has no such column, the one around it is meant.
      sources: many('Source', {
        where: (row, child) => sql`${child}.id in (select s.id from (select null::uuid[] as source_ids) d
          cross join lateral (select unnest(source_ids::uuid[]) as id from (select ${row}.*) f) s limit 20)`,
        orderBy: (child) => sql`${child}.id`,
      }),
    },
  },
];
