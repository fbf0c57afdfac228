import { countFigure } from '../../compiler/figure.js';
import {
  column,
  connection,
  type FieldShape,
  nested,
  one,
  type Shape,
  sortKey,
  value,
} from '../../compiler/shape.js';
import { all, type Sql, sql } from '../../compiler/sql.js';
import { nameContains } from '../../compiler/text-search.js';
import { requireText } from '../../shared/text.js';
import { divisionOf, inSubtree } from '../divisions/index.js';
import { heldOn } from '../organizations/index.js';
import { identity, partialDate, uuidKey } from '../sources/index.js';
import { candidatesOfCommittee } from './candidates.js';
import { membersOf, requireOrganizationKey } from './membership.shape.js';
import { standing } from './standing.js';
import { linksOf, walkFromCommittee } from './walk.js';

/** The event rows of a subject, oldest first. */
export function historyOf(type: string): FieldShape {
  return connection('ChangeEvent', {
    where: (row, child) => sql`${child}.subject_type = ${type} and ${child}.subject_id = ${row}.id::text`,
    sort: [sortKey('id', 'bigint')],
  });
}

/** Counted once each, a Party organization as the legal entity it is attached to, where the day is within its membership. */
function memberCount(row: Sql, day: string): Sql {
  return sql`select coalesce(sum(m.certain), 0)::bigint as certain, coalesce(sum(m.possible), 0)::bigint as possible,
    ${row}.member_list <> 'COMPLETE' as open
    from member_count m where m.committee_id = ${row}.id and m.until > ${day}::date and m.since <= ${day}::date`;
}

/** The same as the answer shows it: a day is within one stretch, or within none where there is nobody. */
function memberText(row: Sql, day: string): Sql {
  const open = sql`${row}.member_list <> 'COMPLETE'`;
  return sql`coalesce((select member_count_text(m.certain, m.possible, ${open})
    from member_count m where m.committee_id = ${row}.id and m.until > ${day}::date and m.since <= ${day}::date),
    member_count_text(0, 0, ${open}))`;
}

export const committeeShapes: Shape[] = [
  {
    type: 'JointCommittee',
    table: 'joint_committee',
    keys: { id: uuidKey('JointCommittee') },
    fields: {
      ...identity('JointCommittee'),
      name: column('name'),
      form: column('form'),
      legalStatus: column('legal_status'),
      theme: column('theme'),
      remit: column('remit'),
      criteria: column('criteria'),
      dimensions: column('dimensions'),
      division: divisionOf(),
      parent: one('PartyOrganization', (row, child) => sql`${child}.id = ${row}.parent_id`),
      presidingPost: column('presiding_post'),
      base: nested(
        { name: column('base_name'), division: divisionOf('base_division_code') },
        (row) => sql`${row}.base_name is not null`,
      ),
      established: partialDate('started'),
      ended: partialDate('ended'),
      dissolution: column('dissolution'),
      standing: value((row, args, env) => standing(row, args.asOf ?? env.today)),
      memberList: column('member_list'),
      memberCount: one('Figure', undefined, {
        rows: (row, args, env) =>
          countFigure({
            counts: memberCount(row, args.asOf ?? env.today),
            unit: 'organization',
            asOf: sql`${args.asOf ?? env.today}::date`,
          }),
        ready: (row, args, env) => ({
          'value qualifier nullReason unit': memberText(row, args.asOf ?? env.today),
        }),
      }),
      memberships: connection('JointMembership', {
        where: (row, child, args, env) =>
          all(sql`${child}.committee_id = ${row}.id`, !args.history && heldOn(child, args.asOf ?? env.today)),
        sort: [sortKey('id', 'uuid')],
        when: (row) =>
          sql`(${row}.member_list <> 'UNKNOWN' or exists (select 1 from joint_membership k where k.committee_id = ${row}.id))`,
      }),
      links: linksOf,
      linkedCommittees: walkFromCommittee,
      candidates: candidatesOfCommittee,
      history: historyOf('JointCommittee'),
      version: column('version'),
    },
  },
  {
    type: 'ChangeEvent',
    table: 'event',
    fields: {
      kind: column('kind'),
      from: column('from_state'),
      to: column('to_state'),
      reason: column('reason'),
      at: column('at'),
    },
  },
  {
    type: 'Query',
    table: 'pg_catalog.unreachable_query',
    fields: {
      jointCommittee: one(
        'JointCommittee',
        (_, child, args) => sql`${child}.id = ${uuidKey('JointCommittee').parse(args.id)}::uuid`,
      ),
      jointCommittees: connection('JointCommittee', {
        where: (_, child, args, env) =>
          all(
            args.within != null && inSubtree(sql`${child}.division_code`, args.within, 'within'),
            args.forms && sql`${child}.form = any(${args.forms}::text[])`,
            args.theme != null && sql`strpos(${child}.theme, ${requireText(args.theme, 'theme', 100)}) > 0`,
            args.name != null && nameContains(sql`${child}.name`, args.name),
            args.memberId != null &&
              sql`exists (select 1 from joint_membership m where m.committee_id = ${child}.id
                and m.possible @> ${args.asOf ?? env.today}::date
                and m.member_id in (${membersOf(sql`${requireOrganizationKey(args.memberId)}::uuid`)}))`,
            heldOn(child, args.asOf ?? env.today),
          ),
        sort: [sortKey('division_code', 'text'), sortKey('id', 'uuid')],
      }),
    },
  },
];
