import { Migration } from '@mikro-orm/migrations';
import { additions } from './rollup-additions.js';

/** New readings are carried into all sums by the statement that lays them over their years. */
export class Migration20261122160200_rollup_additions extends Migration {
  override up(): void {
    for (const statement of additions) this.addSql(statement);
  }
}
