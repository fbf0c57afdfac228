import type { Policy } from '../../auth/access.js';

/** Who may register and relate organizations. */
export const organizationPolicy: Policy = {
  'organization:register': ['recorder', 'administrator'],
  'organization:correct': ['recorder', 'administrator'],
  'affinity:record': ['recorder', 'administrator'],
};
