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
import { all, type Sql, sql } from '../../compiler/sql.js';
import { Fault } from '../../shared/errors.js';
import { uuidOf } from '../../shared/ids.js';
import { heldOn, ORGANIZATION_TYPE_NAMES } from '../organizations/index.js';
import { identity, partialDate, uuidKey } from '../sources/index.js';
import { candidatesOfCommunity } from './candidates.js';
import { standing } from './standing.js';
import { walkFromOrganization } from './walk.js';

/** The organizations that stand for one: itself and the Party organizations attached to it. */
export function membersOf(organization: Sql): Sql {
  return sql`select ${organization} union all select p.id from organization p where p.legal_entity_id = ${organization}`;
}

/** The UUID in an organization's id; a refusal when it is none. */
export function requireOrganizationKey(id: string): string {
  const key = uuidOf(id, ...ORGANIZATION_TYPE_NAMES);
  if (key) return key;
  throw new Fault(
    'INVALID_ID',
    { en: 'Not the id of an organization. Take it from the field id.', zh: '不是组织标识，请取自 id 字段。' },
    'memberId',
  );
}

/** What this module adds to every kind of organization. */
export const organizationFields: Fields = {
  memberships: connection('JointMembership', {
    where: (row, child, args, env) =>
      all(
        sql`${child}.member_id in (${membersOf(sql`${row}.id`)})`,
        !args.history && heldOn(child, args.asOf ?? env.today),
      ),
    sort: [sortKey('id', 'uuid')],
  }),
  linkedCommittees: walkFromOrganization,
};

export const communityFields: Fields = { ...organizationFields, candidates: candidatesOfCommunity };

export const membershipShapes: Shape[] = [
  {
    type: 'JointMembership',
    table: 'joint_membership',
    keys: { id: uuidKey('JointMembership') },
    fields: {
      ...identity('JointMembership'),
      committee: one('JointCommittee', (row, child) => sql`${child}.id = ${row}.committee_id`),
      member: one('Organization', (row, child) => sql`${child}.id = ${row}.member_id`),
      legalEntity: one(
        'Organization',
        (row, child) => sql`${child}.kind <> 'PARTY_ORGANIZATION' and ${child}.id = (
          select coalesce(o.legal_entity_id, o.id) from organization o where o.id = ${row}.member_id)`,
      ),
      role: column('role'),
      criteria: many('MembershipCriterion', {
        where: (row, child) => sql`${child}.membership_id = ${row}.id`,
        orderBy: (child) => sql`${child}.criterion`,
      }),
      started: partialDate('started'),
      ended: partialDate('ended'),
      ending: column('ending'),
      standing: value((row, args, env) => standing(row, args.asOf ?? env.today)),
      version: column('version'),
    },
  },
  {
    type: 'MembershipCriterion',
    table: 'membership_criterion',
    fields: { criterion: column('criterion'), evidence: column('evidence') },
  },
];
