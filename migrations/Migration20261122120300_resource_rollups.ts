import { Migration } from '@mikro-orm/migrations';
import { facts } from './resource-facts.js';
import { differences, reads } from './resource-reads.js';
import { refreshes } from './resource-refresh.js';
import { steps } from './resource-steps.js';

/** Resources and their use, summed by day, month and year for every division and committee. */
export class Migration20261122120300_resource_rollups extends Migration {
  override up(): void {
    for (const statement of [...steps, ...facts, ...refreshes, ...reads, ...differences])
      this.addSql(statement);
    this.addSql('select resource_rebuild()');
  }
}
