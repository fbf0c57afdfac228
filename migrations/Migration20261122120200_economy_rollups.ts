import { Migration } from '@mikro-orm/migrations';
import { books } from './economy-books.js';
import { cells } from './economy-cells.js';
import { committees } from './economy-committees.js';
import { presence } from './economy-presence.js';
import { proof } from './economy-proof.js';
import { triggers } from './economy-triggers.js';

/** Sums of the collective economy, kept by triggers: by ledger, organization, division and committee. */
export class Migration20261122120200_economy_rollups extends Migration {
  override up(): void {
    for (const statement of [...books, ...cells, ...committees, ...presence, ...triggers, ...proof]) {
      this.addSql(statement);
    }
  }
}
