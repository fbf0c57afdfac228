import { SYNTHETIC_PROVINCE, subtreeRange } from '../../modules/divisions/index.js';
import { type Keyed, key, type Stage } from './sql.js';

const { from, to } = subtreeRange(SYNTHETIC_PROVINCE);
const within = (column: string) => `${column} >= '${from}' collate "C" and ${column} < '${to}' collate "C"`;
const there = `select id from organization where ${within('division_code')}`;
const rooms = `select id from resource where ${within('division_code')}`;
const meetings = `select id from activity where ${within('division_code')}`;
const committees = `select id from joint_committee where ${within('division_code')}`;
const made = (table: Keyed) => `id between ${key(table, 0)} and ${key(table, "x'ffffffffffff'::bigint")}`;

/** Everything in the made-up province, what was added there since too; nothing elsewhere may refer to it. */
export function removal(): Stage {
  const conditions: readonly (readonly [table: string, condition: string])[] = [
    ['observation', within('division_code')],
    ['named_subject', within('division_code')],
    ['resolution_task', `resolution_id in (select id from resolution where activity_id in (${meetings}))`],
    ['resolution', `activity_id in (${meetings})`],
    ['proposal', `activity_id in (${meetings})`],
    ['activity', within('division_code')],
    ['activity_series', made('activity_series')],
    ['booking', `organization_id in (${there})`],
    ['opening_exception', `resource_id in (${rooms})`],
    ['opening_rule', `resource_id in (${rooms})`],
    ['resource_sharing', `committee_id in (${committees})`],
    ['committee_base', `committee_id in (${committees})`],
    ['co_location', `venue_id in (${rooms})`],
    ['resource', within('division_code')],
    ['distribution', `company_id in (${there})`],
    ['ledger', `organization_id in (${there})`],
    ['shareholding', `company_id in (${there})`],
    ['company_guidance', `company_id in (${there})`],
    ['company_post', `company_id in (${there})`],
    ['project_funding', `project_id in (select id from project where ${within('division_code')})`],
    ['project', within('division_code')],
    ['inventory_line', `organization_id in (${there})`],
    ['asset_inventory', `organization_id in (${there})`],
    ['asset', `organization_id in (${there})`],
    ['committee_link', `from_id in (${committees})`],
    ['joint_membership', `committee_id in (${committees})`],
    ['joint_committee', within('division_code')],
    ['organization', within('division_code')],
    ['grid', within('division_code')],
    ['affinity', within('one_code')],
    ['division', within('code')],
    ['division_list', made('division_list')],
    ['provenance', `source_id = ${key('source', 0)}`],
    ['source', made('source')],
  ];
  return {
    name: { zh: '移除原有合成数据', en: 'removal of the synthetic data that were there' },
    statements: conditions.map(([table, condition]) => `delete from ${table} where ${condition}`),
  };
}
