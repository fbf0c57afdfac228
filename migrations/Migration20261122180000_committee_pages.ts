import { Migration } from '@mikro-orm/migrations';
import { committeeResolutions } from './committee-resolutions.js';
import { keysApart } from './keys-apart.js';

/** What a committee's page asks for is found by the committee. */
export class Migration20261122180000_committee_pages extends Migration {
  override up(): void {
    for (const statement of [...keysApart, ...committeeResolutions]) this.addSql(statement);
    this.addSql('select committee_resolution_rebuild()');
    this.addSql('analyze committee_resolution');
  }
}
