import { Migration } from '@mikro-orm/migrations';
import { rebuildBySteps } from './rebuild-steps.js';

/** Whoever makes the sums of activities anew has their years with them, of divisions and of committees. */
export class Migration20261122184100_years_with_activities extends Migration {
  override up(): void {
    this.addSql(
      rebuildBySteps('activity', 'perform activity_year_rebuild(); perform committee_year_rebuild();'),
    );
  }
}
