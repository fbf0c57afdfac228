import type { Policy } from '../../auth/access.js';

/** The registry belongs to the whole hub: an administrator of all of it, or an agency with its own token for its own. */
export const partnerPolicy: Policy = {
  'agency:register': ['administrator'],
  'agencyToken:issue': ['administrator'],
  'agencyToken:rotate': ['administrator', 'partner'],
  'agencyToken:revoke': ['administrator', 'partner'],
  'subgraph:publish': ['administrator', 'partner'],
  'subgraph:check': ['administrator', 'partner'],
  'subgraph:delete': ['administrator', 'partner'],
  'supergraph:rollback': ['administrator'],
  'registry:read': ['administrator', 'partner'],
};
