import { column, connection, type Fields, one, type Shape, sortKey, value } from '../../compiler/shape.js';
import { sql } from '../../compiler/sql.js';
import { whole } from './company.shape.js';

const sort = [sortKey('ledger_id', 'uuid'), sortKey('account', 'text'), sortKey('project_id', 'uuid')];

export const projectIncomeShapes: Shape[] = [
  {
    type: 'ProjectIncome',
    table: 'ledger_line_project',
    fields: {
      ledger: one('Ledger', (row, child) => sql`${child}.id = ${row}.ledger_id`),
      account: column('account'),
      project: one('Project', (row, child) => sql`${child}.id = ${row}.project_id`),
      amountFen: whole('amount_fen'),
    },
  },
];

/** What the income of projects adds to books. */
export const ledgerProjects: Fields = {
  projectIncome: connection('ProjectIncome', {
    where: (row, child) => sql`${child}.ledger_id = ${row}.id`,
    sort,
  }),
};

/** What their income adds to projects. */
export const projectIncomes: Fields = {
  joint: value((row) => sql`project_is_joint(${row}.id)`),
  income: connection('ProjectIncome', {
    where: (row, child) => sql`${child}.project_id = ${row}.id`,
    sort,
  }),
};
