import type { Policy } from '../../auth/access.js';

/** Who may change joint committees, their members and links. */
export const committeePolicy: Policy = {
  'committee:found': ['recorder', 'administrator'],
  'committee:rename': ['recorder', 'administrator'],
  'committee:admit': ['recorder', 'administrator'],
  'committee:withdraw': ['recorder', 'administrator'],
  'committee:link': ['recorder', 'administrator'],
  'committee:merge': ['recorder', 'administrator'],
  'committee:split': ['recorder', 'administrator'],
  'committee:dissolve': ['recorder', 'administrator'],
  'committee:correct': ['recorder', 'administrator'],
};
