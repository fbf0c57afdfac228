import { Migration } from '@mikro-orm/migrations';
import { assetEnds } from './asset-ends.js';
import { conditionalReads } from './conditional-reads.js';
import { distributionYears } from './distribution-years.js';

/** The profit of a year is distributed once; assets end; readings on conditions are on record. */
export class Migration20261122122000_leftovers extends Migration {
  override up(): void {
    for (const statement of [...distributionYears, ...assetEnds, ...conditionalReads]) this.addSql(statement);
  }
}
