import { Migration } from '@mikro-orm/migrations';
import { leanCarry } from './rollup-lean.js';
import { leanBatches } from './rollup-lean-batches.js';
import { leanVerification } from './rollup-lean-verify.js';

/** Sums are kept from the town up: those of villages were nine of ten rows, and what a batch spent its time on. */
export class Migration20261122160000_lean_rollups extends Migration {
  override up(): void {
    for (const statement of [...leanCarry, ...leanBatches, ...leanVerification, ...withoutVillages])
      this.addSql(statement);
  }
}

const withoutVillages = [
  `create temp table kept_rollup on commit drop as select * from rollup where right(division_code, 3) = '000'`,
  'truncate rollup',
  'insert into rollup select * from kept_rollup',
  `alter table rollup add constraint rollup_division_check check (right(division_code, 3) = '000')`,
];
