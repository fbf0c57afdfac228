import type { Change } from '../../auth/change.js';
import type { ChangedObject, PreparedWork } from '../../auth/writer.js';
import type { Composer } from '../../shared/composing.js';
import { type Draft, draft } from './draft.js';
import type { CheckSubgraphInput } from './partner.inputs.js';
import { type Findings, hintsFor, joinedWith, MOST_FAULTS, readInput } from './publication.js';
import { authorizeRegistry } from './rights.js';
import { SchemaCheck } from './supergraph.entity.js';

/** Says what publishing would do; only the check itself is kept. */
export function checkSubgraph(
  composer: Composer,
  input: CheckSubgraphInput,
  findings: Findings = {},
): PreparedWork {
  return {
    async prepare(em, viewer) {
      const given = await readInput(em, viewer, composer, 'subgraph:check', input);
      const made = await draft(em, composer, joinedWith(given));
      return async (change) => {
        authorizeRegistry(change, 'subgraph:check', given.agency.code);
        findings.hints = hintsFor(given.name, made.composition);
        return { check: keepCheck(change, given.name, made, false, findings) };
      };
    },
  };
}

/** Keeps what a check found, with its event. */
export function keepCheck(
  change: Change,
  subgraph: string,
  { composition, changes }: Draft,
  removal: boolean,
  findings: Findings,
): ChangedObject {
  const { em, viewer } = change;
  findings.faults = composition.faults;
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
