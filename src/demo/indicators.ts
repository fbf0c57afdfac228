import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EntityManager } from '@mikro-orm/postgresql';
import { v5 } from 'uuid';
import { conversion, Fraction, Metric, NamedSubject, Observation } from '../modules/indicators/index.js';
import { type Source, vouch } from '../modules/sources/index.js';
import { parsePartialDate } from '../shared/partial-date.js';

interface DemoObservation
  extends Pick<
    Observation,
    'value' | 'unit' | 'qualifier' | 'periodKind' | 'periodNote' | 'printed' | 'note'
  > {
  key: string;
  metric: string;
  /** A division's code, or the key of a committee or of a named subject. */
  subject: string;
  periodStart: string | null;
  source: string;
}

interface DemoIndicators {
  subjects: Pick<NamedSubject, 'key' | 'kind' | 'name' | 'divisionCode'>[];
  observations: DemoObservation[];
}

/** Puts every figure of the demo's documents on record, as they print it. */
export async function loadIndicators(
  em: EntityManager,
  folder: string,
  namespace: string,
  sourceOf: (key: string) => Source,
): Promise<void> {
  const demo: DemoIndicators = JSON.parse(await readFile(join(folder, 'indicators.json'), 'utf8'));
  const subjects = new Map<string, NamedSubject>();
  for (const subject of demo.subjects) {
    const named = Object.assign(new NamedSubject(), { id: v5(subject.key, namespace), ...subject });
    subjects.set(subject.key, named);
    em.persist(named);
  }
  await em.flush();
  for (const {
    key,
    metric: metricCode,
    subject,
    periodStart,
    source: sourceKey,
    ...given
  } of demo.observations) {
    const metric = await em.findOneOrFail(Metric, { code: metricCode });
    const source = sourceOf(sourceKey);
    const start = periodStart === null ? null : parsePartialDate(periodStart);
    const factor = conversion(given.unit, metric.unit);
    if (!factor) throw new Error(`${key} is in ${given.unit}, which is no ${metric.unit}.`);
    const observation = Object.assign(new Observation(), {
      ...given,
      ...(await subjectOf(em, subject, subjects, namespace)),
      id: v5(`observation:${key}`, namespace),
      metricCode,
      amount: Fraction.of(given.value).times(factor).toDecimal(),
      periodStartText: start?.text ?? null,
      periodStartEarliest: start?.earliest ?? null,
      periodStartLatest: start?.latest ?? null,
      asOf: given.periodKind === 'AS_PUBLISHED' ? printedDay(source) : null,
      sourceId: source.id,
      naturalKey: `demo:${key}`,
    });
    em.persist(observation);
    vouch(em, { type: 'Observation', id: observation.id }, source);
  }
  await em.flush();
}

async function subjectOf(
  em: EntityManager,
  subject: string,
  subjects: ReadonlyMap<string, NamedSubject>,
  namespace: string,
): Promise<Partial<Observation>> {
  if (/^\d{12}$/.test(subject)) return { subjectDivisionCode: subject, divisionCode: subject };
  const named = subjects.get(subject);
  if (named) return { namedSubjectId: named.id, divisionCode: named.divisionCode };
  const committeeId = v5(subject, namespace);
  const [committee] = await em.execute<{ division_code: string }[]>(
    'select division_code from joint_committee where id = ?',
    [committeeId],
  );
  if (!committee) throw new Error(`The demo has no subject ${subject}.`);
  return { committeeId, divisionCode: committee.division_code };
}

/** The day a source describes, if it names one. */
function printedDay(source: Source): string | null {
  return source.asOfEarliest === source.asOfLatest && !source.asOfInferred
    ? (source.asOfLatest ?? null)
    : null;
}
