import { type DefinitionNode, type DocumentNode, Kind, visit } from 'graphql';
import type { Hint } from '../shared/composing.js';
import type { Message } from '../shared/errors.js';
import { federationName } from './federation-names.js';
import { federationVersion, linksFederation } from './federation-version.js';

interface ReadSubgraph {
  readonly name: string;
  readonly url?: string;
  readonly document: DocumentNode;
}

/** Hints for whoever publishes: a subgraph that joins nothing, has no address, or speaks no version. */
export function hintsOf(subgraphs: readonly ReadSubgraph[]): Hint[] {
  const keys = subgraphs.map(({ document }) => new Set(keyedTypes(document)));
  return subgraphs.flatMap(({ name, url, document }, i) => {
    const hints: Hint[] = [];
    const joins = [...(keys[i] as Set<string>)].some((type) =>
      keys.some((others, j) => j !== i && others.has(type)),
    );
    if (subgraphs.length > 1 && !joins) hints.push({ code: 'JOINS_NOTHING', subgraph: name, message: JOINS });
    if (!url) hints.push({ code: 'NO_URL', subgraph: name, message: URL_MISSING });
    if (document.definitions.some((node) => isSubscription(node)))
      hints.push({ code: 'SUBSCRIPTION_NOT_SERVED', subgraph: name, message: SUBSCRIPTION });
    for (const other of overridden(document))
      if (!subgraphs.some((subgraph) => subgraph.name === other))
        hints.push({ code: 'OVERRIDE_OF_NOBODY', subgraph: name, message: ofNobody(other) });
    if (!linksFederation(document)) hints.push({ code: 'FEDERATION_1', subgraph: name, message: FIRST });
    else if (!federationVersion(document))
      hints.push({ code: 'NO_FEDERATION_VERSION', subgraph: name, message: VERSION });
    return hints;
  });
}

/** Names of the types that a schema defines or extends with a `@key`. */
function keyedTypes(document: DocumentNode): string[] {
  return document.definitions.flatMap((node) =>
    (node.kind === Kind.OBJECT_TYPE_DEFINITION ||
      node.kind === Kind.OBJECT_TYPE_EXTENSION ||
      node.kind === Kind.INTERFACE_TYPE_DEFINITION ||
      node.kind === Kind.INTERFACE_TYPE_EXTENSION) &&
    node.directives?.some(({ name }) => /(?:^|__)key$/.test(name.value))
      ? [node.name.value]
      : [],
  );
}

function isSubscription(node: DefinitionNode): boolean {
  if (node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION)
    return node.operationTypes?.some(({ operation }) => operation === 'subscription') === true;
  const isObject = node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION;
  return isObject && node.name.value === 'Subscription';
}

/** Names of the subgraphs that fields are taken over from. */
function overridden(document: DocumentNode): Set<string> {
  const names = new Set<string>();
  const override = federationName(document, 'override');
  visit(document, {
    Directive({ name, arguments: args }) {
      const from = args?.find((argument) => argument.name.value === 'from')?.value;
      if (name.value === override && from?.kind === Kind.STRING) names.add(from.value);
    },
  });
  return names;
}

const SUBSCRIPTION: Message = {
  en: 'It has subscriptions, which the hub does not serve: clients ask again instead.',
  zh: '含有订阅，中枢不提供订阅服务，客户端须改为重复查询。',
};
const ofNobody = (name: string): Message => ({
  en: `It overrides fields of "${name}", but no such subgraph is published: check the name in from:.`,
  zh: `@override 写了 "${name}"，但没有发布该名称的子图：请核对 from: 中的名称。`,
});
const JOINS: Message = {
  en: 'No type with a @key is shared with another subgraph: no query goes from the others to this one.',
  zh: '没有与其他子图共有的带 @key 类型：查询无法从其他子图到达本子图。',
};
const URL_MISSING: Message = {
  en: 'It has no URL, so a router cannot reach it.',
  zh: '没有地址，路由器无法访问。',
};
const VERSION: Message = {
  en: 'Its @link to Federation names no version.',
  zh: '其 Federation @link 未写明版本。',
};
const FIRST: Message = {
  en: 'It speaks Federation 1: whatever it resolves counts as shareable. Link Federation 2 to say which fields are.',
  zh: '使用 Federation 1：其解析的字段一律视为可共享。请链接 Federation 2 以逐一声明。',
};
