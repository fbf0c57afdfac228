import { type FieldNode, type GraphQLObjectType, getNamedType, isObjectType } from 'graphql';
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
