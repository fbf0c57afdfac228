import { economyProofInParts } from './economy-proof-in-parts.js';

/** In the text of another migration; it never changes, so what is not found is a defect of this one. */
function replaced(text: string, ...changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`Nothing to replace: ${from}`);
    return before.replace(from, to);
  }, text);
}

const [proof = ''] = economyProofInParts;

/**
 * When the committee stands and whether its members are all on record, beside its sums and its place: a ranking
 * decides who has a place without a look at each committee. And of a prefecture, as of a province, the committees in
 * the order of their growth.
 */
export const economyStanding = [
  'alter table economy_committee add column possible daterange, add column open boolean',
  `update economy_committee c set possible = j.possible, open = j.member_list <> 'COMPLETE'
   from joint_committee j where j.id = c.committee_id`,
  'alter table economy_committee alter possible set not null, alter open set not null',
  `create or replace function economy_committee_place() returns trigger language plpgsql as $$
   begin
     select j.division_code, j.possible, j.member_list <> 'COMPLETE' into new.division_code, new.possible, new.open
     from joint_committee j where j.id = new.committee_id;
     return new;
   end $$`,
  `create or replace function joint_committee_economy_place() returns trigger language plpgsql as $$
   begin
     update economy_committee c set division_code = new.division_code, possible = new.possible,
       open = new.member_list <> 'COMPLETE' where c.committee_id = new.id;
     return null;
   end $$`,
  'drop trigger joint_committee_economy_place on joint_committee',
  `create trigger joint_committee_economy_place after update on joint_committee for each row
   when ((new.division_code, new.possible, new.member_list) is distinct from
     (old.division_code, old.possible, old.member_list))
   execute function joint_committee_economy_place()`,
  `create index economy_committee_growth_in_prefecture
   on economy_committee (year, quarter, left(division_code, 4), growth) where n > 0`,
  replaced(
    proof,
    ['create function', 'create or replace function'],
    [', division_code from economy_committee', ', division_code, possible, open from economy_committee'],
    [
      'select c.*, j.division_code from',
      "select c.*, j.division_code, j.possible, j.member_list <> 'COMPLETE' as open from",
    ],
  ),
  'analyze economy_committee',
];
