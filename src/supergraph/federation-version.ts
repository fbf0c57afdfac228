import { type DirectiveNode, type DocumentNode, Kind, visit } from 'graphql';

const FEDERATION = 'https://specs.apollo.dev/federation';
const VERSIONED = /^https:\/\/specs\.apollo\.dev\/federation\/v(\d+)\.(\d+)$/;

const OF_1 = ['key', 'external', 'requires', 'provides', 'extends'];
/** The composer takes some of them without a link too, and would then do what no router expects of Federation 1. */
const OF_2 = [
  'shareable',
  'override',
  'inaccessible',
  'interfaceObject',
  'composeDirective',
  'authenticated',
  'requiresScopes',
  'policy',
  'cost',
  'listSize',
];

/** Links Federation, in whatever version: which ones are known is the composer's to say. */
export function linksFederation(document: DocumentNode): boolean {
  return linkedUrls(document).some((url) => url.startsWith(FEDERATION));
}

/** Has no link, and of Federation only what its first version had. */
export function speaksFederation1(document: DocumentNode): boolean {
  const used = new Set<string>();
  visit(document, {
    Directive: ({ name }: DirectiveNode) => {
      used.add(name.value);
    },
  });
  const uses = (names: readonly string[]) => names.some((name) => used.has(name));
  return !linksFederation(document) && uses(OF_1) && !uses(OF_2);
}

/** The version of Federation a schema links, as `[2, 7]`; null when it names none. */
export function federationVersion(document: DocumentNode): readonly [number, number] | null {
  const version = linkedUrls(document)
    .map((url) => VERSIONED.exec(url))
    .find((match) => match !== null);
  return version ? [Number(version[1]), Number(version[2])] : null;
}

function linkedUrls(document: DocumentNode): string[] {
  return document.definitions.flatMap((definition) => {
    if (definition.kind !== Kind.SCHEMA_DEFINITION && definition.kind !== Kind.SCHEMA_EXTENSION) return [];
    return (definition.directives ?? [])
      .flatMap((directive) => directive.arguments ?? [])
      .flatMap(({ name, value }) =>
        name.value === 'url' && value.kind === Kind.STRING ? [value.value] : [],
      );
  });
}
