import type { EntityManager } from '@mikro-orm/postgresql';
import type { Change } from '../../auth/change.js';
import { defineConstraints } from '../../auth/constraints.js';
import type { ChangedObjects } from '../../auth/writer.js';
import { Fault } from '../../shared/errors.js';
import { parseGlobalId, uuidOf } from '../../shared/ids.js';
import { nearest } from '../../shared/nearest.js';
import { requireText } from '../../shared/text.js';
import { JointCommittee } from '../committees/index.js';
import { requireDivision } from '../divisions/index.js';
import { ORGANIZATION_TYPE_NAMES, requireOrganization } from '../organizations/index.js';
import { recordSource, type SourceInput, vouch } from '../sources/index.js';
import { readFigure, readPeriod } from './figure-input.js';
import { Metric } from './metric.entity.js';
import { NamedSubject, Observation } from './observation.entity.js';
import type { CorrectObservationInput, RecordObservationInput } from './observation.inputs.js';

const ACTION = 'observation:record';

export async function recordObservation(
  change: Change,
  input: RecordObservationInput,
): Promise<ChangedObjects> {
  const { em } = change;
  const subject = await requireSubject(em, input.subjectId);
  change.authorize(ACTION, [subject.divisionCode]);
  const metric = await requireMetric(em, input.metric);
  const observation = Object.assign(new Observation(), {
    metricCode: metric.code,
    ...subject,
    ...readFigure(input.figure, metric),
    ...readPeriod(input.period),
    asOf: input.asOf ?? null,
    note: input.note == null ? null : requireText(input.note, 'note', 1000),
  });
  await write(change, observation, input.source);
  change.event(named(observation), 'OBSERVATION_RECORDED', { to: state(observation) });
  return shown(observation);
}

/** Puts a new observation in the place of one that was wrong. The old one stays, and says what replaced it. */
export async function correctObservation(
  change: Change,
  input: CorrectObservationInput,
): Promise<ChangedObjects> {
  const { em } = change;
  const key = uuidOf(input.observationId, 'Observation');
  const old = key ? await em.findOne(Observation, { id: key }) : null;
  if (!old) {
    throw new Fault(
      'NOT_FOUND',
      { en: 'There is no observation with this id.', zh: '没有此标识的观测值。' },
      'observationId',
    );
  }
  change.authorize(ACTION, [old.divisionCode]);
  if (old.supersededById) {
    throw new Fault(
      'OBSERVATION_SUPERSEDED',
      {
        en: 'This observation was corrected already. Correct the one in force: see supersededBy.',
        zh: '该观测值已被更正。请更正其有效记录（见 supersededBy）。',
      },
      'observationId',
    );
  }
  change.expectVersion(old, input.version);
  const metric = await requireMetric(em, old.metricCode);
  const { id: _, version: __, createdAt: ___, updatedAt: ____, naturalKey: _____, ...kept } = { ...old };
  const observation = Object.assign(new Observation(), {
    ...kept,
    ...readFigure(input.figure, metric),
    reason: requireText(input.reason, 'reason', 1000),
    sourceId: null,
  });
  // The old one leaves first: for a moment none is in force, never two.
  const left = await em.nativeUpdate(
    Observation,
    { id: old.id, version: old.version, supersededById: null },
    { supersededById: observation.id, version: old.version + 1 },
  );
  if (left === 0) change.expectVersion(old, -1);
  await write(change, observation, input.source);
  change.event(named(observation), 'OBSERVATION_CORRECTED', {
    from: state(old),
    to: state(observation),
    reason: observation.reason,
  });
  return shown(observation);
}

async function write(
  change: Change,
  observation: Observation,
  sourceInput: SourceInput | undefined,
): Promise<void> {
  const { em } = change;
  const source = sourceInput ? await recordSource(em, sourceInput) : null;
  observation.sourceId = source?.id ?? null;
  await em.persist(observation).flush();
  if (source) vouch(em, named(observation), source);
}

export async function requireMetric(em: EntityManager, code: string, field = 'metric'): Promise<Metric> {
  const metric = code.includes('\0') ? null : await em.findOne(Metric, { code });
  if (metric) return metric;
  const codes = (await em.find(Metric, {})).map((known) => known.code);
  const near = nearest(code.slice(0, 100), codes);
  throw new Fault(
    'UNKNOWN_METRIC',
    {
      en: `The catalogue has no such metric. Did you mean ${near}? The query metrics lists them all.`,
      zh: `指标目录中没有该指标。是否为 ${near}？查询 metrics 可列出全部。`,
    },
    field,
  );
}

type Subject = Pick<Observation, 'divisionCode'> &
  Partial<Pick<Observation, 'organizationId' | 'committeeId' | 'subjectDivisionCode' | 'namedSubjectId'>>;

/** What an observation is about, and the division whose recorders may say so. */
async function requireSubject(em: EntityManager, id: string): Promise<Subject> {
  const parsed = parseGlobalId(id);
  if (parsed?.type === 'Division') {
    const { code } = await requireDivision(em, parsed.key, 'subjectId');
    return { subjectDivisionCode: code, divisionCode: code };
  }
  if (parsed && ORGANIZATION_TYPE_NAMES.includes(parsed.type)) {
    const organization = await requireOrganization(em, id, 'subjectId');
    return { organizationId: organization.id, divisionCode: organization.divisionCode };
  }
  const committeeKey = uuidOf(id, 'JointCommittee');
  const committee = committeeKey && (await em.findOne(JointCommittee, { id: committeeKey }));
  if (committee) return { committeeId: committee.id, divisionCode: committee.divisionCode };
  const subjectKey = uuidOf(id, 'NamedSubject');
  const subject = subjectKey && (await em.findOne(NamedSubject, { id: subjectKey }));
  if (subject) return { namedSubjectId: subject.id, divisionCode: subject.divisionCode };
  throw new Fault(
    'NOT_FOUND',
    {
      en: 'No organization, committee, division or named subject has this id. Take it from the field id.',
      zh: '没有此标识的组织、联合党委、区划或其他对象，请取自 id 字段。',
    },
    'subjectId',
  );
}

const named = ({ id }: Observation) => ({ type: 'Observation', id });

function state({ metricCode, value, qualifier, unit, periodKind, periodFrom, printed }: Observation): object {
  return {
    metricCode,
    value,
    qualifier,
    unit,
    periodKind,
    periodFrom: periodFrom ?? null,
    printed: printed ?? null,
  };
}

function shown(observation: Observation): ChangedObjects {
  return { observation: { type: 'Observation', id: `Observation:${observation.id}` } };
}

const exists = () =>
  new Fault(
    'OBSERVATION_EXISTS',
    {
      en: 'This metric is on record for the subject and time already. Correct that observation instead.',
      zh: '该对象在此时间的该指标已有记录。请更正原记录。',
    },
    'period',
  );

defineConstraints({
  observation_in_force: exists,
  observation_in_force_elsewhere: exists,
  observation_stated: exists,
});
