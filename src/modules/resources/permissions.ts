import type { Policy } from '../../auth/access.js';

/**
 * Who may change resources and bookings. A booking asks for the scope of the organization that books:
 * the keeper agreed to it when the resource was shared. Admitting it to the room asks for the room's.
 */
export const resourcePolicy: Policy = {
  'resource:register': ['recorder', 'administrator'],
  'resource:assess': ['recorder', 'administrator'],
  'resource:open': ['recorder', 'administrator'],
  'resource:share': ['recorder', 'administrator'],
  'resource:co-locate': ['recorder', 'administrator'],
  'booking:make': ['recorder', 'administrator'],
  'booking:change': ['recorder', 'administrator'],
  'booking:admit': ['recorder', 'administrator'],
};
