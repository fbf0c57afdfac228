import type { Plan } from './plan.js';
import { day, drawing, key, pick, STARTED, type Stage } from './sql.js';

/** Places of the eight organizations that come with a committee, its members for the most part. */
export const PLACE = {
  communities: [0, 1, 2],
  branches: [3, 4],
  collective: 5,
  company: 6,
  other: 7,
} as const;

const OTHERS = ['ENTERPRISE', 'COOPERATIVE', 'AGENCY', 'INSTITUTION', 'SOCIAL_BODY'] as const;
const OTHER_NAMES = ['企业有限公司', '农民专业合作社', '服务站', '卫生院', '志愿者协会'] as const;
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** The key of an organization by its committee and place. */
export const organization = (c: string, place: string | number): string =>
  key('organization', `${c} * 8 + ${place}`);

export function organizations(plan: Plan): Stage {
  const draw = drawing(plan);
  const kind = (list: readonly string[]) => pick(list, draw(10, 'c', list.length));
  return {
    name: { zh: '组织', en: 'organizations' },
    statements: [
      // A register of the made-up province: no body can hold such a code.
      `insert into organization (id, kind, name, uscc, division_code, party_kind, collective_level, company_mode,
         parent_id, legal_entity_id, industries, natural_key, ${STARTED})
       select ${organization('c', 'k')}, kind,
         case when k < 3 then d.official_name when k < 5 then d.short_name || '党支部'
           when kind = 'PARTY_ORGANIZATION' then place_name || case when town_no < 3 then '党工委' else '党委' end
           when k = ${PLACE.collective} then d.short_name || '经济合作社'
           when k = ${PLACE.company} then place_name || '强村公司' || (place + 1)
           else place_name || ${kind(OTHER_NAMES)} || (place + 1) end,
         first17 || substr('${ALPHABET}', (31 - (select sum((position(substr(first17, i, 1) in '${ALPHABET}') - 1)
           * (array[1,3,9,27,19,26,16,17,20,29,25,13,8,24,10,30,28])[i]) from generate_series(1, 17) i) % 31)::int % 31 + 1, 1),
         division,
         case when k in (3, 4) then 'BRANCH' when kind = 'PARTY_ORGANIZATION' then
           case when town_no < 3 then 'SUBDISTRICT_WORK_COMMITTEE' else 'TOWN_COMMITTEE' end end,
         case when k = ${PLACE.collective} then 'VILLAGE' end,
         case when k = ${PLACE.company} then ${pick(
           ['ASSET_OPERATION', 'SOCIAL_SERVICE', 'ORDER_PRODUCTION', 'WORKS_CONTRACTING'],
           draw(11, 'c', 4),
         )} end,
         case when k in (3, 4) then ${organization('lead', PLACE.other)} end,
         case when k in (3, 4) then ${organization('c', 'k - 3')} end,
         case when k < 3 and ${draw(12, 'c * 8 + k', 3)} = 0
           then array[${pick(['合成梨', '合成茶', '合成菌', '合成藕'], draw(13, 'c', 4))}] else '{}' end,
         case when k < 3 then 'community:' else 'synthetic:' || (c * 8 + k) || ':' end || division,
         ${day("date '2016-01-01'")}
       from block cross join generate_series(0, 7) k
       cross join lateral (select
         case when k < 3 then villages[k + 1] when k < 5 then villages[k - 2] when k = ${PLACE.collective} then villages[1]
           else town_code end as division,
         case when k < 3 then 'COMMUNITY' when k < 5 or k = ${PLACE.other} and leads then 'PARTY_ORGANIZATION'
           when k = ${PLACE.collective} then 'COLLECTIVE_ECONOMIC_ORGANIZATION'
           when k = ${PLACE.company} then 'STRONG_VILLAGE_COMPANY' else ${kind(OTHERS)} end as kind) o
       cross join lateral (select case kind when 'COLLECTIVE_ECONOMIC_ORGANIZATION' then 'N2'
         when 'STRONG_VILLAGE_COMPANY' then '91' when 'ENTERPRISE' then '91' when 'COOPERATIVE' then '93' end
         || substr(town_code, 1, 6) || 'HC' || lpad((c * 8 + k)::text, 7, '0') as first17) u
       join (select code, official_name, short_name from division) d on d.code = o.division
       order by c, k`,
    ],
  };
}
