import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EntityManager } from '@mikro-orm/postgresql';
import { CoLocation, CommitteeBaseVenue, Resource } from '../modules/resources/index.js';
import { attestedOn, type Source, vouch } from '../modules/sources/index.js';
import { parsePartialDate, today } from '../shared/partial-date.js';
import { projectRoot } from '../shared/paths.js';

/** How a part of the demo names what other parts brought. */
export interface DemoKeys {
  readonly idOf: (key: string) => string;
  readonly sourceOf: (key: string) => Source;
}

interface DemoVenue
  extends Required<
    Pick<Resource, 'name' | 'venueKind' | 'divisionCode' | 'functions' | 'floorArea' | 'setting' | 'note'>
  > {
  key: string;
  opened: string | null;
  rooms: Required<Pick<Resource, 'name' | 'roomKind'>>[];
  source: string;
}

interface DemoResources {
  venues: DemoVenue[];
  bases: { committee: string; venue: string; source: string }[];
  coLocations: { key: string; venue: string; organizations: string[]; source: string; note: string }[];
}

/** The venues that the documents name, the bases of committees among them, and who shares an office. */
export async function loadResources(em: EntityManager, keys: DemoKeys): Promise<void> {
  const path = join(projectRoot(), 'src', 'demo', 'data', 'resources.json');
  const data: DemoResources = JSON.parse(await readFile(path, 'utf8'));
  for (const venue of data.venues) await loadVenue(em, keys, venue);
  for (const { committee, venue, source } of data.bases) {
    const base = Object.assign(new CommitteeBaseVenue(), {
      id: keys.idOf(`${committee} base`),
      committeeId: keys.idOf(committee),
      venueId: keys.idOf(venue),
    });
    base.startOn(null, attestedOn(keys.sourceOf(source), today()));
    em.persist(base);
    vouch(em, { type: 'JointCommittee', id: base.committeeId }, keys.sourceOf(source), 'baseVenue');
  }
  await em.flush();
  for (const coLocation of data.coLocations) await loadCoLocation(em, keys, coLocation);
}

async function loadVenue(em: EntityManager, { idOf, sourceOf }: DemoKeys, demo: DemoVenue): Promise<void> {
  const { key, opened, rooms, source: from, ...details } = demo;
  const source = sourceOf(from);
  const venue: Resource = em.create(Resource, {
    id: idOf(key),
    kind: 'VENUE',
    naturalKey: key,
    ...details,
  } as never);
  venue.startOn(opened ? parsePartialDate(opened) : null, attestedOn(source, today()));
  await em.persist(venue).flush();
  vouch(em, { type: 'Resource', id: venue.id }, source);
  for (const { name, roomKind } of rooms) {
    const roomKey = `${key} ${name}`;
    const room: Resource = em.create(Resource, {
      id: idOf(roomKey),
      kind: 'ROOM',
      name,
      roomKind,
      venueId: venue.id,
      divisionCode: venue.divisionCode,
      naturalKey: roomKey,
    } as never);
    room.startOn(null, attestedOn(source, today()));
    em.persist(room);
    vouch(em, { type: 'Resource', id: room.id }, source);
  }
  await em.flush();
}

async function loadCoLocation(
  em: EntityManager,
  { idOf, sourceOf }: DemoKeys,
  demo: DemoResources['coLocations'][number],
): Promise<void> {
  const source = sourceOf(demo.source);
  const coLocation = Object.assign(new CoLocation(), {
    id: idOf(demo.key),
    venueId: idOf(demo.venue),
    premisesList: 'UNKNOWN' as const,
    naturalKey: demo.key,
  });
  coLocation.startOn(null, attestedOn(source, today()));
  await em.persist(coLocation).flush();
  for (const organization of demo.organizations) {
    await em.execute('insert into co_location_organization values (?, ?)', [
      coLocation.id,
      idOf(organization),
    ]);
  }
  vouch(em, { type: 'CoLocation', id: coLocation.id }, source, null, demo.note);
  await em.flush();
}
