import { type ASTNode, type ConstDirectiveNode, type DocumentNode, parse, visit } from 'graphql';

/**
 * Adds directives to what schema coordinates name: `Type`, `Type.member` (a field, an input field or an
 * enum value) or `Type.field(argument:)`. A coordinate that names nothing is a defect.
 */
export function annotate(
  document: DocumentNode,
  directives: Readonly<Record<string, readonly string[]>>,
): DocumentNode {
  const wanted = new Map(
    Object.entries(directives).map(([where, texts]) => [where, texts.flatMap(parseDirective)]),
  );
  if (wanted.size === 0) return document;
  const path: string[] = [];
  const annotated = visit(document, {
    enter(node) {
      const name = nameOf(node);
      if (name === undefined) return;
      path.push(name);
      const added = wanted.get(coordinate(path));
      if (!added) return;
      wanted.delete(coordinate(path));
      const { directives: present = [] } = node as { directives?: readonly ConstDirectiveNode[] };
      return { ...node, directives: [...present, ...added] };
    },
    leave(node) {
      if (nameOf(node) !== undefined) path.pop();
    },
  });
  const [unknown] = wanted.keys();
  if (unknown)
    throw new Error(`No type or member is called ${unknown}: mend the directives of the subgraph.`);
  return annotated;
}

/** The name of a definition that a coordinate can name. */
function nameOf(node: ASTNode): string | undefined {
  if (
    !/^(?:Object|Interface|Union|Enum|Scalar|InputObject)TypeDefinition$|^(?:Field|InputValue|EnumValue)Definition$/.test(
      node.kind,
    )
  ) {
    return undefined;
  }
  return (node as { name: { value: string } }).name.value;
}

function coordinate([type, member, argument]: readonly string[]): string {
  const field = member === undefined ? `${type}` : `${type}.${member}`;
  return argument === undefined ? field : `${field}(${argument}:)`;
}

/** A directive as SDL writes it, read from the smallest document that can carry it. */
function parseDirective(text: string): readonly ConstDirectiveNode[] {
  const [scalar] = parse(`scalar S ${text}`, { noLocation: true }).definitions;
  return (scalar as { directives?: readonly ConstDirectiveNode[] }).directives ?? [];
}
