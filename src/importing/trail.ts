import type { Viewer } from '../auth/viewer.js';
import type { ImportKind, Merged } from './kind.js';
import { boundBy, literal } from './resolve.js';
import type { Session } from './session.js';

/** The file as the history names it. */
export interface ImportedFile {
  readonly id: string;
  readonly kind: ImportKind;
  readonly name: string;
  readonly sha256: string;
  readonly viewer: Viewer;
  readonly clientMutationId: string | null;
}

/** How many objects the rows add, change and leave as they are. */
export async function tally(session: Session): Promise<Merged> {
  const [row] = await session.query<Merged>(
    `select (count(*) filter (where r.target_id is null))::int as added, count(c.line)::int as changed,
       (count(*) filter (where r.target_id is not null and c.line is null))::int as unchanged
     from resolved r left join (select distinct line from changes) c on c.line = r.line`,
  );
  return row ?? { added: 0, changed: 0, unchanged: 0 };
}

/** Appends what was done: an event and a vouching source for each object, an event and an audit row for the file. */
export async function leaveTrail(session: Session, file: ImportedFile, merged: Merged): Promise<void> {
  const { kind, viewer } = file;
  const [subject, actor] = [literal(kind.subject), literal(viewer.subject)];
  const key = literal(file.clientMutationId);
  if (merged.added + merged.changed === 0) return;
  const changed = kind.replaces ? 'r.new_id' : 'r.target_id';
  const touched = `from resolved r left join (select line, jsonb_object_agg(name, before) as old,
      jsonb_object_agg(name, after) as new from changes group by line) c on c.line = r.line`;
  await session.query(
    `insert into provenance (subject_type, subject_id, source_id)
     select ${subject}, case when r.target_id is null then r.new_id else ${changed} end::text, r.vouched_by
     ${touched} where r.vouched_by is not null and (r.target_id is null or c.line is not null)`,
  );
  await session.query(
    `insert into event (subject_type, subject_id, kind, from_state, to_state, reason, actor, client_mutation_id)
     select ${subject}, ${changed}::text, ${literal(kind.events.changed)}, c.old, c.new, ${literal(file.name)}, ${actor}, ${key}
     ${touched} where c.line is not null`,
  );
  if (kind.events.added) {
    const state = Object.keys(kind.facts).map((name) => `${literal(name)}, r.${name}`);
    await session.query(
      `insert into event (subject_type, subject_id, kind, to_state, reason, actor, client_mutation_id)
       select ${subject}, r.new_id::text, ${literal(kind.events.added)}, jsonb_strip_nulls(jsonb_build_object(${state.join(', ')})),
         ${literal(file.name)}, ${actor}, ${key}
       from resolved r where r.target_id is null`,
    );
  }
  await session.query(
    `insert into event (subject_type, subject_id, kind, to_state, reason, actor, client_mutation_id)
     values ('Import', $1, 'FILE_IMPORTED', $2, $3, $4, $5)`,
    [
      file.id,
      JSON.stringify({ kind: kind.kind, sha256: file.sha256, ...merged }),
      file.name,
      viewer.subject,
      file.clientMutationId,
    ],
  );
}

/** The counties that the rows bind, for the audit. */
export async function boundDivisions(session: Session, kind: ImportKind): Promise<string[]> {
  const rows = await session.query<{ code: string }>(
    `select distinct left(d.code, 6) || '000000' as code from resolved r
     cross join lateral (${boundBy(kind)}) d(code) where d.code is not null order by code`,
  );
  return rows.map(({ code }) => code);
}
