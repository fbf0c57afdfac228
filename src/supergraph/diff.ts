import {
  buildSchema,
  findBreakingChanges,
  findDangerousChanges,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
} from 'graphql';
import type { SchemaChange } from '../shared/composing.js';

/** What changed between two API schemas, breaking changes first; all of it is new where there was none. */
export function schemaChanges(before: string | null, after: string): SchemaChange[] {
  if (before === after) return [];
  const [old, now] = [before === null ? null : read(before), read(after)];
  if (!old) return safeChanges(null, now);
  const told = [
    ...findBreakingChanges(old, now)
      // A standard scalar that nothing uses any more is missed by nobody: whatever used it is told itself.
      .filter(({ description }) => !description.startsWith('Standard scalar'))
      .map((change) => found('BREAKING', change)),
    ...findDangerousChanges(old, now).map((change) => found('DANGEROUS', change)),
  ];
  const known = new Set(told.map(({ coordinate }) => coordinate));
  return [...told, ...safeChanges(old, now).filter(({ coordinate }) => !known.has(coordinate))];
}

function read(sdl: string): GraphQLSchema {
  return buildSchema(sdl, { assumeValid: true, assumeValidSDL: true });
}

function found(
  severity: SchemaChange['severity'],
  { type, description }: { type: string; description: string },
): SchemaChange {
  return { kind: type, coordinate: coordinateIn(description), severity, description };
}

/** graphql-js gives sentences: the coordinate, or the name of a type, in one says what it is about. */
function coordinateIn(description: string): string {
  const member = /^(\w+) was (?:removed from|added to) (?:enum|union) type (\w+)\./.exec(description);
  if (member) return `${member[2]}.${member[1]}`;
  const input = /field (\w+) on input type (\w+)/.exec(description);
  if (input) return `${input[2]}.${input[1]}`;
  const argument = / arg (\w+) on (\w+\.\w+)/.exec(description);
  if (argument) return `${argument[2]}(${argument[1]}:)`;
  const ofField = /^(\w+\.\w+) arg (\w+)/.exec(description);
  if (ofField) return `${ofField[1]}(${ofField[2]}:)`;
  const implementing = /implemented by (\w+)/.exec(description)?.[1];
  return implementing ?? /^\w+\.\w+/.exec(description)?.[0] ?? /^@?\w+/.exec(description)?.[0] ?? description;
}

/** What graphql-js has no word for, because it breaks nobody: additions, and types that promise more. */
function safeChanges(old: GraphQLSchema | null, now: GraphQLSchema): SchemaChange[] {
  const changes: SchemaChange[] = [];
  const safe = (kind: string, coordinate: string, description: string) =>
    changes.push({ kind, coordinate, severity: 'SAFE', description });
  for (const type of Object.values(now.getTypeMap())) {
    if (type.name.startsWith('__') || isSpecifiedScalarType(type)) continue;
    const known = old?.getType(type.name);
    if (!known) {
      safe('TYPE_ADDED', type.name, `${type.name} was added.`);
      continue;
    }
    const before = membersOf(known);
    for (const [member, given] of membersOf(type)) {
      const coordinate = `${type.name}.${member}`;
      const was = before.get(member);
      if (was === undefined) safe(addedKind(type), coordinate, `${coordinate} was added.`);
      else if (was !== given)
        safe('TYPE_CHANGED', coordinate, `${coordinate} changed from ${was} to ${given}.`);
    }
  }
  return changes;
}

function addedKind(type: GraphQLNamedType): string {
  if (isEnumType(type)) return 'VALUE_ADDED_TO_ENUM';
  if (isUnionType(type)) return 'TYPE_ADDED_TO_UNION';
  return isInputObjectType(type) ? 'INPUT_FIELD_ADDED' : 'FIELD_ADDED';
}

/** The members of a type, each with its own type as written. */
function membersOf(type: GraphQLNamedType): Map<string, string> {
  if (isEnumType(type)) return new Map(type.getValues().map(({ name }) => [name, '']));
  if (isUnionType(type)) return new Map(type.getTypes().map(({ name }) => [name, '']));
  if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type))
    return new Map(Object.entries(type.getFields()).map(([name, field]) => [name, `${field.type}`]));
  return new Map();
}
