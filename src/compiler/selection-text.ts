import { type FieldNode, type GraphQLObjectType, getNamedType, isObjectType } from 'graphql';
import { getArgumentValues } from 'graphql/execution/values.js';
import type { Compiler } from './compile.js';

/**
 * A selection in one line, such as `kind count{value unit}`; null where it is not of plain fields of objects under
 * their own names.
 */
export function selectionText(
  compiler: Compiler,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): string | null {
  const names: string[] = [];
  for (const [key, selected] of compiler.subfields(type, nodes)) {
    const field = type.getFields()[key];
    if (!field || selected[0]?.name.value !== key || selected[0].arguments?.length) return null;
    const inner = getNamedType(field.type);
    const below = isObjectType(inner) ? selectionText(compiler, inner, selected) : '';
    if (below === null) return null;
    names.push(below ? `${key}{${below}}` : key);
  }
  return names.join(' ');
}

/** A selected field with its arguments in one line, such as `growth(among: REPORTED){value unit}`; its own key is left out. */
export function fieldText(
  compiler: Compiler,
  type: GraphQLObjectType,
  selected: readonly FieldNode[],
): string | null {
  const node = selected[0] as FieldNode;
  const field = type.getFields()[node.name.value];
  if (!field) return null;
  const args = Object.entries(getArgumentValues(field, node, compiler.info.variableValues));
  const given = args.map(([name, value]) => `${name}: ${value}`).join(', ');
  const inner = getNamedType(field.type);
  const below = isObjectType(inner) ? selectionText(compiler, inner, selected) : '';
  if (below === null) return null;
  return `${node.name.value}${given && `(${given})`}${below && `{${below}}`}`;
}
