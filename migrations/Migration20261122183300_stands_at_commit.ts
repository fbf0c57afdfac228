import { Migration } from '@mikro-orm/migrations';
import { resourceStandsDue } from './resource-stands-due.js';

/** The lists of what stands at a place are written once for a transaction, by its end. */
export class Migration20261122183300_stands_at_commit extends Migration {
  override up(): void {
    for (const statement of resourceStandsDue) this.addSql(statement);
  }
}
