import { Migration } from '@mikro-orm/migrations';

/** Made-up data say so by their source. */
export class Migration20261122120500_synthetic extends Migration {
  override up(): void {
    this.addSql('alter table source drop constraint source_kind_check');
    this.addSql(`alter table source add constraint source_kind_check
      check (kind in ('DOCUMENT', 'AGENCY', 'DATASET', 'SYNTHETIC'))`);
  }
}
