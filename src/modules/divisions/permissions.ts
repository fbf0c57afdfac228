import type { Policy } from '../../auth/access.js';

/** Who may change divisions' grids; the list of divisions itself is imported, not edited. */
export const divisionPolicy: Policy = {
  'grid:register': ['recorder', 'administrator'],
};
