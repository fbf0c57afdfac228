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
 * The names under which sources are asked for fields. The client's own would not do: it may give a field the
 * name of another, which the planner needs beside it, or one name to different fields on different types, or
 * what it sees as one type may be nullable in one subgraph only. The planner fails at each of these.
 * So every field goes by its own name; one that takes arguments has a number too, because the planner takes
 * it for the same field where another requires it with arguments of its own.
 */
export function chooseDataKeys(fields: readonly AskedField[], graph: Graph): ReadonlyMap<FieldNode, string> {
  const mutation = graph.apiSchema.getMutationType()?.name;
  const byName = new Map<string, Variant[]>();
  for (const { node, parent } of fields) {
    const name = node.name.value;
    // What a mutation asks for twice is done twice. What is lost below one name is not lost below another, and what
    // is asked of one type is looked up apart from what is asked of another: the planner looks up all or none.
    const apart = parent === mutation || node.selectionSet ? `${responseKey(node)} of ${parent}` : '';
    const asked = `${apart}(${(node.arguments ?? []).map(print).sort()})`;
    const forms = formsOf(graph, parent, name);
    const variants = byName.get(name) ?? [];
    const fitting = variants.find((variant) => variant.asked === asked && !clash(variant.forms, forms));
    if (fitting) {
      fitting.nodes.push(node);
      for (const [place, form] of forms) fitting.forms.set(place, form);
    } else variants.push({ asked, forms: new Map(forms), nodes: [node] });
    byName.set(name, variants);
  }
  const keys = new Map<FieldNode, string>();
  for (const [name, variants] of byName)
    variants.forEach(({ nodes }, i) => {
      const own = i === 0 && !graph.fieldsWithArguments.has(name);
      let key = own ? name : `${name}_${i}`;
      while (!own && graph.fieldNames.has(key)) key += '_';
      for (const node of nodes) keys.set(node, key);
    });
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
