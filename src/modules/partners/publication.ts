import type { EntityManager } from '@mikro-orm/postgresql';
import type { Change } from '../../auth/change.js';
import type { Viewer } from '../../auth/viewer.js';
import type { Composed, Composer, Composition, Hint, SchemaFault } from '../../shared/composing.js';
import { Fault, Faults } from '../../shared/errors.js';
import { requireText } from '../../shared/text.js';
import { PartnerAgency } from './agency.entity.js';
import { requireAgency, requireName } from './agency.service.js';
import type { Choice } from './draft.js';
import { Partner } from './partner.entity.js';
import type { CheckSubgraphInput } from './partner.inputs.js';
import { authorizeRegistry, requireRegistry } from './rights.js';
import { type Part, partsOf } from './supergraph.repository.js';

/** What a refusal shows besides its sentences. */
export interface Findings {
  faults?: readonly SchemaFault[];
  /** What composes and may still not be meant. */
  hints?: readonly Hint[];
}

export type Given = Pick<Part, 'name' | 'url' | 'sdl'> & { readonly agency: PartnerAgency };

/** What is to be published or checked: authorised first, then its address checked, then its schema fetched. */
export async function readInput(
  em: EntityManager,
  viewer: Viewer,
  composer: Composer,
  action: string,
  input: CheckSubgraphInput,
): Promise<Given> {
  const known = await em.findOne(Partner, { name: input.name });
  const owner = known && (await em.findOneOrFail(PartnerAgency, known.agencyId));
  const code = owner?.code ?? viewer.agency ?? null;
  requireRegistry(viewer, action, code);
  const name = requireName(input.name, 'name');
  const agency = owner ?? (await requireAgency(em, viewer.agency ?? input.agency ?? '', 'agency'));
  if (input.agency != null && input.agency !== agency.code) throw otherAgency(agency.code);
  const before = (await partsOf(em)).find((part) => part.name === name);
  const address = input.url ?? before?.url;
  if (address === undefined) throw urlMissing();
  const url = await composer.checkUrl(address);
  return { name, agency, url, sdl: input.sdl ?? (await composer.introspect(url)) };
}

/** What is published, in place of what the subgraph had. */
export function joinedWith(given: Given): Choice {
  return (parts) => [...parts.filter(({ name }) => name !== given.name), given];
}

/** The partner of a name, if it is this agency's; null when the name is free. */
export async function ownPartner(
  change: Change,
  action: string,
  name: string,
  agency: PartnerAgency,
): Promise<Partner | null> {
  const partner = await change.em.findOne(Partner, { name });
  if (!partner || partner.agencyId === agency.id) return partner;
  const owner = await change.em.findOneOrFail(PartnerAgency, partner.agencyId);
  authorizeRegistry(change, action, owner.code);
  throw otherAgency(owner.code);
}

/** Most faults that one refusal tells: who mends these sees the others in the next check. */
export const MOST_FAULTS = 20;

/** What composes, or the refusal that tells every fault. */
export function requireComposed(composer: Composer, composition: Composition, findings: Findings): Composed {
  if (!composition.faults) return composition;
  findings.faults = composition.faults;
  throw new Faults(
    composition.faults
      .slice(0, MOST_FAULTS)
      .map((fault) => new Fault('DOES_NOT_COMPOSE', composer.inOneLine(fault), 'sdl')),
  );
}

/** Hints about one subgraph: what others might mend is not for its agency to read. */
export function hintsFor(name: string, composition: Composition): readonly Hint[] {
  return composition.faults ? [] : composition.hints.filter(({ subgraph }) => subgraph === name);
}

export function optionalText(text: string | undefined, field: string): string | null {
  return text == null ? null : requireText(text, field, 1000);
}

function otherAgency(code: string): Fault {
  return new Fault(
    'ALREADY_EXISTS',
    {
      en: `A subgraph of this name belongs to the agency ${code}: choose another name.`,
      zh: `该名称的子图属于部门 ${code}，请换一个名称。`,
    },
    'name',
  );
}

function urlMissing(): Fault {
  return new Fault(
    'INVALID_INPUT',
    {
      en: 'Say where the subgraph is served: the first time the URL is needed.',
      zh: '请填写子图的服务地址：首次必填。',
    },
    'url',
  );
}
