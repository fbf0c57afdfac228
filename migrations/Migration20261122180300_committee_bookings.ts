import { Migration } from '@mikro-orm/migrations';
import { committeeBookings } from './committee-bookings.js';

/** How members of a committee share what it may use is read from what is kept of their bookings. */
export class Migration20261122180300_committee_bookings extends Migration {
  override up(): void {
    for (const statement of committeeBookings) this.addSql(statement);
    this.addSql('select committee_booking_rebuild()');
    this.addSql('analyze committee_booking');
  }
}
