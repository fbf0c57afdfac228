import type { Policy } from '../../auth/access.js';

/** Who may plan and record activities; planning one asks for the scope of everyone who holds it. */
export const activityPolicy: Policy = {
  'activity:plan': ['recorder', 'administrator'],
  'activity:conclude': ['recorder', 'administrator'],
  'activity:resolve': ['recorder', 'administrator'],
  'task:advance': ['recorder', 'administrator'],
  'proposal:raise': ['recorder', 'administrator'],
  'proposal:decide': ['recorder', 'administrator'],
};
