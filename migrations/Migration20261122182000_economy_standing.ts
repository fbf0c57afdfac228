import { Migration } from '@mikro-orm/migrations';
import { economyStanding } from './economy-standing.js';

/** A ranking of committees by their books reads nothing but those that have a place. */
export class Migration20261122182000_economy_standing extends Migration {
  override up(): void {
    for (const statement of economyStanding) this.addSql(statement);
  }
}
