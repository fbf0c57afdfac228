import { Migration } from '@mikro-orm/migrations';
import { plannedBySize } from './planned-by-size.js';
import { syntheticApart } from './synthetic-apart.js';

/** A single change costs the same whatever is there beside it. */
export class Migration20261122183000_planned_by_size extends Migration {
  override up(): void {
    for (const statement of [...plannedBySize, ...syntheticApart]) this.addSql(statement);
  }
}
