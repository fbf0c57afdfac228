import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Field, InputType } from 'type-graphql';
import { doc } from '../../shared/graphql/doc.js';
import { PartialDateInput } from '../../shared/graphql/scalars.js';
import { type PartialDateValue, parsePartialDate } from '../../shared/partial-date.js';
import { requireText } from '../../shared/text.js';
import { Provenance, Source, SourceKind } from './source.entity.js';

@InputType({ description: doc('Where what is entered comes from.', '所录内容的来源。') })
export class SourceInput {
  @Field(() => SourceKind, { description: doc('Kind of source.', '来源种类。') })
  kind!: keyof typeof SourceKind;

  @Field(() => String, {
    description: doc('Title or name, at most 300 characters.', '标题或名称，至多 300 字。'),
  })
  title!: string;

  @Field(() => String, {
    nullable: true,
    description: doc('Agency that published or reported it.', '发布或报送的部门。'),
  })
  agency?: string;

  @Field(() => String, {
    nullable: true,
    description: doc('File number, address or package.', '文号、网址或软件包。'),
  })
  reference?: string;

  @Field(() => PartialDateInput, {
    nullable: true,
    description: doc('The day its facts describe.', '所述事实的截止日期。'),
  })
  asOf?: string;
}

/** What is known of a source when it is recorded. */
export interface SourceDetails {
  kind: keyof typeof SourceKind;
  title: string;
  agency?: string | null;
  reference?: string | null;
  published?: string | null;
  asOf?: string | null;
  asOfInferred?: boolean;
  note?: string | null;
  naturalKey?: string;
}

/** The source as recorded; the one known already when it was named before. */
export async function recordSource(em: EntityManager, details: SourceDetails): Promise<Source> {
  const title = requireText(details.title, ['source', 'title'], 300);
  const agency = details.agency == null ? null : requireText(details.agency, ['source', 'agency'], 200);
  const reference =
    details.reference == null ? null : requireText(details.reference, ['source', 'reference'], 500);
  const published = details.published ? parsePartialDate(details.published) : null;
  const asOf = details.asOf ? parsePartialDate(details.asOf) : null;
  const naturalKey = details.naturalKey ?? keyOf([details.kind, title, agency, reference, asOf?.text]);
  // Two writers may name the same new source at once: the second finds the first's.
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 1))', [naturalKey]);
  const known = await em.findOne(Source, { naturalKey });
  if (known) return known;
  const source = Object.assign(new Source(), {
    kind: details.kind,
    title,
    agency,
    reference,
    asOfInferred: details.asOfInferred ?? false,
    note: details.note ?? null,
    naturalKey,
    ...columns('published', published),
    ...columns('asOf', asOf),
  });
  em.persist(source);
  await em.flush();
  return source;
}

/** Notes that a source vouches for a fact of a subject, or for the whole record. */
export function vouch(
  em: EntityManager,
  subject: { type: string; id: string },
  source: Source,
  fact: string | null = null,
  note: string | null = null,
): void {
  em.persist(
    Object.assign(new Provenance(), {
      subjectType: subject.type,
      subjectId: subject.id,
      fact,
      sourceId: source.id,
      note,
    }),
  );
}

/** The day up to which a source attests what it says: its as-of day if that has come, else today. */
export function attestedOn(source: Source | null, today: string): string {
  const latest = source?.asOfLatest;
  return latest && latest < today ? latest : today;
}

function columns(prefix: 'published' | 'asOf', date: PartialDateValue | null) {
  return {
    [`${prefix}Text`]: date?.text ?? null,
    [`${prefix}Earliest`]: date?.earliest ?? null,
    [`${prefix}Latest`]: date?.latest ?? null,
  };
}

function keyOf(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
