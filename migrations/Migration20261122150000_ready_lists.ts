import { Migration } from '@mikro-orm/migrations';
import { activityYears } from './activity-years.js';
import { economyTotals } from './economy-totals.js';
import { figureTexts } from './figure-texts.js';
import { memberCounts } from './member-counts.js';
import { resourceStands } from './resource-stands.js';

/** Lists that pages of committees and of townships show, kept as they are shown, and the number of members by day. */
export class Migration20261122150000_ready_lists extends Migration {
  override up(): void {
    for (const statement of [
      ...figureTexts,
      ...memberCounts,
      ...activityYears,
      ...resourceStands,
      ...economyTotals,
    ])
      this.addSql(statement);
    for (const rollup of ['member_count', 'activity_year', 'resource_stand']) {
      this.addSql(`select ${rollup}_rebuild()`);
      this.addSql(`analyze ${rollup}`);
    }
  }
}
