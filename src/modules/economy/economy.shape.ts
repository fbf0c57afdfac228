import {
  type Args,
  computed,
  connection,
  type FieldShape,
  type Fields,
  made,
  many,
  one,
  type ReadEnv,
  type Shape,
  sortKey,
  value,
} from '../../compiler/shape.js';
import { raw, type Sql, sql } from '../../compiler/sql.js';
import { organizationOf, whole } from './company.shape.js';
import { growth, missing } from './growth.figures.js';
import { attributedIncome, attributedToCommittee, cellOf, income, reporting } from './income.figures.js';
import { distributed, jointProjectShare, payout, perMember, received } from './payout.figures.js';
import { calendarPeriod, periodBefore, requirePeriod, yearBefore } from './period.js';
import { economyRanking } from './ranking.js';
import { type Question, readQuestion, type Scope } from './scope.js';
import { economySeries } from './series.js';
import {
  COMMITTEE,
  COMMITTEES,
  committeeKeys,
  committeesOf,
  DIVISION,
  ORGANIZATION,
  type Subject,
} from './subject.js';
import { at } from './totals.js';

/** The object CollectiveEconomy: its row of totals is read once, and each figure is made of that. */
function economy(
  subject: Subject,
  when?: (row: Sql, args: Args) => Sql,
  meant = (args: Args): Args => args,
): FieldShape {
  return computed(
    (row, own, env) => {
      const args = meant(own);
      const { period, day } = readQuestion(args, env);
      return sql`select ${subject.key(row)}, t.* from (${subject.totals(row, args, at(period, day))}) t`;
    },
    (own) => economyFields(subject, meant(own)),
    {
      when,
      ready: (row, own, env) => {
        const args = meant(own);
        const { period, day } = readQuestion(args, env);
        return args.kinds == null ? subject.ready?.(row, at(period, day)) : undefined;
      },
    },
  );
}

function economyFields(subject: Subject, args: Args): Fields {
  const figure = (make: (row: Sql, day: Sql, own: Args) => Sql) =>
    made('Figure', (row, own, env) => make(row, readQuestion(args, env).day, own));
  const ask = (row: Sql, env: ReadEnv): [Scope, Question] => {
    const question = readQuestion(args, env);
    return [subject.scope(row, args, question.day), question];
  };
  const listed = (make: (scope: Scope, question: Question) => Sql) =>
    one('Figure', undefined, { rows: (row, _, env) => make(...ask(row, env)) });
  const { year, quarter = null } = args;
  return {
    year: value(() => sql`${year}::int`),
    quarter: value(() => sql`${quarter}::int`),
    income: figure((row, day) => income(row, day, 'total')),
    ownEarnedIncome: figure((row, day) => income(row, day, 'own')),
    growth: figure((row, day, own) => growth(row, day, 'total', own.among === 'ALL_MEMBERS')),
    ownEarnedGrowth: figure((row, day, own) => growth(row, day, 'own', own.among === 'ALL_MEMBERS')),
    reporting: figure(reporting),
    missing: connection('Organization', {
      where: (row, child, _, env) => sql`${child}.id in (${missing(...ask(row, env))})`,
      sort: [sortKey('division_code', 'text'), sortKey('id', 'uuid')],
    }),
    attributedIncome: subject.shares?.(args)
      ? figure((row, day) => attributedToCommittee(row, at(requirePeriod(year, quarter), day)))
      : listed(attributedIncome),
    distributed: figure(distributed),
    payout: figure(payout),
    perMember: figure(perMember),
    jointProjectShare: figure(jointProjectShare),
    received: listed(received),
    previous: economy(subject, undefined, (own) => before(args, own)),
  };
}

/** The arguments of an economy for the period that it is compared with. */
function before(args: Args, { against }: Args): Args {
  const period = { year: args.year, quarter: args.quarter ?? null };
  return { ...args, ...(against === 'YEAR_BEFORE' ? yearBefore(period) : periodBefore(period)) };
}

/** M12 of a committee's members; null unless the days are a calendar year or quarter, which is what books are of. */
export function committeeJointProjectShare(row: Sql, { from, to }: { from: string; to: string }): Sql | null {
  const day = sql`(${to}::date - 1)`;
  const period = calendarPeriod(from, to);
  if (!period) return null;
  const totals = COMMITTEE.totals(row, {}, at(period, day));
  return sql`select x.* from (${totals}) t cross join lateral (${jointProjectShare(raw('t'), day)}) x`;
}

export const organizationEconomy: Fields = {
  economy: economy(ORGANIZATION),
  economySeries: economySeries(ORGANIZATION),
  incomeAttribution: many('AttributedIncome', {
    rows: (row, args, env) => {
      const { period, day } = readQuestion(args, env);
      return sql`select a.holder_id, a.fen from (${cellOf(sql`${row}.id`, at(period, day))}) r
        cross join lateral attributed_fen(${row}.id, r.total, ${day}) a`;
    },
    orderBy: (child) => sql`${child}.fen desc, ${child}.holder_id`,
  }),
};

export const committeeEconomy: Fields = {
  economy: economy(COMMITTEE),
  economySeries: economySeries(COMMITTEE),
};

export const divisionEconomy: Fields = {
  economy: economy(DIVISION),
  economySeries: economySeries(DIVISION),
};

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
      // A committee that is not there would silently lower the sum.
      economyOfCommittees: economy(
        COMMITTEES,
        (_, args) =>
          sql`${new Set(committeeKeys(args)).size}::int = (select count(*) from joint_committee k where k.id in (${committeesOf(args)}))`,
      ),
      economySeriesOfCommittees: economySeries(COMMITTEES),
      economyRanking,
    },
  },
];
