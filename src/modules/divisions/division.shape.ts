import {
  column,
  connection,
  type FieldShape,
  many,
  one,
  type Shape,
  sortKey,
  value,
} from '../../compiler/shape.js';
import { all, raw, type Sql, sql } from '../../compiler/sql.js';
import { Fault } from '../../shared/errors.js';
import { parseGlobalId } from '../../shared/ids.js';
import { requireText } from '../../shared/text.js';
import { identity, uuidKey } from '../sources/index.js';
import { parseDivisionCode, prefix, SYNTHETIC_PROVINCE, subtreeRange } from './division-code.js';

/** The code itself when it is well-formed; a clear refusal otherwise. Whether it is listed is another question. */
export function requireDivisionCode(code: string, field: string | string[] = 'code'): string {
  if (parseDivisionCode(code)) return code;
  throw new Fault(
    'INVALID_DIVISION_CODE',
    {
      en: 'Not a division code. Write the 12 digits of the statistical code, e.g. 500235136000.',
      zh: '不是区划代码。请填写 12 位统计用区划代码，例如 500235136000。',
    },
    field,
  );
}

/** Whether a code column lies in the subtree of a division: a range that the index answers. */
export function inSubtree(code: Sql, division: string, field: string): Sql {
  const { from, to } = subtreeRange(requireDivisionCode(division, field));
  return sql`(${code} >= ${from}::text collate "C" and ${code} < ${to}::text collate "C")`;
}

/** Whether a division existed on a day. One that stood in the first list has no first day. */
export function existedOn(row: Sql, day: string): Sql {
  return sql`coalesce(${row}.valid_from <= ${day}::date, true) and coalesce(${row}.valid_to > ${day}::date, true)`;
}

/** The division a row stands in, by its code column. */
export function divisionOf(code = 'division_code'): FieldShape {
  return one('Division', (row, child) => sql`${child}.code = ${row}.${raw(code)}`);
}

const PSEUDO_LEVEL = raw(`'^(((11|12|31|50)0[12])|([0-9]{2}90))0{8}$'`);

export const divisionShapes: Shape[] = [
  {
    type: 'Division',
    table: 'division',
    keys: {
      id: {
        column: 'code',
        type: 'text',
        parse: (id) => {
          const parsed = parseGlobalId(id);
          return parsed?.type === 'Division' && parseDivisionCode(parsed.key) ? parsed.key : null;
        },
      },
      code: { column: 'code', type: 'text', parse: (code) => (parseDivisionCode(code) ? code : null) },
    },
    fields: {
      id: value((row) => sql`'Division:' || ${row}.code`, 'plain'),
      code: column('code', 'plain'),
      level: column('level'),
      kind: column('kind'),
      quasiUnit: value(
        (row) =>
          sql`coalesce(${row}.kind in ('ENTERPRISE_RUN', 'QUASI_RESIDENTS', 'QUASI_VILLAGERS'), false)`,
      ),
      synthetic: value((row) => sql`starts_with(${row}.code, ${raw(`'${prefix(SYNTHETIC_PROVINCE)}'`)})`),
      officialName: column('official_name'),
      shortName: column('short_name'),
      parent: divisionOf('parent_code'),
      breadcrumb: many('Division', {
        where: (row, child) =>
          sql`${child}.code in (substr(${row}.code, 1, 2) || '0000000000', substr(${row}.code, 1, 4) || '00000000',
            substr(${row}.code, 1, 6) || '000000', substr(${row}.code, 1, 9) || '000')
            and ${child}.code <> ${row}.code and ${child}.code !~ ${PSEUDO_LEVEL}`,
        orderBy: (child) => sql`${child}.code`,
      }),
      children: connection('Division', {
        where: (row, child, args, env) =>
          sql`${child}.parent_code = ${row}.code and ${existedOn(child, args.asOf ?? env.today)}`,
        sort: [sortKey('code', 'text')],
      }),
      grids: connection('Grid', {
        where: (row, child) => sql`${child}.division_code = ${row}.code and ${child}.parent_id is null`,
        sort: [sortKey('id', 'uuid')],
      }),
      validFrom: column('valid_from'),
      validTo: column('valid_to'),
      listedAsOf: column('listed_as_of'),
      list: one('DivisionList', (row, child) => sql`${child}.id = ${row}.list_id`),
    },
  },
  {
    type: 'DivisionList',
    table: 'division_list',
    fields: {
      title: column('title'),
      asOf: column('as_of'),
      source: one('Source', (row, child) => sql`${child}.id = ${row}.source_id`),
    },
  },
  {
    type: 'Grid',
    table: 'grid',
    keys: { id: uuidKey('Grid') },
    fields: {
      id: identity('Grid').id as FieldShape,
      level: column('level'),
      name: column('name'),
      division: divisionOf(),
      parent: one('Grid', (row, child) => sql`${child}.id = ${row}.parent_id`),
      children: many('Grid', {
        where: (row, child) => sql`${child}.parent_id = ${row}.id`,
        orderBy: (child) => sql`${child}.name`,
      }),
      version: column('version'),
    },
  },
  {
    type: 'Query',
    table: 'pg_catalog.unreachable_query',
    fields: {
      division: one('Division', (_, child, args) => sql`${child}.code = ${requireDivisionCode(args.code)}`),
      divisions: connection('Division', {
        where: (_, child, args, env) =>
          all(
            args.within != null && inSubtree(sql`${child}.code`, args.within, 'within'),
            args.name != null &&
              sql`strpos(${child}.official_name, ${requireText(args.name, 'name', 100)}) > 0`,
            existedOn(child, args.asOf ?? env.today),
          ),
        sort: [sortKey('code', 'text')],
      }),
    },
  },
];
