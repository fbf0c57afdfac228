import { printSchemaWithDirectives } from '@graphql-tools/utils';
import type { GraphQLSchema } from 'graphql';

/** The version of Federation the hub speaks; routers of v2.3 and later compose it. */
export const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@shareable"])`;

/**
 * The SDL of a schema that type-graphql declared, as a subgraph's: its directives are printed, its
 * `schema {}` block gives way to the `@link` that says what the directives mean.
 */
export function federate(declared: GraphQLSchema, link: string): string {
  const printed = printSchemaWithDirectives(declared).replace(/^schema\s*\{[^}]*\}\s*/m, '');
  return `${link}\n\n${printed}`;
}
