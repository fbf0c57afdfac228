import { Migration } from '@mikro-orm/migrations';
import { batches } from './rollup-batches.js';
import { carry } from './rollup-carry.js';

/** Roll-ups that cost batches of some thousand rows no more for each row than they cost a bulk load. */
export class Migration20261122121500_faster_rollups extends Migration {
  override up(): void {
    for (const statement of [...carry, ...batches]) this.addSql(statement);
  }
}
