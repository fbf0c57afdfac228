import { type FieldNode, isCompositeType, print } from 'graphql';
import { fieldsOf, type Graph, uses } from './graph.js';

/** A field as an operation asks for it, with the type that it is asked of. */
export interface AskedField {
  readonly node: FieldNode;
  readonly parent: string;
}

/** Of each subgraph that has a field, the form of its values there. */
type Forms = ReadonlyMap<string, string>;

interface Variant {
  readonly asked: string;
  readonly forms: Map<string, string>;
  readonly nodes: FieldNode[];
}

export function responseKey({ alias, name }: FieldNode): string {
  return alias?.value ?? name.value;
}

/**
 * The names under which sources are asked for fields, where the client's own would not do: it may give one
 * name to different fields or arguments on different types, and what it sees as one type may be nullable in
 * one subgraph only. The planner fails at the former, and nests its own names for the latter wrongly.
 */
export function chooseDataKeys(fields: readonly AskedField[], graph: Graph): ReadonlyMap<FieldNode, string> {
  const byKey = new Map<string, Variant[]>();
  for (const { node, parent } of fields) {
    const key = responseKey(node);
    const asked = `${node.name.value}(${(node.arguments ?? []).map(print).sort()})`;
    const forms = formsOf(graph, parent, node.name.value);
    const variants = byKey.get(key) ?? [];
    const fitting = variants.find((variant) => variant.asked === asked && !clash(variant.forms, forms));
    if (fitting) {
      fitting.nodes.push(node);
      for (const [name, form] of forms) fitting.forms.set(name, form);
    } else variants.push({ asked, forms: new Map(forms), nodes: [node] });
    byKey.set(key, variants);
  }
  const keys = new Map<FieldNode, string>();
  const taken = new Set(byKey.keys());
  for (const [key, [, ...others]] of byKey) {
    for (const { nodes } of others) {
      let free = `${key}_1`;
      while (taken.has(free)) free += '1';
      taken.add(free);
      for (const node of nodes) keys.set(node, free);
    }
  }
  return keys;
}

function clash(known: Forms, given: Forms): boolean {
  return [...given].some(([name, form]) => (known.get(name) ?? form) !== form);
}

function formsOf(graph: Graph, parent: string, name: string): Forms {
  const type = graph.types.get(parent);
  const field = fieldsOf(type).find((candidate) => candidate.name.value === name);
  if (!field) return new Map();
  const joins = uses(field, 'join__field').filter((use) => use.graph !== undefined);
  const places = joins.length > 0 ? joins : uses(type, 'join__type');
  return new Map(
    places.map((use) => [
      String(use.graph),
      formOf(graph, joins.length > 0 && use.type !== undefined ? String(use.type) : print(field.type)),
    ]),
  );
}

/** Objects of different types may stand under one name, as long as both are lists, or neither may be null. */
function formOf(graph: Graph, type: string): string {
  return type.replace(/\w+/, (name) => (isCompositeType(graph.apiSchema.getType(name)) ? '' : name));
}
