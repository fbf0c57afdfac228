import {
  column,
  connection,
  type Fields,
  guarded,
  many,
  one,
  type Shape,
  sortKey,
  value,
} from '../../compiler/shape.js';
import { raw, type Sql, sql } from '../../compiler/sql.js';
import { type PartnerStates, stateFields } from './state.shape.js';

/** Objects are read again after a change by the row's id; none of them is a Node, because not everyone may see them. */
const id = { column: 'id', type: 'uuid', parse: (key: string) => key } as const;

const current = (row: Sql) => sql`(select supergraph_id from supergraph_current) = ${row}.id`;

/** The schema version of a partner that is served; its column. */
const served = (name: string) => {
  const field = raw(`v.${name}`);
  return value(
    (row) => sql`(select ${field} from supergraph_current c join supergraph_part sp using (supergraph_id)
      join schema_version v on v.id = sp.schema_version_id where sp.partner_id = ${row}.id)`,
  );
};

const agency = one('PartnerAgency', (row, child) => sql`${child}.id = ${row}.agency_id`);

/** A JSON array of a row as rows of its own, in their order. */
const listed = (type: string, name: string) => {
  const field = raw(`.${name}`);
  return many(type, {
    rows: (row) =>
      sql`select e.json, e.i from jsonb_array_elements(${row}${field}) with ordinality e(json, i)`,
    orderBy: (child) => sql`${child}.i`,
  });
};

const json = (name: string) => value((row) => sql`${row}.json -> ${raw(`'${name}'`)}`);
const spoken = (name: string) =>
  value((row, _, env) => sql`${row}.json -> ${raw(`'${name}'`)} ->> ${raw(`'${env.language}'`)}`);

const changes = listed('SchemaChange', 'changes');

const supergraph: Fields = {
  version: column('version'),
  cause: column('cause'),
  rolledBackTo: value(
    (row) => sql`(select r.version from supergraph r where r.id = ${row}.rolled_back_to_id)`,
  ),
  sdl: column('sdl'),
  sdlSha256: column('sdl_sha256'),
  hubSha256: column('hub_sha256'),
  changes,
  message: column('message'),
  publishedAt: column('published_at'),
  publishedBy: column('published_by'),
  current: value(current),
  madeOf: many('SupergraphPart', {
    rows: (row) => sql`select p.name as subgraph, v.number, v.sdl_sha256 from supergraph_part sp
      join schema_version v on v.id = sp.schema_version_id join partner p on p.id = sp.partner_id
      where sp.supergraph_id = ${row}.id`,
    orderBy: (child) => sql`${child}.subgraph`,
  }),
};

const schemaVersion: Fields = {
  subgraph: value((row) => sql`(select p.name from partner p where p.id = ${row}.partner_id)`),
  number: column('number'),
  url: column('url'),
  sdl: column('sdl'),
  sdlSha256: column('sdl_sha256'),
  message: column('message'),
  publishedAt: column('published_at'),
  publishedBy: column('published_by'),
  current: value(
    (row) => sql`exists (select from supergraph_current c join supergraph_part sp using (supergraph_id)
      where sp.schema_version_id = ${row}.id)`,
  ),
};

export const partnerShapes = (states: PartnerStates): Shape[] => [
  {
    type: 'PartnerAgency',
    table: 'partner_agency',
    keys: { id },
    fields: {
      code: column('code'),
      nameZh: column('name_zh'),
      nameEn: column('name_en'),
      contactPost: column('contact_post'),
      subgraphs: value(
        (row) =>
          sql`coalesce((select json_agg(p.name order by p.name) from partner p where p.agency_id = ${row}.id), '[]')`,
      ),
      registeredAt: column('created_at'),
    },
  },
  {
    type: 'AgencyToken',
    table: 'agency_token',
    keys: { id },
    fields: {
      agency,
      prefix: column('prefix'),
      note: column('note'),
      issuedBy: column('issued_by'),
      issuedAt: column('created_at'),
      expiresAt: column('expires_at'),
      lastUsedAt: column('last_used_at'),
      revokedAt: column('revoked_at'),
      active: value((row) => sql`(${row}.revoked_at is null and ${row}.expires_at > now())`),
    },
  },
  {
    type: 'Partner',
    table: 'partner',
    keys: { id },
    fields: {
      name: column('name'),
      agency,
      url: served('url'),
      schemaVersion: served('number'),
      publishedAt: served('published_at'),
      ...stateFields(states),
    },
  },
  { type: 'SchemaVersion', table: 'schema_version', keys: { id }, fields: schemaVersion },
  { type: 'Supergraph', table: 'supergraph', keys: { id }, fields: supergraph },
  {
    type: 'SupergraphPart',
    table: 'pg_catalog.unreachable_part',
    fields: {
      subgraph: column('subgraph'),
      schemaVersion: column('number'),
      sdlSha256: column('sdl_sha256'),
    },
  },
  {
    type: 'SchemaCheck',
    table: 'schema_check',
    keys: { id },
    fields: {
      subgraph: column('subgraph'),
      removal: column('removal'),
      composes: column('composes'),
      faults: listed('SchemaFault', 'faults'),
      changes,
      checkedAt: column('checked_at'),
    },
  },
  {
    type: 'SchemaChange',
    table: 'pg_catalog.unreachable_change',
    fields: {
      kind: json('kind'),
      coordinate: json('coordinate'),
      severity: json('severity'),
      description: json('description'),
    },
  },
  {
    type: 'SchemaFault',
    table: 'pg_catalog.unreachable_fault',
    fields: {
      code: json('code'),
      subgraph: json('subgraph'),
      line: json('line'),
      column: json('column'),
      coordinate: json('coordinate'),
      message: spoken('message'),
      wayOut: spoken('wayOut'),
    },
  },
  {
    type: 'Query',
    table: 'pg_catalog.unreachable_query',
    fields: {
      partnerAgencies: guarded(connection('PartnerAgency', { sort: [sortKey('code', 'text')] })),
      agencyTokens: guarded(
        connection('AgencyToken', {
          where: (_, child, args) =>
            sql`${child}.agency_id = (select a.id from partner_agency a where a.code = ${args.agency.replaceAll('\0', '')})`,
          sort: [sortKey('id', 'uuid')],
        }),
      ),
      partners: guarded(connection('Partner', { sort: [sortKey('name', 'text')] })),
      schemaVersions: guarded(
        connection('SchemaVersion', {
          where: (_, child, args) =>
            sql`${child}.partner_id = (select p.id from partner p where p.name = ${args.subgraph.replaceAll('\0', '')})`,
          sort: [sortKey('number', 'int')],
        }),
      ),
      supergraph: guarded(
        one('Supergraph', (_, child, args) =>
          args.version == null ? current(child) : sql`${child}.version = ${args.version}`,
        ),
      ),
      supergraphs: guarded(connection('Supergraph', { sort: [sortKey('version', 'int')] })),
    },
  },
];
