/**
 * Where the committee is, beside its sums: a ranking of a county or a province reads only what lies there, however
 * many committees the country has.
 */
export const economyPlaces = [
  'alter table economy_committee add column division_code text collate "C"',
  `update economy_committee c set division_code = j.division_code from joint_committee j where j.id = c.committee_id`,
  `create function economy_committee_place() returns trigger language plpgsql as $$
   begin
     select j.division_code into new.division_code from joint_committee j where j.id = new.committee_id;
     return new;
   end $$`,
  `create trigger economy_committee_place before insert on economy_committee
   for each row execute function economy_committee_place()`,
  `create function joint_committee_economy_place() returns trigger language plpgsql as $$
   begin
     update economy_committee c set division_code = new.division_code where c.committee_id = new.id;
     return null;
   end $$`,
  `create trigger joint_committee_economy_place after update on joint_committee for each row
   when (new.division_code is distinct from old.division_code) execute function joint_committee_economy_place()`,
  'create index economy_committee_division on economy_committee (year, quarter, division_code) where n > 0',
  `create index economy_committee_growth_in_province
   on economy_committee (year, quarter, left(division_code, 2), growth) where n > 0`,
  'analyze economy_committee',
];
