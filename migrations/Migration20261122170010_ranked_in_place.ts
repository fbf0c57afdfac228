import { Migration } from '@mikro-orm/migrations';
import { economyPlaces } from './economy-places.js';

/** A ranking of committees by growth costs what lies in the division asked for. */
export class Migration20261122170010_ranked_in_place extends Migration {
  override up(): void {
    for (const statement of economyPlaces) this.addSql(statement);
  }
}
