/**
 * One key instead of several: as columns of their own the planner takes them for a way to find a committee's rows,
 * which reads the whole index.
 */
const once = (table: string, ...columns: readonly string[]) =>
  `alter table ${table} drop constraint ${table}_once, add constraint ${table}_once
   exclude using gist ((${columns.join(' || ')}) with =, certain with &&)`;

export const keysApart = [
  once('committee_base', 'committee_id::text'),
  once('committee_link', 'kind', 'from_id::text', 'to_id::text'),
  'create index committee_base_committee on committee_base (committee_id)',
];
