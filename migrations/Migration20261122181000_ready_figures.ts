import { Migration } from '@mikro-orm/migrations';
import { economyStandings } from './economy-standings.js';
import { economyTexts } from './economy-texts.js';
import { memberText } from './member-text.js';
import { metricTexts } from './metric-texts.js';

/** Income, growth and metrics of committees and divisions, and how many members there are, as the answers show them. */
export class Migration20261122181000_ready_figures extends Migration {
  override up(): void {
    for (const statement of [...economyTexts, ...economyStandings, memberText, ...metricTexts])
      this.addSql(statement);
  }
}
