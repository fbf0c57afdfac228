import type { Client } from 'pg';
import { subtreeRange } from '../divisions/index.js';

/**
 * Keeps the communities of a province in step with its divisions: each village-level division of a
 * committee kind is a residents' or villagers' committee, and ends when its division does. One statement,
 * in the transaction of the import. The key comes from the code, so every hub gives the same one.
 */
export async function syncCommunities(client: Client, provincePrefix: string): Promise<void> {
  const { from, to } = subtreeRange(provincePrefix.padEnd(12, '0'));
  await client.query(
    `insert into organization as o
       (id, kind, name, division_code, started_latest, ended_text, ended_earliest, ended_latest, natural_key)
     select md5('community:' || d.code)::uuid, 'COMMUNITY', d.official_name, d.code,
       coalesce(d.valid_from, d.listed_as_of), d.valid_to::text, d.valid_to, d.valid_to, 'community:' || d.code
     from division d
     where d.code >= $1 and d.code < $2 and d.level = 'VILLAGE'
       and d.kind in ('RESIDENTS_COMMITTEE', 'VILLAGERS_COMMITTEE')
     on conflict (division_code) where kind = 'COMMUNITY' do update
       set name = excluded.name, ended_text = excluded.ended_text, ended_earliest = excluded.ended_earliest,
         ended_latest = excluded.ended_latest, version = o.version + 1, updated_at = now()
     where (o.name, o.ended_latest) is distinct from (excluded.name, excluded.ended_latest)`,
    [from, to],
  );
}
