import { Migration } from '@mikro-orm/migrations';
import { distributionYears } from './distribution-years.js';

/** The profit of a year is distributed once. */
export class Migration20261122122000_leftovers extends Migration {
  override up(): void {
    for (const statement of [...distributionYears]) this.addSql(statement);
  }
}
