import { Migration } from '@mikro-orm/migrations';
import { attributedByHolder } from './attributed-by-holder.js';
import { economyPageTexts } from './economy-page-texts.js';

/** All figures of the economy that a committee's page shows, kept as the answers show them. */
export class Migration20261122180500_economy_pages extends Migration {
  override up(): void {
    for (const statement of [...economyPageTexts, ...attributedByHolder]) this.addSql(statement);
  }
}
