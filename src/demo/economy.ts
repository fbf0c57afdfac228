import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Dated } from '../database/base.entity.js';
import {
  CompanyGuidance,
  CompanyPost,
  Project,
  ProjectFunding,
  Shareholding,
  WorksStep,
} from '../modules/economy/index.js';
import { Organization } from '../modules/organizations/index.js';
import { attestedOn, type Source, vouch } from '../modules/sources/index.js';
import { today } from '../shared/partial-date.js';

interface DemoCompany {
  key: string;
  source: string;
  /** Division codes of the communities. No document gives a share, so none is entered. */
  shareholders: string[];
  guidedBy: string;
  posts: { role: CompanyPost['role']; title: string; concurrentPost: string; concurrentBody: string }[];
}

interface DemoProject
  extends Pick<Project, 'name' | 'kind' | 'divisionCode' | 'scope' | 'state' | 'duration'> {
  key: string;
  source: string;
  investment: { fen: string; qualifier: Project['investmentQualifier'] } | null;
  steps: string[];
  /** Who pays; no document gives an amount. */
  funding: ProjectFunding['kind'][];
  /** Field -> how it was read from the source. */
  notes: Record<string, string>;
}

interface Economy {
  companies: DemoCompany[];
  projects: DemoProject[];
}

/** How the loader of the registry names its rows and sources. */
export interface DemoNames {
  readonly id: (key: string) => string;
  readonly sourceOf: (key: string) => Source;
}

/** What the documents say of companies: who formed them, who guides them, which posts they have. */
export async function loadEconomy(em: EntityManager, folder: string, names: DemoNames): Promise<void> {
  const economy: Economy = JSON.parse(await readFile(join(folder, 'economy.json'), 'utf8'));
  for (const company of economy.companies) await loadCompany(em, company, names);
  for (const project of economy.projects) await loadProject(em, project, names);
}

async function loadCompany(em: EntityManager, demo: DemoCompany, { id, sourceOf }: DemoNames): Promise<void> {
  const companyId = id(demo.key);
  const source = sourceOf(demo.source);
  const add = (type: string, row: Dated, key: string) => {
    row.id = id(`${demo.key} ${key}`);
    row.startOn(null, attestedOn(source, today()));
    em.persist(row);
    vouch(em, { type, id: row.id }, source);
  };
  const holders = await em.find(Organization, {
    kind: 'COMMUNITY',
    divisionCode: { $in: demo.shareholders },
  });
  for (const holder of holders) {
    const holding = Object.assign(new Shareholding(), { companyId, holderId: holder.id });
    add('Shareholding', holding, `share ${holder.divisionCode}`);
  }
  const guidance = Object.assign(new CompanyGuidance(), { companyId, committeeId: id(demo.guidedBy) });
  add('CompanyGuidance', guidance, demo.guidedBy);
  for (const { concurrentBody, ...post } of demo.posts) {
    const row = Object.assign(new CompanyPost(), {
      companyId,
      ...post,
      concurrentBodyId: id(concurrentBody),
    });
    add('CompanyPost', row, post.role);
  }
  await em.flush();
}

async function loadProject(em: EntityManager, demo: DemoProject, { id, sourceOf }: DemoNames): Promise<void> {
  const { key, source: sourceKey, investment, steps, funding, notes, ...details } = demo;
  const source = sourceOf(sourceKey);
  const project = Object.assign(new Project(), {
    ...details,
    id: id(key),
    investmentFen: investment && BigInt(investment.fen),
    investmentQualifier: investment?.qualifier ?? null,
    naturalKey: key,
  });
  project.startOn(null, attestedOn(source, today()));
  await em.persist(project).flush();
  const projectId = project.id;
  for (const [i, name] of steps.entries())
    em.persist(Object.assign(new WorksStep(), { projectId, position: i + 1, name }));
  for (const kind of funding) {
    em.persist(Object.assign(new ProjectFunding(), { id: id(`${key} ${kind}`), projectId, kind }));
  }
  const subject = { type: 'Project', id: projectId };
  vouch(em, subject, source);
  for (const [field, note] of Object.entries(notes)) vouch(em, subject, source, field, note);
  await em.flush();
}
