import {
  composeServices,
  compositionHasErrors,
  transformSupergraphToPublicSchema,
  validateSubgraph,
} from '@theguild/federation-composition';
import { type DocumentNode, type GraphQLError, parse, print } from 'graphql';
import type { Composition, SchemaFault, SubgraphSource } from '../shared/composing.js';
import { readSubgraph } from './checks.js';
import { repairComposition } from './composition-repairs.js';
import { wordsFor } from './faults.js';
import { inObjectTerms } from './field-sets.js';
import { hintsOf } from './hints.js';
import { placeOf, usedAt } from './places.js';
import { withUsualNames } from './usual-names.js';

/** A schema once read, for composing. */
export interface ReadSubgraph {
  readonly name: string;
  readonly url?: string;
  readonly document: DocumentNode;
}

/** Joins subgraphs into one supergraph, or says of each fault where it is and how to mend it. Never throws. */
export function compose(subgraphs: readonly SubgraphSource[]): Composition {
  const faults: SchemaFault[] = duplicates(subgraphs);
  const read: ReadSubgraph[] = [];
  for (const source of subgraphs) {
    const result = readSubgraph(source);
    if ('faults' in result) faults.push(...result.faults);
    else read.push({ name: source.name, url: source.url, document: withUsualNames(result.document) });
  }
  if (faults.length > 0) return { faults };
  if (read.length === 0) return { faults: [nothing] };
  return composeRead(read);
}

function composeRead(subgraphs: readonly ReadSubgraph[]): Composition {
  const services = subgraphs.map(({ name, url, document }) => ({ name, url, typeDefs: document }));
  try {
    const result = composeServices(
      services.map((service) => ({ ...service, typeDefs: inObjectTerms(service.typeDefs).typeDefs })),
    );
    if (compositionHasErrors(result))
      return { faults: unique(result.errors.map((error) => explain(error, subgraphs))) };
    const { supergraphSdl, publicSdl } = result;
    const hints = hintsOf(subgraphs);
    const repaired = repairComposition(supergraphSdl, services);
    if (repaired === print(parse(supergraphSdl, { noLocation: true })))
      return { supergraphSdl: `${supergraphSdl.trim()}\n`, apiSdl: publicSdl, hints };
    const apiSdl = print(transformSupergraphToPublicSchema(parse(repaired)));
    return { supergraphSdl: `${repaired.trim()}\n`, apiSdl, hints };
  } catch (error) {
    return { faults: unique(afterCrash(error, subgraphs)) };
  }
}

/** The composer's complaint with its code kept, its place found, and a way out. */
function explain(error: GraphQLError, subgraphs: readonly ReadSubgraph[]): SchemaFault {
  const code = String(error.extensions.code ?? 'INVALID_GRAPHQL');
  const named = error.extensions.subgraphName;
  const said = error.message
    .replace(/^\[[\w-]+\] /, '')
    .replace(/\bError: /g, '')
    .trim();
  const place = placeOf(error, said, typeof named === 'string' ? named : null, subgraphs);
  return { code, ...wordsFor(code, /[.!?]$/.test(said) ? said : `${said}.`), ...place };
}

/** A composer that throws tells nothing of whose schema it was: each alone usually does, or has other faults. */
function afterCrash(error: unknown, subgraphs: readonly ReadSubgraph[]): SchemaFault[] {
  const faults = subgraphs.flatMap(({ name, url, document }) => {
    try {
      const complaints = validateSubgraph({ name, url, typeDefs: document });
      return complaints.map((complaint) => explain(complaint, subgraphs));
    } catch (own) {
      return [crashed(own, name, document)];
    }
  });
  return faults.length > 0 ? faults : [crashed(error, null)];
}

function crashed(error: unknown, subgraph: string | null, document?: DocumentNode): SchemaFault {
  // What JavaScript itself throws speaks of the composer's insides.
  const said =
    error instanceof Error && error.constructor === Error ? ` (${error.message.slice(0, 200)})` : '';
  const directive = /@(\w+)/.exec(said)?.[1];
  const at = directive && document ? usedAt(document, directive) : null;
  return {
    code: 'COMPOSER_FAILED',
    message: {
      en: `The composer cannot read this schema${said}.`,
      zh: `组合器无法读取该模式${said}。`,
    },
    wayOut: {
      en: 'Look for definitions that are cut short, repeated or refer to themselves, and check again.',
      zh: '请查找不完整、重复或自我引用的定义，改正后再检查。',
    },
    subgraph,
    line: at?.line ?? null,
    column: at?.column ?? null,
    coordinate: null,
  };
}

function duplicates(subgraphs: readonly SubgraphSource[]): SchemaFault[] {
  const names = subgraphs.map(({ name }) => name);
  const repeated = [...new Set(names.filter((name, i) => names.indexOf(name) !== i))];
  return repeated.map((name) => ({
    code: 'DUPLICATE_SUBGRAPH_NAME',
    message: { en: `Two subgraphs are named ${name}.`, zh: `有两个子图同名：${name}。` },
    wayOut: { en: 'Give each subgraph a name of its own.', zh: '请给每个子图不同的名称。' },
    subgraph: name,
    line: null,
    column: null,
    coordinate: null,
  }));
}

const nothing: SchemaFault = {
  code: 'NO_SUBGRAPHS',
  message: { en: 'There is no subgraph to compose.', zh: '没有可组合的子图。' },
  wayOut: { en: 'Give at least one schema.', zh: '请至少给出一个模式。' },
  subgraph: null,
  line: null,
  column: null,
  coordinate: null,
};

/** The composer says some things once for each rule that sees them. */
function unique(faults: readonly SchemaFault[]): SchemaFault[] {
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()];
}
