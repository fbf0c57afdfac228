import {
  type Args,
  column,
  connection,
  type FieldShape,
  many,
  one,
  type ReadEnv,
  type Shape,
  sortKey,
} from '../../compiler/shape.js';
import { raw, type Sql, sql } from '../../compiler/sql.js';
import { inSubtree } from '../divisions/index.js';

/**
 * The three formation criteria (地缘相近, 人缘相亲, 产业相似) for each neighbour of a group of communities.
 *
 * What a source records of a pair decides. Where none does, standing in the same township shows
 * closeness of place, and naming the same industry likeness of industry; closeness of people is never
 * concluded. What nothing shows stays UNKNOWN.
 */
function candidates(members: Sql, neighbourhood: Sql): Sql {
  const criterion = (name: string, derived: string) =>
    raw(`
    coalesce(
      (select case when bool_or(a.holds) then 'MET' else 'NOT_MET' end from recorded a
        where a.code = c.division_code and a.criterion = '${name}' having count(*) > 0),
      case when ${derived} then 'MET' else 'UNKNOWN' end) as ${name.toLowerCase()}`);
  return sql`with members as materialized (${members}),
    neighbours as (
      select o.id, o.division_code, o.industries, d.parent_code from organization o
      join division d on d.code = o.division_code
      where o.kind = 'COMMUNITY' and d.valid_to is null and ${neighbourhood}
        and not exists (select 1 from members m where m.code = o.division_code)),
    recorded as (
      select case when a.one_code = m.code then a.other_code else a.one_code end as code,
        a.criterion, a.holds, a.evidence
      from affinity a join members m on m.code in (a.one_code, a.other_code)),
    judged as (
      select c.id, c.division_code, c.industries, ${criterion('GEOGRAPHY', 'c.parent_code in (select parent_code from members)')},
        ${criterion('KINSHIP', 'false')},
        ${criterion('INDUSTRY', 'exists (select 1 from members m where m.industries && c.industries)')},
        (select d.short_name from division d where d.code = c.parent_code
          and c.parent_code in (select parent_code from members)) as township,
        (select string_agg(distinct i, '、') from members m, unnest(m.industries) i where i = any(c.industries)) as shared,
        (select jsonb_object_agg(r.criterion, r.evidence) from (
          select distinct on (a.criterion) a.criterion, a.evidence from recorded a
          where a.code = c.division_code order by a.criterion, a.holds desc) r) as evidence
      from neighbours c)
    select j.*, 3 - (j.geography = 'MET')::int - (j.kinship = 'MET')::int - (j.industry = 'MET')::int as unmet from judged j`;
}

const sort = [sortKey('unmet', 'int'), sortKey('division_code', 'text')];

/** Communities in the townships of the members, or in the subtree that the caller names. */
function neighbourhood(args: Args): Sql {
  if (args.within != null) return inSubtree(raw('o.division_code'), args.within, 'within');
  return raw('d.parent_code in (select parent_code from members)');
}

/** Code, township and industries of the communities behind the members of a committee on a day. */
function membersOfCommittee(committee: Sql, day: Sql): Sql {
  return sql`select b.division_code as code, d.parent_code, b.industries
    from joint_membership m join organization o on o.id = m.member_id
    join organization b on b.id = coalesce(o.legal_entity_id, o.id) and b.kind = 'COMMUNITY'
    join division d on d.code = b.division_code
    where m.committee_id = ${committee} and m.possible @> ${day}`;
}

export const candidatesOfCommittee: FieldShape = connection('Candidate', {
  rows: (row, args, env: ReadEnv) =>
    candidates(membersOfCommittee(sql`${row}.id`, sql`${args.asOf ?? env.today}::date`), neighbourhood(args)),
  sort,
});

export const candidatesOfCommunity: FieldShape = connection('Candidate', {
  rows: (row, args) =>
    candidates(
      sql`select ${row}.division_code as code, d.parent_code, ${row}.industries as industries
        from division d where d.code = ${row}.division_code`,
      neighbourhood(args),
    ),
  sort,
});

export const candidateShapes: Shape[] = [
  {
    type: 'Candidate',
    table: 'pg_catalog.unreachable_candidate',
    fields: {
      community: one('Community', (row, child) => sql`${child}.id = ${row}.id`),
      criteria: many('CriterionMatch', {
        rows: (row) => sql`select * from (values
          ('GEOGRAPHY', ${row}.geography, coalesce(${row}.evidence ->> 'GEOGRAPHY', '同在' || ${row}.township), 1),
          ('KINSHIP', ${row}.kinship, ${row}.evidence ->> 'KINSHIP', 2),
          ('INDUSTRY', ${row}.industry, coalesce(${row}.evidence ->> 'INDUSTRY', '同有产业：' || ${row}.shared), 3)
          ) v(criterion, verdict, evidence, position)`,
        orderBy: (child) => sql`${child}.position`,
      }),
      met: { kind: 'value', sql: (row) => sql`3 - ${row}.unmet` },
      qualifies: {
        kind: 'value',
        sql: (row) => sql`case when ${row}.unmet = 0 then 'MET'
          when 'NOT_MET' in (${row}.geography, ${row}.kinship, ${row}.industry) then 'NOT_MET' else 'UNKNOWN' end`,
      },
    },
  },
  {
    type: 'CriterionMatch',
    table: 'pg_catalog.unreachable_criterion',
    fields: { criterion: column('criterion'), verdict: column('verdict'), evidence: column('evidence') },
  },
];
