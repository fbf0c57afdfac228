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
import { sql } from '../../compiler/sql.js';
import { historyOf } from '../committees/index.js';
import { identity, uuidKey } from '../sources/index.js';
import { organizationOf, share, whole } from './company.shape.js';

export const distributionShapes: Shape[] = [
  {
    type: 'Distribution',
    table: 'distribution',
    keys: { id: uuidKey('Distribution') },
    fields: {
      ...identity('Distribution'),
      company: organizationOf('company_id'),
      ledger: one('Ledger', (row, child) => sql`${child}.id = ${row}.ledger_id`),
      recordDate: column('record_date'),
      amountFen: whole('amount_fen'),
      noticeDays: column('notice_days'),
      status: column('status'),
      nextMoves: value(
        (row) =>
          sql`array(select m.to_status from distribution_move m where m.from_status = ${row}.status order by 1)`,
      ),
      resolution: column('resolution'),
      noticedOn: column('noticed_on'),
      approvedOn: column('approved_on'),
      paidOn: column('paid_on'),
      lines: many('DistributionLine', {
        where: (row, child) => sql`${child}.distribution_id = ${row}.id`,
        orderBy: (child) =>
          sql`(select o.division_code from organization o where o.id = ${child}.holder_id), ${child}.holder_id`,
      }),
      history: historyOf('Distribution'),
      version: column('version'),
    },
  },
  {
    type: 'DistributionLine',
    table: 'distribution_line',
    fields: {
      distribution: one('Distribution', (row, child) => sql`${child}.id = ${row}.distribution_id`),
      holder: organizationOf('holder_id'),
      share,
      amountFen: whole('amount_fen'),
    },
  },
];

/** What distributions add to every organization. */
export const distributionFields: Fields = {
  distributions: connection('Distribution', {
    where: (row, child) => sql`${child}.company_id = ${row}.id`,
    sort: [sortKey('record_date', 'date'), sortKey('id', 'uuid')],
  }),
  dividends: connection('DistributionLine', {
    where: (row, child) => sql`${child}.holder_id = ${row}.id and exists (select 1 from distribution d
      where d.id = ${child}.distribution_id and d.status <> 'VOID')`,
    sort: [sortKey('distribution_id', 'uuid')],
  }),
};
