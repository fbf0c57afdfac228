import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Activity, ActivitySeries } from '../modules/activities/index.js';
import { vouch } from '../modules/sources/index.js';
import { parsePartialDate } from '../shared/partial-date.js';
import { projectRoot } from '../shared/paths.js';
import type { DemoKeys } from './resources.js';

interface DemoActivity
  extends Required<
    Pick<Activity, 'name' | 'type' | 'forumKind' | 'divisionCode' | 'place' | 'edition' | 'note'>
  > {
  key: string;
  committee: string | null;
  organizers: { organization: string; role: string }[];
  /** Day as far as the document gives it; null where it gives none. */
  held: string | null;
  series: { name: string; rule: string | null } | null;
  source: string;
}

/** The activities that the documents tell of as held; where they name no organizer or day, none is made up. */
export async function loadActivities(em: EntityManager, { idOf, sourceOf }: DemoKeys): Promise<void> {
  const path = join(projectRoot(), 'src', 'demo', 'data', 'activities.json');
  const { activities }: { activities: DemoActivity[] } = JSON.parse(await readFile(path, 'utf8'));
  for (const { key, committee, organizers, held, series, source, ...details } of activities) {
    const date = held ? parsePartialDate(held) : null;
    const seriesId = series ? idOf(`${key} series`) : null;
    if (series)
      await em
        .persist(Object.assign(new ActivitySeries(), { id: seriesId, naturalKey: key, ...series }))
        .flush();
    const activity = Object.assign(new Activity(), {
      ...details,
      id: idOf(key),
      naturalKey: key,
      committeeId: committee ? idOf(committee) : null,
      seriesId,
      state: 'HELD' as const,
      heldText: date?.text ?? null,
      heldEarliest: date?.earliest ?? null,
      heldLatest: date?.latest ?? null,
    });
    await em.persist(activity).flush();
    for (const { organization, role } of organizers) {
      await em.execute('insert into activity_organizer values (?, ?, ?)', [
        activity.id,
        idOf(organization),
        role,
      ]);
    }
    vouch(em, { type: 'Activity', id: activity.id }, sourceOf(source));
  }
  await em.flush();
}
