import { Migration } from '@mikro-orm/migrations';
import { activityReads } from './activity-reads.js';
import { activityRollups } from './activity-rollups.js';

/** What committees, divisions and organizations hold, kept beside the activities and brought up to date with them. */
export class Migration20261122120400_activity_rollups extends Migration {
  override up(): void {
    for (const statement of [...activityRollups, ...activityReads]) this.addSql(statement);
    this.addSql('select activity_rebuild()');
  }
}
