import { Migration } from '@mikro-orm/migrations';
import { figureSteps } from './figure-steps.js';
import { resourceReads } from './resource-reads-by-month.js';

/** The same figures for less: derived without a query each, and read from months that are over as a whole. */
export class Migration20261122121000_cheap_reads extends Migration {
  override up(): void {
    for (const statement of [...figureSteps, ...resourceReads]) this.addSql(statement);
    // By the text of their key committees are joined with their steps: the planner has to know that no two share it.
    this.addSql('create statistics joint_committee_scope on (id::text) from joint_committee');
    this.addSql('analyze joint_committee');
  }
}
