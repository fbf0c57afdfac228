import type { Policy } from '../../auth/access.js';

/** Who may put figures on record; the catalogue of metrics comes with the program. */
export const indicatorPolicy: Policy = {
  'observation:record': ['recorder', 'administrator'],
};
