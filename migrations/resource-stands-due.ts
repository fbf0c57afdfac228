import { rewritten } from './planned-by-size.js';

/** What a statement changed is noted; the lists are written when the transaction ends, all its places in one order. */
const noted = ['insert', 'update', 'delete'].flatMap((event) => [
  rewritten(
    `resource_step_stands_${event}`,
    'perform resource_stand_refresh\\(array\\((.*?)\\)\\);',
    'insert into resource_stand_due select t.place from (\\1) t(place) where t.place is not null;',
  ),
]);

/**
 * Writers at one place take turns only while they commit, and a transaction has all its places at once: who wrote
 * at two places in turn and who wrote at them the other way round do not wait for each other.
 */
export const resourceStandsDue = [
  // Nobody sees another's rows, and none is left when a transaction ends: there is nothing to recover.
  'create unlogged table resource_stand_due (place text collate "C" not null)',
  `create function resource_stand_settle() returns trigger language plpgsql as $$
   declare places text[];
   begin
     with due as (delete from resource_stand_due returning place)
     select array_agg(distinct d.place) into places from due d;
     if places is not null then perform resource_stand_refresh(places); end if;
     return null;
   end $$`,
  `create constraint trigger resource_stand_settle after insert on resource_stand_due
   deferrable initially deferred for each row execute function resource_stand_settle()`,
  ...noted,
  rewritten('resource_stand_rebuild', 'delete from resource_stand;', '\\& delete from resource_stand_due;'),
];
