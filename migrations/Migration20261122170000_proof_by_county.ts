import { Migration } from '@mikro-orm/migrations';
import { activityProof } from './activity-proof.js';
import { economyPlaces } from './economy-places.js';
import { economyProofInParts } from './economy-proof-in-parts.js';
import { resourceLookups } from './resource-lookups.js';

/**
 * All sums are verified a county at a time; what is made of a thing's hours and bookings is found by the thing,
 * and a ranking of committees by growth by the division asked for.
 */
export class Migration20261122170000_proof_by_county extends Migration {
  override up(): void {
    for (const statement of [...resourceLookups, ...economyPlaces, ...economyProofInParts, ...activityProof])
      this.addSql(statement);
  }
}
