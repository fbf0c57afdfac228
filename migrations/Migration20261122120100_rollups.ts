import { Migration } from '@mikro-orm/migrations';
import { observationKeys } from './observation-keys.js';
import { cells } from './rollup-cells.js';
import { moves } from './rollup-moves.js';
import { sums } from './rollup-sums.js';
import { verification } from './rollup-verify.js';

/** Roll-ups that keep pace with bulk loads: a year of an organization is one row; committees have sums, too. */
export class Migration20261122120100_rollups extends Migration {
  override up(): void {
    for (const statement of [
      ...replaced,
      ...observationKeys,
      ...cells,
      ...sums,
      ...moves,
      ...verification,
      'select rollup_rebuild()',
    ])
      this.addSql(statement);
  }
}

const replaced = [
  'drop view rollup_difference',
  ...['insert', 'update', 'delete'].flatMap((event) => [
    `drop trigger observation_rolled_${event} on observation`,
    `drop function observation_rolled_${event}()`,
  ]),
  'drop trigger organization_rolled on organization',
  'drop function organization_rolled()',
  'drop function rollup_rebuild()',
  'drop function rollup_refresh(text[], uuid[], int[])',
  'drop function metric_cells(text[], uuid[], int[])',
  'drop table metric_cell',
];
