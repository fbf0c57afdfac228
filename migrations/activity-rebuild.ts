import { CELLS } from './activity-proof.js';
import { byDivision, totalsOfCommittees, totalsOfDivisions, totalsOfOrganizations } from './activity-sums.js';
import { countiesOf, inCounty, rebuiltInSteps } from './rebuild-steps.js';

const IN_COUNTY = `declare ids uuid[] := array(select a.id from activity a where ${inCounty('a', 'county')});`;
const SIGNED = '(select c.*, 1 as sign from activity_cell c)';
const TABLES = [
  'activity_total',
  'division_activity',
  'committee_activity',
  'committee_stretch',
  'committee_body',
  'activity_cell',
];
/** Whose triggers write the lists of years, which are made once when all is there. */
const LISTED = ['division_activity', 'committee_activity'];
const triggers = (verb: 'disable' | 'enable') =>
  LISTED.map((table) => `alter table ${table} ${verb} trigger user;`).join(' ');

export const activityRebuild = rebuiltInSteps(
  'activity',
  [
    {
      name: 'begin',
      body: `lock table activity, activity_organizer, joint_membership, organization in share row exclusive mode;
       ${triggers('disable')} ${TABLES.map((table) => `delete from ${table};`).join(' ')}`,
    },
    {
      name: 'cells',
      counties: countiesOf('activity'),
      declare: IN_COUNTY,
      body: `insert into activity_cell select * from ${CELLS} c;`,
    },
    {
      name: 'members',
      body: `insert into committee_body select * from committee_body_now;
       insert into committee_stretch select * from committee_stretch_now;`,
    },
    {
      name: 'pairs',
      counties: countiesOf('activity'),
      declare: IN_COUNTY,
      body: `insert into committee_activity select * from committee_activity_now p where p.activity_id = any(ids);`,
    },
    { name: 'divisions', body: `insert into division_activity ${byDivision(SIGNED)};` },
    {
      name: 'totals',
      body: `insert into activity_total ${totalsOfDivisions('division_activity')};
       insert into activity_total ${totalsOfOrganizations(SIGNED)};
       insert into activity_total ${totalsOfCommittees('(select p.*, 1 as sign from committee_activity p)')};
       ${triggers('enable')}`,
    },
  ],
  'perform activity_year_rebuild();',
);
