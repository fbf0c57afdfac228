import {
  column,
  connection,
  type Fields,
  many,
  nested,
  one,
  type Shape,
  sortKey,
  value,
} from '../../compiler/shape.js';
import { all, raw, type Sql, sql } from '../../compiler/sql.js';
import { heldOn } from '../organizations/index.js';
import { identity, partialDate, uuidKey } from '../sources/index.js';

/** The organization that a column names. */
export function organizationOf(name: string) {
  const text = raw(`.${name}`);
  return one('Organization', (row, child) => sql`${child}.id = ${row}${text}`);
}

/** JSON numbers would lose the last digits of fen and of terms of shares. */
export function whole(name: string) {
  const text = raw(`.${name}`);
  return value((row) => sql`${row}${text}::text`);
}

export const share = nested(
  { numerator: whole('numerator'), denominator: whole('denominator') },
  (row) => sql`${row}.numerator is not null`,
);

/** Dated rows that name this one in a column: on a day, or all that ever were. */
function datedBy(type: string, name: string) {
  const text = raw(`.${name}`);
  return connection(type, {
    where: (row, child, args, env) =>
      all(sql`${child}${text} = ${row}.id`, !args.history && heldOn(child, args.asOf ?? env.today)),
    sort: [sortKey('id', 'uuid')],
  });
}

const dated: Fields = {
  company: organizationOf('company_id'),
  started: partialDate('started'),
  ended: partialDate('ended'),
  version: column('version'),
};

export const companyShapes: Shape[] = [
  {
    type: 'Shareholding',
    table: 'shareholding',
    keys: { id: uuidKey('Shareholding') },
    fields: { ...identity('Shareholding'), ...dated, holder: organizationOf('holder_id'), share },
  },
  {
    type: 'CompanyGuidance',
    table: 'company_guidance',
    keys: { id: uuidKey('CompanyGuidance') },
    fields: {
      ...identity('CompanyGuidance'),
      ...dated,
      committee: one('JointCommittee', (row, child) => sql`${child}.id = ${row}.committee_id`),
    },
  },
  {
    type: 'CompanyPost',
    table: 'company_post',
    keys: { id: uuidKey('CompanyPost') },
    fields: {
      ...identity('CompanyPost'),
      ...dated,
      role: column('role'),
      title: column('title'),
      concurrentPost: column('concurrent_post'),
      concurrentBody: organizationOf('concurrent_body_id'),
    },
  },
];

/** What the register of companies adds to every organization. */
export const companyFields: Fields = {
  shareholders: datedBy('Shareholding', 'company_id'),
  shareholdings: datedBy('Shareholding', 'holder_id'),
  guidance: datedBy('CompanyGuidance', 'company_id'),
  companyPosts: many('CompanyPost', {
    where: (row, child, args, env) =>
      all(sql`${child}.company_id = ${row}.id`, heldOn(child, args.asOf ?? env.today)),
    orderBy: (child: Sql) => sql`${child}.role, ${child}.id`,
  }),
};

/** What it adds to a joint committee. */
export const committeeFields: Fields = { guidedCompanies: datedBy('CompanyGuidance', 'committee_id') };
