import { Migration } from '@mikro-orm/migrations';
import { committeeYears } from './committee-years.js';
import { economyOfCommittee } from './economy-of-committee.js';

/** What a committee's page sums up of a calendar year, kept by committee and year. */
export class Migration20261122180200_committee_years extends Migration {
  override up(): void {
    for (const statement of [...committeeYears, ...economyOfCommittee]) this.addSql(statement);
    this.addSql('select committee_year_rebuild()');
    this.addSql('analyze committee_year');
  }
}
