import { Migration } from '@mikro-orm/migrations';
import { attributedBySorting } from './attributed-by-sorting.js';

/** What shares bring to a committee's members is split for many committees at once in time that grows as they do. */
export class Migration20261122184200_attributed_by_sorting extends Migration {
  override up(): void {
    for (const statement of attributedBySorting) this.addSql(statement);
  }
}
