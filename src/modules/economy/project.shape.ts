import { column, connection, type Fields, many, one, type Shape, sortKey } from '../../compiler/shape.js';
import { all, sql } from '../../compiler/sql.js';
import { divisionOf, inSubtree } from '../divisions/index.js';
import { identity, partialDate, uuidKey } from '../sources/index.js';
import { organizationOf, whole } from './company.shape.js';
import { asFigure } from './income.figures.js';

export const projectShapes: Shape[] = [
  {
    type: 'Project',
    table: 'project',
    keys: { id: uuidKey('Project') },
    fields: {
      ...identity('Project'),
      name: column('name'),
      kind: column('kind'),
      division: divisionOf(),
      owner: organizationOf('owner_id'),
      committee: one('JointCommittee', (row, child) => sql`${child}.id = ${row}.joint_committee_id`),
      scope: column('scope'),
      state: column('state'),
      investment: one('Figure', undefined, {
        rows: (row, _, env) =>
          asFigure(
            sql`select ${row}.investment_fen::numeric as value,
              coalesce(${row}.investment_qualifier, 'INDETERMINATE') as qualifier,
              case when ${row}.investment_fen is null then 'NOT_PUBLISHED' end as null_reason,
              null::numeric as numerator, null::numeric as denominator, null::int as n,
              case when ${row}.investment_qualifier in ('EXACT', 'AT_LEAST', 'MORE_THAN') then ${row}.investment_fen::numeric end as lower,
              case when ${row}.investment_qualifier in ('EXACT', 'AT_MOST', 'NEARLY') then ${row}.investment_fen::numeric end as upper`,
            'fen',
            sql`${env.today}::date`,
          ),
      }),
      duration: column('duration'),
      started: partialDate('started'),
      ended: partialDate('ended'),
      steps: many('WorksStep', {
        where: (row, child) => sql`${child}.project_id = ${row}.id`,
        orderBy: (child) => sql`${child}.position`,
      }),
      funding: many('ProjectFunding', {
        where: (row, child) => sql`${child}.project_id = ${row}.id`,
        orderBy: (child) => sql`${child}.kind, ${child}.id`,
      }),
      version: column('version'),
    },
  },
  {
    type: 'WorksStep',
    table: 'works_step',
    fields: { position: column('position'), name: column('name'), state: column('state') },
  },
  {
    type: 'ProjectFunding',
    table: 'project_funding',
    fields: {
      kind: column('kind'),
      payer: organizationOf('payer_id'),
      committedFen: whole('committed_fen'),
      paidFen: whole('paid_fen'),
      // M13 = paid_k / sum paid: with one source unknown nobody's share can be said.
      share: one('Figure', undefined, {
        rows: (row, _, env) =>
          asFigure(
            sql`select case when c.known then round(${row}.paid_fen / nullif(c.total, 0), 10) end as value,
                case when c.known and c.total > 0 then 'EXACT' else 'INDETERMINATE' end as qualifier,
                case when not c.known then 'NOT_PUBLISHED' when c.total = 0 then 'NOTHING_TO_COUNT' end as null_reason,
                ${row}.paid_fen::numeric as numerator, case when c.known then c.total end as denominator, c.n,
                null::numeric as lower, null::numeric as upper
              from (select sum(f.paid_fen) as total, bool_and(f.paid_fen is not null) as known, count(*) as n
                from project_funding f where f.project_id = ${row}.project_id) c`,
            'share',
            sql`${env.today}::date`,
            'M13',
          ),
      }),
      version: column('version'),
    },
  },
  {
    type: 'Query',
    table: 'pg_catalog.unreachable_query',
    fields: {
      projects: connection('Project', {
        where: (_, child, args) =>
          all(
            args.within != null && inSubtree(sql`${child}.division_code`, args.within, 'within'),
            args.kinds && sql`${child}.kind = any(${args.kinds}::text[])`,
          ),
        sort: [sortKey('division_code', 'text'), sortKey('id', 'uuid')],
      }),
    },
  },
];

/** What projects add to a joint committee. */
export const committeeProjects: Fields = {
  jointProjects: connection('Project', {
    where: (row, child) => sql`${child}.joint_committee_id = ${row}.id`,
    sort: [sortKey('id', 'uuid')],
  }),
};
