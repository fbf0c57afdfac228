/**
 * Whether a slot is taken is looked up by the thing before the time: a tree of keys as such grows by time, and who
 * asks it for one thing's bookings reads all of it. As text under a number, no statement takes it for a way to
 * find a thing's rows: `booking_resource_until` is that.
 */
export const bookingLookups = [
  'drop index booking_resource_during',
  `alter table booking_resource drop constraint booking_slot_taken,
   add constraint booking_slot_taken exclude using gist
     (uuid_hash_extended(resource_id, 0) with =, (resource_id::text) with =, during with &&) where (blocks)`,
];
