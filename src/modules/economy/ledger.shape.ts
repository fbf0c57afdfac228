import { column, connection, type Fields, many, type Shape, sortKey, value } from '../../compiler/shape.js';
import { all, raw, sql } from '../../compiler/sql.js';
import { identity, uuidKey } from '../sources/index.js';
import { organizationOf, whole } from './company.shape.js';

function sum(name: string) {
  const text = raw(name);
  return value((row) => sql`(select s.${text}::text from ledger_sum s where s.id = ${row}.id)`);
}

export const ledgerShapes: Shape[] = [
  {
    type: 'Ledger',
    table: 'ledger',
    keys: { id: uuidKey('Ledger') },
    fields: {
      ...identity('Ledger'),
      organization: organizationOf('organization_id'),
      year: column('year'),
      quarter: column('quarter'),
      chart: value((row) => sql`'CHART_' || ${row}.chart`),
      status: column('status'),
      members: column('members'),
      lines: many('LedgerLine', {
        where: (row, child) => sql`${child}.ledger_id = ${row}.id`,
        orderBy: (child) => sql`${child}.account`,
      }),
      incomeFen: sum('total'),
      ownEarnedFen: sum('own'),
      profitFen: sum('profit'),
      distributableFen: sum('distributable'),
      version: column('version'),
    },
  },
  {
    type: 'LedgerLine',
    table: 'ledger_line',
    fields: { account: column('account'), amountFen: whole('amount_fen') },
  },
];

/** What books add to every organization. */
export const ledgerFields: Fields = {
  ledgers: connection('Ledger', {
    where: (row, child, args) =>
      all(
        sql`${child}.organization_id = ${row}.id`,
        args.year != null && sql`${child}.year = ${args.year}::int`,
      ),
    sort: [sortKey('year', 'int'), sortKey('id', 'uuid')],
  }),
};
