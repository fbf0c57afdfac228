import {
  type Args,
  connection,
  type Fields,
  many,
  nested,
  one,
  type ReadEnv,
  type Shape,
  sortKey,
  value,
} from '../../compiler/shape.js';
import { join, type Sql, sql } from '../../compiler/sql.js';
import { Fault } from '../../shared/errors.js';
import { uuidOf } from '../../shared/ids.js';
import { organizationOf, whole } from './company.shape.js';
import { growth, missing } from './growth.figures.js';
import { attributedIncome, income, reporting } from './income.figures.js';
import { distributed, payout, perMember, received } from './payout.figures.js';
import { reported } from './reported.js';
import {
  committeesScope,
  divisionScope,
  organizationScope,
  type Question,
  readQuestion,
  type Scope,
} from './scope.js';

const MOST_COMMITTEES = 100;

/** The object CollectiveEconomy over the set that `scopeOf` gives for a row. */
function economy(scopeOf: (row: Sql, args: Args, day: Sql) => Scope) {
  return (args: Args): Fields => {
    const ask = (row: Sql, env: ReadEnv): [Scope, Question] => {
      const question = readQuestion(args, env);
      return [scopeOf(row, args, question.day), question];
    };
    const figure = (make: (scope: Scope, question: Question, own: Args) => Sql) =>
      one('Figure', undefined, { rows: (row, own, env) => make(...ask(row, env), own) });
    return {
      year: value((_, __, env) => sql`${readQuestion(args, env).period.year}::int`),
      quarter: value((_, __, env) => sql`${readQuestion(args, env).period.quarter}::int`),
      income: figure((scope, question) => income(scope, question, 'total')),
      ownEarnedIncome: figure((scope, question) => income(scope, question, 'own')),
      growth: figure((scope, question, own) => growth(scope, question, 'total', own.among === 'ALL_MEMBERS')),
      ownEarnedGrowth: figure((scope, question, own) =>
        growth(scope, question, 'own', own.among === 'ALL_MEMBERS'),
      ),
      reporting: figure(reporting),
      missing: connection('Organization', {
        where: (row, child, _, env) => sql`${child}.id in (${missing(...ask(row, env))})`,
        sort: [sortKey('division_code', 'text'), sortKey('id', 'uuid')],
      }),
      attributedIncome: figure(attributedIncome),
      distributed: figure(distributed),
      payout: figure(payout),
      perMember: figure(perMember),
      received: figure(received),
    };
  };
}

export const organizationEconomy: Fields = {
  economy: nested(economy(organizationScope)),
  incomeAttribution: many('AttributedIncome', {
    rows: (row, args, env) => {
      const { period, day } = readQuestion(args, env);
      return sql`select a.holder_id, a.fen from (${reported(sql`${row}.id`, period)}) r
        cross join lateral attributed_fen(${row}.id, r.total, ${day}) a`;
    },
    orderBy: (child) => sql`${child}.fen desc, ${child}.holder_id`,
  }),
};

export const committeeEconomy: Fields = {
  economy: nested(economy((row, args, day) => committeesScope(sql`${row}.id`, args, day))),
};

export const divisionEconomy: Fields = { economy: nested(economy(divisionScope)) };

function committeeKeys(args: Args): string[] {
  const keys = (args.committeeIds as string[]).map((id) => uuidOf(id, 'JointCommittee'));
  if (keys.length > 0 && keys.length <= MOST_COMMITTEES && keys.every((key) => key !== null))
    return keys as string[];
  throw new Fault(
    'INVALID_ID',
    {
      en: `Give 1 to ${MOST_COMMITTEES} ids of joint committees, as the field id shows them.`,
      zh: `请填写 1 至 ${MOST_COMMITTEES} 个联合党委标识，取自 id 字段。`,
    },
    'committeeIds',
  );
}

function committeesOf(args: Args): Sql {
  return join(
    committeeKeys(args).map((key) => sql`${key}::uuid`),
    ', ',
  );
}

export const economyShapes: Shape[] = [
  {
    type: 'AttributedIncome',
    table: 'pg_catalog.unreachable_attribution',
    fields: { holder: organizationOf('holder_id'), amountFen: whole('fen') },
  },
  {
    type: 'Query',
    table: 'pg_catalog.unreachable_query',
    fields: {
      economyOfCommittees: nested(
        economy((_, args, day) => committeesScope(committeesOf(args), args, day)),
        // A committee that is not there would silently lower the sum.
        (_, args) =>
          sql`${new Set(committeeKeys(args)).size}::int = (select count(*) from joint_committee k where k.id in (${committeesOf(args)}))`,
      ),
    },
  },
];
