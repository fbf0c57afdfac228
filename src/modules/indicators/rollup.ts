import type { EntityManager } from '@mikro-orm/postgresql';
import { CATALOGUE } from './catalogue.js';

/** A cell or a sum that is not what its observations come to. */
export interface RollupDifference {
  readonly kind: 'CELL' | 'ROLLUP';
  readonly metric_code: string;
  readonly subject: string;
  readonly grain: string;
  readonly period_from: string;
  readonly stored: string | null;
  readonly recomputed: string | null;
}

/** Recomputes every roll-up from the observations and gives those that differ. */
export function verifyRollups(em: EntityManager): Promise<RollupDifference[]> {
  return em.execute(
    'select * from rollup_difference order by kind, metric_code, subject, grain, period_from',
  );
}

/** Throws all roll-ups away and makes them anew; writers wait until it is done. */
export async function rebuildRollups(em: EntityManager): Promise<void> {
  await em.execute('select rollup_rebuild()');
}

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
  if (recombined) await rebuildRollups(em);
}

const eachTrigger = (verb: 'disable' | 'enable') => `do $$ declare name text; begin
  for name in select tgname from pg_trigger where tgrelid = 'observation'::regclass and tgname like 'observation_rolled_%'
  loop execute format('alter table observation ${verb} trigger %I', name); end loop; end $$`;

/** Within one transaction, so that nobody sees the time between: observations by the million, then their roll-ups at once. */
export const PAUSE_ROLLUPS: readonly string[] = [eachTrigger('disable')];
export const RESUME_ROLLUPS: readonly string[] = [
  // A table with checks still to be made at the end of the transaction cannot be altered.
  'set constraints all immediate',
  eachTrigger('enable'),
  'select rollup_rebuild()',
];
