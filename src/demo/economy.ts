import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Dated } from '../database/base.entity.js';
import { CompanyGuidance, CompanyPost, Shareholding } from '../modules/economy/index.js';
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

interface Economy {
  companies: DemoCompany[];
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
