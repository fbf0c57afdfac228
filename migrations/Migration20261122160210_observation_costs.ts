import { Migration } from '@mikro-orm/migrations';
import { observationCosts } from './observation-costs.js';

/** A batch of observations checks what it refers to once, and a year is found exact at one comparison. */
export class Migration20261122160210_observation_costs extends Migration {
  override up(): void {
    for (const statement of observationCosts) this.addSql(statement);
  }
}
