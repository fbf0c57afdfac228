import { type Keyed, key, type Stage } from './sql.js';

/** What says where it comes from; an observation names its source itself. */
const VOUCHED: Partial<Record<Keyed, string>> = {
  organization: 'Organization',
  joint_committee: 'JointCommittee',
  joint_membership: 'JointMembership',
  committee_link: 'CommitteeLink',
  resource: 'Resource',
  activity: 'Activity',
  shareholding: 'Shareholding',
  company_guidance: 'CompanyGuidance',
  company_post: 'CompanyPost',
  ledger: 'Ledger',
  distribution: 'Distribution',
  project: 'Project',
};

/** The one source vouches for everything: whoever asks where a thing comes from learns that it is made up. */
export function provenance(): Stage {
  return {
    name: { zh: '来源登记', en: 'provenance' },
    statements: Object.entries(VOUCHED).map(
      ([table, type]) => `insert into provenance (subject_type, subject_id, source_id)
        select '${type}', id::text, ${key('source', 0)} from ${table}
        where id >= ${key(table as Keyed, 0)} and id <= ${key(table as Keyed, "x'ffffffffffff'::bigint")} order by id`,
    ),
  };
}
