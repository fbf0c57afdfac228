import { type GraphQLLeafType, isEnumType } from 'graphql';
import type { Completion } from './completion.js';
import { WRONG } from './errors.js';

const MAX_INT = 2_147_483_647;

/** What a value of each of GraphQL's own scalars is in JSON; others are a matter of those who declare them. */
const IS: Readonly<Record<string, (value: unknown) => boolean>> = {
  Int: (value) => Number.isInteger(value) && Math.abs(value as number) <= MAX_INT + 1,
  Float: (value) => Number.isFinite(value),
  String: (value) => typeof value === 'string',
  Boolean: (value) => typeof value === 'boolean',
  ID: (value) => typeof value === 'string' || Number.isSafeInteger(value),
};

/** A scalar or enum value, which a source may have wrong, or which clients may not see. */
export function completeLeaf(
  type: GraphQLLeafType,
  coordinate: string,
): (value: unknown, completion: Completion) => unknown {
  const is = isEnumType(type)
    ? (value: unknown) => typeof value === 'string' && type.getValue(value) !== undefined
    : (IS[type.name] ?? ((value: unknown) => typeof value !== 'function'));
  const isId = type.name === 'ID';
  return (value, completion) => {
    if (value === undefined || value === null) return null;
    if (is(value)) return isId ? String(value) : value;
    completion.errors.wrong(completion.path, WRONG.leaf(coordinate, type.name));
    return undefined;
  };
}
