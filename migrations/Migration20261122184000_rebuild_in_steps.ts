import { Migration } from '@mikro-orm/migrations';
import { activityRebuild } from './activity-rebuild.js';
import { resourceRebuild } from './resource-rebuild.js';

/**
 * Sums of resources are verified a county at a time like all others; what takes long to make anew is made in steps
 * that say how far it has come, and the lists made of it once, at its end.
 */
export class Migration20261122184000_rebuild_in_steps extends Migration {
  override up(): void {
    for (const statement of [...resourceRebuild, ...activityRebuild]) this.addSql(statement);
  }
}
