import { type DirectiveNode, valueFromASTUntyped } from 'graphql';

/** The arguments of each use of a directive. */
export function uses(
  node: { readonly directives?: readonly DirectiveNode[] } | undefined,
  directive: string,
): Record<string, unknown>[] {
  return (node?.directives ?? []).flatMap(({ name, arguments: args = [] }) =>
    name.value === directive
      ? [Object.fromEntries(args.map((arg) => [arg.name.value, valueFromASTUntyped(arg.value)]))]
      : [],
  );
}
