import { Migration } from '@mikro-orm/migrations';

const BY_PART = [
  'resource_difference_within(text)',
  'resource_rebuild_things(text)',
  'resource_rebuild_committees(text)',
];

/**
 * What goes through the resources of a county asks of each whose hours it has: planned anew for each, that took as
 * long as all the rest.
 */
export class Migration20261122184300_resources_planned_once extends Migration {
  override up(): void {
    for (const name of BY_PART) this.addSql(`alter function ${name} reset plan_cache_mode`);
    this.addSql('alter function hours_keeper(uuid) set plan_cache_mode = force_generic_plan');
  }
}
