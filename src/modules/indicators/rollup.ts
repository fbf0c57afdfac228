import type { EntityManager } from '@mikro-orm/postgresql';
import { CATALOGUE } from './catalogue.js';

/**
 * Brings the table of metrics to this version's catalogue. A metric that is left out stays, because observations
 * may name it; roll-ups are made anew when a known metric is combined in another way than before.
 */
export async function syncCatalogue(em: EntityManager): Promise<void> {
  const rows = CATALOGUE.map(
    ([code, name_en, name_zh, unit, over_time, over_organizations, direction, sharing]) => ({
      code,
      name_en,
      name_zh,
      unit,
      over_time,
      over_organizations,
      direction,
      sharing: sharing ?? 'OPEN',
    }),
  );
  const [{ recombined }] = await em.execute<[{ recombined: boolean }]>(
    `with wanted as (select * from jsonb_to_recordset(?::jsonb) as w(code text, name_en text, name_zh text, unit text,
        over_time text, over_organizations text, direction text, sharing text)),
      put as (insert into metric as m select w.* from wanted w
        on conflict (code) do update set name_en = excluded.name_en, name_zh = excluded.name_zh,
          over_time = excluded.over_time, over_organizations = excluded.over_organizations,
          direction = excluded.direction, sharing = excluded.sharing
        where m is distinct from excluded)
    select coalesce(bool_or((m.over_time, m.over_organizations) is distinct from (w.over_time, w.over_organizations)),
      false) as recombined from wanted w join metric m using (code)`,
    [JSON.stringify(rows)],
  );
  if (recombined) await em.execute('select rollup_rebuild()');
}
