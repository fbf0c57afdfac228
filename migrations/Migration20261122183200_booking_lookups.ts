import { Migration } from '@mikro-orm/migrations';
import { bookingLookups } from './booking-lookups.js';

/** A thing's bookings are found by it, and its free hours are held by few pages. */
export class Migration20261122183200_booking_lookups extends Migration {
  override up(): void {
    for (const statement of bookingLookups) this.addSql(statement);
  }
}
