import {
  column,
  connection,
  type Fields,
  many,
  one,
  type Shape,
  sortKey,
  value,
} from '../../compiler/shape.js';
import { all, join, raw, type Sql, sql } from '../../compiler/sql.js';
import { nameContains } from '../../compiler/text-search.js';
import { divisionOf, inSubtree, requireDivisionCode } from '../divisions/index.js';
import { partialDate, uuidKey } from '../sources/index.js';
import { ORGANIZATION_TYPES } from './organization.entity.js';
import { requireUscc } from './organization.rules.js';

export const ORGANIZATION_TYPE_NAMES = Object.values(ORGANIZATION_TYPES).map((type) => type.name);

/** The GraphQL type of an organization's row. */
function typename(row: Sql): Sql {
  const cases = Object.entries(ORGANIZATION_TYPES).map(([kind, type]) =>
    raw(`when '${kind}' then '${type.name}'`),
  );
  return sql`(case ${row}.kind ${join(cases, ' ')} end)`;
}

/** A thing that held, or may have held, on a day. */
export function heldOn(row: Sql, day: string): Sql {
  return sql`${row}.possible @> ${day}::date`;
}

const common: Fields = {
  id: value((row) => sql`${typename(row)} || ':' || ${row}.id`),
  kind: column('kind'),
  name: column('name'),
  division: divisionOf(),
  industries: column('industries'),
  established: partialDate('started'),
  ended: partialDate('ended'),
  partyOrganizations: many('PartyOrganization', {
    where: (row, child) => sql`${child}.legal_entity_id = ${row}.id`,
    orderBy: (child) => sql`${child}.name, ${child}.id`,
  }),
  // A community is on record because a list of divisions names it: that list is its first source.
  provenance: many('Provenance', {
    rows: (row) => sql`select p.id, p.fact, p.source_id, p.note, p.recorded_at from provenance p
      where p.subject_type = 'Organization' and p.subject_id = ${row}.id::text
      union all
      select 0, null, l.source_id, l.title, l.started_at from division d join division_list l on l.id = d.list_id
      where ${row}.kind = 'COMMUNITY' and d.code = ${row}.division_code and l.source_id is not null`,
    orderBy: (child) => sql`${child}.id desc`,
  }),
  version: column('version'),
};

const usccKey = { column: 'uscc', type: 'text', parse: (uscc: string) => uscc } as const;

/** The shape of one kind: what all have, and its own fields. */
function kindShape(
  kind: keyof typeof ORGANIZATION_TYPES,
  own: Fields,
  keys: Shape['keys'] = { uscc: usccKey },
): Shape {
  const type = ORGANIZATION_TYPES[kind].name;
  const only = raw(`.kind = '${kind}'`);
  return {
    type,
    table: 'organization',
    only: (row) => sql`${row}${only}`,
    keys: { id: uuidKey(type), ...keys },
    fields: { ...common, ...own },
  };
}

const uscc = { uscc: column('uscc') };

export const organizationShapes: Shape[] = [
  {
    type: 'Organization',
    table: 'organization',
    typename,
    keys: { id: uuidKey(...ORGANIZATION_TYPE_NAMES) },
    fields: common,
  },
  kindShape(
    'COMMUNITY',
    { ...uscc, divisionCode: column('division_code') },
    { divisionCode: { column: 'division_code', type: 'text', parse: (code) => code } },
  ),
  kindShape('ENTERPRISE', uscc),
  kindShape('STRONG_VILLAGE_COMPANY', { ...uscc, companyMode: column('company_mode') }),
  kindShape('COLLECTIVE_ECONOMIC_ORGANIZATION', { ...uscc, collectiveLevel: column('collective_level') }),
  kindShape('COOPERATIVE', uscc),
  kindShape('AGENCY', uscc),
  kindShape('INSTITUTION', uscc),
  kindShape('SOCIAL_BODY', uscc),
  kindShape(
    'PARTY_ORGANIZATION',
    {
      partyKind: column('party_kind'),
      parent: one('PartyOrganization', (row, child) => sql`${child}.id = ${row}.parent_id`),
      grid: one('Grid', (row, child) => sql`${child}.id = ${row}.grid_id`),
      legalEntity: one('Organization', (row, child) => sql`${child}.id = ${row}.legal_entity_id`),
      industryChain: column('industry_chain'),
    },
    {},
  ),
  {
    type: 'Query',
    table: 'pg_catalog.unreachable_query',
    fields: {
      community: one(
        'Community',
        (_, child, args) =>
          sql`${child}.division_code = ${requireDivisionCode(args.divisionCode, 'divisionCode')}`,
      ),
      enterprise: one('Enterprise', (_, child, args) => sql`${child}.uscc = ${requireUscc(args.uscc)}`),
      strongVillageCompany: one(
        'StrongVillageCompany',
        (_, child, args) => sql`${child}.uscc = ${requireUscc(args.uscc)}`,
      ),
      organizations: connection('Organization', {
        where: (_, child, args) =>
          all(
            args.kinds && sql`${child}.kind = any(${args.kinds}::text[])`,
            args.within != null && inSubtree(sql`${child}.division_code`, args.within, 'within'),
            args.name != null && nameContains(sql`${child}.name`, args.name),
            args.asOf && heldOn(child, args.asOf),
          ),
        sort: [sortKey('division_code', 'text'), sortKey('id', 'uuid')],
      }),
    },
  },
];
