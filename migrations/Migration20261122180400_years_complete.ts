import { Migration } from '@mikro-orm/migrations';
import { committeeYearsComplete } from './committee-years-complete.js';
import { economyRebuilt } from './economy-rebuilt.js';

/** Years of committees that are missing are found; what shares bring in is made anew with the sums it stands beside. */
export class Migration20261122180400_years_complete extends Migration {
  override up(): void {
    for (const statement of [...committeeYearsComplete, ...economyRebuilt]) this.addSql(statement);
  }
}
