import { LockMode } from '@mikro-orm/core';
import type { Change } from '../../auth/change.js';
import { defineConstraints, explainAt } from '../../auth/constraints.js';
import type { ChangedObjects } from '../../auth/writer.js';
import { Fault } from '../../shared/errors.js';
import { uuidOf } from '../../shared/ids.js';
import { parsePartialDate } from '../../shared/partial-date.js';
import { requireText } from '../../shared/text.js';
import { requireCommittee } from '../committees/index.js';
import { requireDivision } from '../divisions/index.js';
import { attestedOn, recordSource, type Source, vouch } from '../sources/index.js';
import { readFen } from './asset.service.js';
import { requireLegalEntity } from './company.repository.js';
import { Project, ProjectFunding, WorksStep } from './project.entity.js';
import type { FundProjectInput, RecordProjectInput } from './project.inputs.js';

const MOST_SCOPE = 20;
const MOST_STEPS = 50;

/** Records a project, or records it anew; what it was before is in its events. */
export async function recordProject(change: Change, input: RecordProjectInput): Promise<ChangedObjects> {
  const { em } = change;
  const known = input.projectId == null ? null : await requireProject(change, input.projectId);
  const division = await requireDivision(em, input.divisionCode);
  const owner = input.ownerId == null ? null : await requireLegalEntity(em, input.ownerId, 'ownerId');
  const committee = input.committeeId == null ? null : await requireCommittee(em, input.committeeId);
  change.authorize(
    'project:record',
    [division.code, known?.divisionCode, owner?.divisionCode, committee?.divisionCode].filter(
      (code) => code != null,
    ),
  );
  if (known) requireVersion(change, known, input.version);
  const investment = readFen(input.investmentFen, 'investmentFen');
  if (investment !== null && input.investmentQualifier === 'INDETERMINATE') throw qualifierRefused();
  const before = known && {
    state: known.state ?? null,
    investmentFen: known.investmentFen?.toString() ?? null,
  };

  const project = Object.assign(known ?? new Project(), {
    name: requireText(input.name, 'name', 200),
    kind: input.kind,
    divisionCode: division.code,
    ownerId: owner?.id ?? null,
    jointCommitteeId: committee?.id ?? null,
    scope: readList(input.scope ?? [], 'scope', MOST_SCOPE, 100),
    state: input.state ?? null,
    investmentFen: investment,
    investmentQualifier: investment === null ? null : input.investmentQualifier,
  });
  project.updatedAt = new Date();
  const source = input.source ? await recordSource(em, input.source) : null;
  if (!known || input.since) {
    project.startOn(input.since ? parsePartialDate(input.since) : null, attestedOn(source, change.today));
  }
  em.persist(project);
  await em.flush();
  if (input.steps) await replaceSteps(change, project, input.steps);
  finish(change, project, source, {
    kind: known ? 'PROJECT_CHANGED' : 'PROJECT_RECORDED',
    from: before ?? undefined,
    to: { name: project.name, state: project.state, investmentFen: input.investmentFen ?? null },
  });
  return { project: { type: 'Project', id: `Project:${project.id}` } };
}

export async function fundProject(change: Change, input: FundProjectInput): Promise<ChangedObjects> {
  const { em } = change;
  const project = await requireProject(change, input.projectId);
  const payer = input.payerId == null ? null : await requireLegalEntity(em, input.payerId, 'payerId');
  change.authorize('project:fund', [project.divisionCode, ...(payer ? [payer.divisionCode] : [])]);
  const key = { projectId: project.id, kind: input.kind, payerId: payer?.id ?? null };
  const known = await em.findOne(ProjectFunding, key);
  if (known) requireVersion(change, known, input.version);
  const amounts = {
    committedFen: readFen(input.committedFen, 'committedFen'),
    paidFen: readFen(input.paidFen, 'paidFen'),
  };
  const before = known && { paidFen: known.paidFen?.toString() ?? null };
  em.persist(Object.assign(known ?? new ProjectFunding(), { ...key, ...amounts }));
  await explainAt('kind', () => em.flush());
  const source = input.source ? await recordSource(em, input.source) : null;
  finish(change, project, source, {
    kind: 'PROJECT_FUNDED',
    from: before ?? undefined,
    to: { source: input.kind, committedFen: input.committedFen ?? null, paidFen: input.paidFen ?? null },
  });
  return { project: { type: 'Project', id: input.projectId } };
}

function finish(
  change: Change,
  project: Project,
  source: Source | null,
  event: { kind: string; from?: object; to: object },
): void {
  const subject = { type: 'Project', id: project.id };
  if (source) vouch(change.em, subject, source);
  change.event(subject, event.kind, { from: event.from, to: event.to });
}

async function replaceSteps(
  change: Change,
  project: Project,
  steps: NonNullable<RecordProjectInput['steps']>,
): Promise<void> {
  const names = readList(
    steps.map(({ name }) => name),
    'steps',
    MOST_STEPS,
    100,
  );
  await change.em.nativeDelete(WorksStep, { projectId: project.id });
  const rows = names.map((name, i) => ({
    projectId: project.id,
    position: i + 1,
    name,
    state: steps[i]?.state ?? null,
  }));
  if (rows.length > 0) await change.em.insertMany(WorksStep, rows as never);
}

export async function requireProject(change: Change, id: string): Promise<Project> {
  const key = uuidOf(id, 'Project');
  const project = key
    ? await change.em.findOne(Project, { id: key }, { lockMode: LockMode.PESSIMISTIC_WRITE })
    : null;
  if (project) return project;
  throw new Fault(
    'NOT_FOUND',
    { en: 'There is no project with this id.', zh: '没有此标识的项目。' },
    'projectId',
  );
}

function requireVersion(change: Change, known: Project | ProjectFunding, version: number | undefined): void {
  if (version == null) {
    throw new Fault(
      'ALREADY_EXISTS',
      {
        en: `It is on record at version ${known.version}. Send the version to replace it.`,
        zh: `已有记录，版本为 ${known.version}。替换时请提交版本号。`,
      },
      'version',
    );
  }
  change.expectVersion(known, version);
}

function readList(texts: readonly string[], field: string, most: number, length: number): string[] {
  if (texts.length > most) {
    throw new Fault(
      'INVALID_INPUT',
      {
        en: `This list has at most ${most} entries; join or leave out some.`,
        zh: `此列表至多 ${most} 项，请合并或删减。`,
      },
      field,
    );
  }
  return texts.map((text, i) => requireText(text, [field, String(i)], length));
}

function qualifierRefused(): Fault {
  return new Fault(
    'INVALID_INPUT',
    {
      en: 'An amount that is stated can be read; leave it out when it is not known.',
      zh: '已填金额须有明确读法；未知时不填金额。',
    },
    'investmentQualifier',
  );
}

defineConstraints({
  project_funding_once: () =>
    new Fault(
      'ALREADY_EXISTS',
      {
        en: 'This source is on record already. Read it and send its version.',
        zh: '该来源已登记，请读取后提交版本号。',
      },
      'kind',
    ),
});
