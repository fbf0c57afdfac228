import { Migration } from '@mikro-orm/migrations';
import { proofInParts } from './resource-proof.js';

/** Roll-ups of resources are verified and made anew a town at a time: all at once took more than their square. */
export class Migration20261122160100_proof_in_parts extends Migration {
  override up(): void {
    for (const statement of proofInParts) this.addSql(statement);
  }
}
