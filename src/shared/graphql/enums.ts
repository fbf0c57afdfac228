import { registerEnumType } from 'type-graphql';
import { doc } from './doc.js';

type Pair = readonly [en: string, zh: string];

/**
 * Declares a GraphQL enum whose values are stored under the same names.
 * Returns the runtime object; its keys are the type: `type Form = keyof typeof Form`.
 */
export function defineEnum<const V extends Record<string, Pair>>(
  name: string,
  about: Pair,
  values: V,
): { readonly [K in keyof V]: K } {
  const runtime = Object.fromEntries(Object.keys(values).map((value) => [value, value]));
  registerEnumType(runtime, {
    name,
    description: doc(...about),
    valuesConfig: Object.fromEntries(
      Object.entries(values).map(([value, pair]) => [value, { description: doc(...pair) }]),
    ),
  });
  return runtime as { readonly [K in keyof V]: K };
}
