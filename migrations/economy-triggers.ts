import { SUMMED, totalsOf } from './economy-books.js';

type Event = 'insert' | 'update' | 'delete';

const TABLES: Readonly<Record<Event, string>> = {
  insert: 'new table as after',
  update: 'old table as before new table as after',
  delete: 'old table as before',
};

/** Rows before and after a statement, with what each counts for. */
const rows = (event: Event): string =>
  [
    ...(event === 'insert' ? [] : ['select b.*, -1 as sign from before b']),
    ...(event === 'delete' ? [] : ['select a.*, 1 as sign from after a']),
  ].join(' union all ');

/** A trigger for each event of a table, once for a statement. */
const on = (table: string, events: readonly Event[], body: (event: Event) => string): string[] =>
  events.flatMap((event) => [
    `create function ${table}_economy_${event}() returns trigger language plpgsql as $$
     declare ids uuid[]; years int[];
     begin ${body(event)} return null; end $$`,
    `create trigger ${table}_economy_${event} after ${event} on ${table} referencing ${TABLES[event]}
     for each statement execute function ${table}_economy_${event}()`,
  ]);

const ALL: readonly Event[] = ['insert', 'update', 'delete'];

const REFRESH = `if ids is not null then perform economy_refresh(ids, years); end if;`;

/** Cells of the organizations whose final ledgers these are. */
const cellsOf = (ledgers: string) => `
  select array_agg(k.organization_id), array_agg(k.year) into ids, years from (
    select distinct l.organization_id, l.year from (${ledgers}) t(id)
    cross join lateral (select * from ledger mine where mine.id = t.id and mine.status <> 'DRAFT' offset 0) l) k;
  ${REFRESH}`;

/** Whoever holds a ledger goes on to take the turn, never the other way round. */
const holdLedgers = (ledgers: string) =>
  `perform 1 from ledger where id in (${ledgers}) order by id for no key update;`;

/** What differs between two states of a row, of an update only. */
const changed = (event: Event, key: string, columns: readonly string[]) =>
  event === 'update'
    ? `select r.* from (${rows(event)}) r where r.${key} in (select b.${key} from before b join after a using (${key})
        where (${columns.map((name) => `b.${name}`).join(', ')}) is distinct from (${columns.map((name) => `a.${name}`).join(', ')}))`
    : rows(event);

export const triggers = [
  ...on('ledger', ALL, (event) => {
    const touched = changed(event, 'id', [
      'organization_id',
      'year',
      'quarter',
      'chart',
      'status',
      'members',
    ]);
    const owners = changed(event, 'id', ['organization_id', 'year']);
    return `
      select array_agg(distinct r.organization_id) into ids from (${owners}) r;
      if ids is not null then perform economy_refresh_presence(ids); end if;
      ${event === 'delete' ? 'delete from ledger_total k using before b where k.ledger_id = b.id;' : ''}
      select array_agg(k.organization_id), array_agg(k.year) into ids, years
      from (select distinct r.organization_id, r.year from (${touched}) r where r.status <> 'DRAFT') k;
      ${REFRESH}`;
  }),
  ...on('ledger_line', ALL, (event) => {
    const ledgers = `select ledger_id from (${rows(event)}) r`;
    return `
      ${holdLedgers(ledgers)}
      insert into ledger_total as k (ledger_id, ${SUMMED.join(', ')})
      select t.ledger_id, ${SUMMED.map((name) => `t.${name}`).join(', ')} from (${totalsOf(rows(event))}) t
      ${event === 'delete' ? 'join ledger l on l.id = t.ledger_id' : ''} order by t.ledger_id
      on conflict (ledger_id) do update set ${SUMMED.map((name) => `${name} = k.${name} + excluded.${name}`).join(', ')};
      ${cellsOf(`select distinct r.ledger_id from (${rows(event)}) r`)}`;
  }),
  ...on('ledger_line_project', ALL, (event) => {
    const ledgers = `select distinct r.ledger_id from (${rows(event)}) r`;
    return `${holdLedgers(ledgers)} ${cellsOf(ledgers)}`;
  }),
  ...on('distribution', ALL, (event) => {
    const paid = `select distinct r.ledger_id from (${changed(event, 'id', ['ledger_id', 'amount_fen', 'status'])}) r
      where r.status in ('PAID', 'RECONCILED')`;
    return `${holdLedgers(paid)} ${cellsOf(paid)}`;
  }),
  // Whether a project is joint decides where its income counts.
  ...on('project', ['update'], (event) =>
    cellsOf(`select distinct p.ledger_id from ledger_line_project p where p.project_id in
      (select r.id from (${changed(event, 'id', ['joint_committee_id', 'owner_id'])}) r)`),
  ),
  ...on('project_funding', ALL, (event) =>
    cellsOf(`select distinct p.ledger_id from ledger_line_project p where p.project_id in
      (select r.project_id from (${rows(event)}) r)`),
  ),
  ...on(
    'shareholding',
    ALL,
    (event) => `
    select array_agg(distinct r.holder_id) into ids from (${changed(event, 'id', ['holder_id', 'certain'])}) r;
    if ids is not null then perform economy_refresh_presence(ids); end if;`,
  ),
  ...on('organization', ALL, (event) => {
    const touched = changed(event, 'id', ['kind', 'division_code', 'possible', 'certain', 'legal_entity_id']);
    return `
      select array_agg(distinct r.id) into ids from (${touched}) r${event === 'insert' ? ` where r.kind = 'COMMUNITY'` : ''};
      if ids is null then return null; end if;
      perform economy_refresh_presence(ids);
      ${
        event === 'update'
          ? `select array_agg(k.organization_id), array_agg(k.year) into ids, years from (
               select distinct c.organization_id, c.year from economy_cell c where c.organization_id = any(ids)) k;
             ${REFRESH}
             select array_agg(distinct m.committee_id) into ids from (select b.id from before b join after a using (id)
                 where (b.kind, b.legal_entity_id) is distinct from (a.kind, a.legal_entity_id)) t
               join joint_membership m on m.member_id = t.id;
             if ids is not null then perform economy_members_changed(ids); end if;`
          : ''
      }`;
  }),
  ...on(
    'joint_membership',
    ALL,
    (event) => `
    select array_agg(distinct r.committee_id) into ids
    from (${changed(event, 'id', ['committee_id', 'member_id', 'possible', 'certain'])}) r;
    if ids is not null then perform economy_members_changed(ids); end if;`,
  ),
];
