import { SYNTHETIC_PROVINCE } from '../../modules/divisions/index.js';
import type { Plan } from './plan.js';
import { drawing, key, type Stage, two } from './sql.js';

/** A county has 125 committees, a town eight, a committee three villages; a prefecture has 20 counties. */
const COUNTY = 125;
const TOWN = 8;
const PREFECTURE = 20;

/** The day whose state the made-up list of divisions shows. */
const LIST_DATE = '2023-06-30';

/** What every later stage starts from: one row for each committee, with where it lies and whom it meets. */
export function blocks(plan: Plan): Stage {
  const draw = drawing(plan);
  const county = `c / ${COUNTY}`;
  const inCounty = `(c % ${COUNTY})`;
  const town = `(${inCounty} / ${TOWN})`;
  const place = `(${inCounty} % ${TOWN})`;
  return {
    name: { zh: '规划', en: 'plan' },
    statements: [
      `create temporary table block on commit drop as
       select c, county_no, town_no, place, county_code, rpad(town, 12, '0') as town_code,
         array[town || lpad((1 + place)::text, 3, '0'), town || (200 + 2 * place), town || (201 + 2 * place)] as villages,
         -- The next committee of the county, and one further off.
         base + (c - base + 1) % size as next,
         base + (c - base + 2 + ${draw(1, 'c', 'size - 3')}) % size as other,
         place = 0 as leads, c - place as lead,
         (date '2020-01-01' + ${draw(2, 'c', 1000)}) as since,
         case when c % 97 = 96 then date '2025-09-30' end as until,
         '合成县' || ${two('county_no + 1')} || '合成镇' || ${two('town_no + 1')} as place_name
       from (select c::int as c, ${county} as county_no, ${town} as town_no, ${place} as place,
           ${county} * ${COUNTY} as base, least(${COUNTY}, ${plan.committees} - ${county} * ${COUNTY}) as size,
           county_code, substr(county_code, 1, 6) || lpad((case when ${town} < 3 then 1 else 100 end + ${town})::text, 3, '0') as town
         from generate_series(0, ${plan.committees - 1}) c
         cross join lateral (select '${SYNTHETIC_PROVINCE.slice(0, 2)}' || ${two(`1 + ${county} / ${PREFECTURE}`)}
           || ${two(`1 + ${county} % ${PREFECTURE}`)} || '000000' as county_code) k) b
       order by c`,
      'create unique index on block (c)',
      'analyze block',
    ],
  };
}

export function places({ size, seed }: Plan): Stage {
  const list = key('division_list', 0);
  const source = key('source', 0);
  const division = (rows: string) => `insert into division
      (code, level, kind, official_name, short_name, parent_code, listed_as_of, list_id)
    select code, level, kind, name, short_name, parent, date '${LIST_DATE}', ${list} from (${rows}) d order by code`;
  const prefecture = "substr(county_code, 1, 4) || '00000000'";
  return {
    name: { zh: '来源与区划', en: 'source and divisions' },
    statements: [
      `insert into source (id, kind, title, agency, reference, as_of_text, as_of_earliest, as_of_latest, note, natural_key)
       values (${source}, 'SYNTHETIC', '合成数据 (synthetic data)', null, 'hub demo --synthetic ${size} --seed ${seed}',
         '2026-10-31', '2026-10-31', '2026-10-31',
         '由计算机生成，仅供规模测试，不反映任何真实地方。Made by a computer for tests of scale; it says nothing of any real place.',
         'synthetic')`,
      `insert into division_list (id, title, as_of, source_id, sha256, scope, state, rows_read, finished_at)
       values (${list}, '合成区划清单 (synthetic)', '${LIST_DATE}', ${source}, '', '{98}', 'LOADED',
         (select 1 + count(distinct substr(county_code, 1, 4)) + count(distinct county_code) + count(distinct town_code)
           + 3 * count(*) from block), now())`,
      division(`select '${SYNTHETIC_PROVINCE}' as code, 'PROVINCE' as level, null::text as kind, '合成省' as name,
          '合成省' as short_name, null::text as parent
        union all select distinct ${prefecture}, 'PREFECTURE', null, '合成市' || substr(county_code, 3, 2),
          '合成市' || substr(county_code, 3, 2), '${SYNTHETIC_PROVINCE}' from block
        union all select distinct county_code, 'COUNTY', null, '合成县' || ${two('county_no + 1')},
          '合成县' || ${two('county_no + 1')}, ${prefecture} from block
        union all select distinct town_code, 'TOWNSHIP', case when town_no < 3 then 'SUBDISTRICT' else 'TOWN' end,
          '合成镇' || ${two('town_no + 1')}, '合成镇' || ${two('town_no + 1')}, county_code from block
        union all select code, 'VILLAGE', case when i = 1 then 'RESIDENTS_COMMITTEE' else 'VILLAGERS_COMMITTEE' end,
          short || case when i = 1 then '居委会' else '村委会' end, short, town_code
        from block cross join unnest(villages) with ordinality v(code, i)
          cross join lateral (select case when i = 1 then '合成社区' else '合成村' end || substr(code, 10) as short) s`),
    ],
  };
}
