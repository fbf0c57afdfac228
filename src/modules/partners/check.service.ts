import type { Change } from '../../auth/change.js';
import type { ChangedObjects } from '../../auth/writer.js';
import type { Composer, Composition } from '../../shared/composing.js';
import type { CheckSubgraphInput } from './partner.inputs.js';
import { type Findings, MOST_FAULTS, readInput } from './publication.js';
import { SchemaCheck } from './supergraph.entity.js';
import { changesSince, composeWith, currentSupergraph, partsOf } from './supergraph.repository.js';

/** Says what publishing would do; only the check itself is kept. */
export async function checkSubgraph(
  change: Change,
  composer: Composer,
  input: CheckSubgraphInput,
  findings: Findings = {},
): Promise<ChangedObjects> {
  const given = await readInput(change, composer, 'subgraph:check', input);
  const others = (await partsOf(change.em)).filter(({ name }) => name !== given.name);
  const composition = await composeWith(composer, [...others, given]);
  return { check: await keepCheck(change, composer, given.name, composition, false, findings) };
}

/** Keeps what a check found, with its event. */
export async function keepCheck(
  change: Change,
  composer: Composer,
  subgraph: string,
  composition: Composition,
  removal: boolean,
  findings: Findings,
): Promise<{ type: string; id: string }> {
  const { em, viewer } = change;
  findings.faults = composition.faults;
  const changes = composition.faults ? [] : changesSince(composer, await currentSupergraph(em), composition);
  const check = Object.assign(new SchemaCheck(), {
    subgraph,
    removal,
    composes: !composition.faults,
    faults: (composition.faults ?? []).slice(0, MOST_FAULTS),
    changes,
    checkedBy: viewer.subject,
  });
  em.persist(check);
  change.event({ type: 'SchemaCheck', id: check.id }, 'SUBGRAPH_CHECKED', {
    to: {
      subgraph,
      removal,
      composes: check.composes,
      breaking: changes.filter(({ severity }) => severity === 'BREAKING').length,
    },
  });
  return { type: 'SchemaCheck', id: check.id };
}
