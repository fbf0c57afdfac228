import { Migration } from '@mikro-orm/migrations';
import { attributedIncome } from './attributed-income.js';

/** What shares bring to a committee's members, kept beside what these reported. */
export class Migration20261122180100_attributed_income extends Migration {
  override up(): void {
    for (const statement of attributedIncome) this.addSql(statement);
    this.addSql('select economy_shares_rebuild()');
  }
}
