import { Migration } from '@mikro-orm/migrations';
import { activityYearsByIndex } from './activity-years-by-index.js';

/** The year's lists of an activity's committees and divisions are made without a look at their other years. */
export class Migration20261122183100_activity_years_by_index extends Migration {
  override up(): void {
    for (const statement of activityYearsByIndex) this.addSql(statement);
  }
}
