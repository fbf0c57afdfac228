import {
  type FieldNode,
  type GraphQLFieldMap,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { type Complete, type Completion, list, nonNull, nullable, object } from './completion.js';
import { responseKey } from './data-keys.js';
import type { AnswerPath } from './errors.js';
import type { Graph } from './graph.js';
import { completeLeaf } from './leaf.js';
import { isEntity, Merger } from './merge.js';
import { isIncluded, type Operation } from './operation.js';

type Data = Record<string, unknown>;

interface Field {
  readonly key: string;
  /** Under which the joined answer has it; several names where it is asked of an object and of its interface. */
  readonly dataKeys: readonly string[];
  readonly read: (value: Data) => unknown;
  readonly complete: Complete;
  /** What is selected below it, where it holds objects. */
  readonly below?: Selection;
}

/** The client's selection on one field or root, compiled type by type as answers bring them. */
export class Selection {
  private readonly byType = new Map<string, readonly Field[]>();

  constructor(
    private readonly compiler: ProjectionCompiler,
    private readonly sets: readonly SelectionSetNode[],
  ) {}

  fields(type: string): readonly Field[] {
    let fields = this.byType.get(type);
    if (!fields) {
      fields = this.compiler.fields(this.sets, type);
      this.byType.set(type, fields);
    }
    return fields;
  }

  complete(value: Data, type: string, completion: Completion): Data | undefined {
    const out: Data = {};
    const { path } = completion;
    const depth = path.push('') - 1;
    for (const field of this.fields(type)) {
      path[depth] = field.key;
      const given = field.read(value);
      const completed = field.complete(given, completion);
      if (completed === undefined) {
        path.pop();
        return undefined;
      }
      out[field.key] = completed;
    }
    path.pop();
    return out;
  }

  /**
   * A path of the joined answer as the client sees it: up to what only the plan asked for, and once for each
   * name that the client gives what is at it.
   */
  visible(path: AnswerPath, data: unknown, type: string): AnswerPath[] {
    const [part, ...rest] = path;
    if (part === undefined) return [[]];
    const value = (data as Data | undefined)?.[part];
    if (typeof part === 'number')
      return this.visible(rest, value, this.typeOf(value)).map((seen) => [part, ...seen]);
    const asked = this.fields(type);
    const fields = asked.filter(({ dataKeys }) => dataKeys.includes(part));
    if (fields.length === 0) return this.compiler.isAlongOnly(part, data, asked) ? [] : [[]];
    return fields.flatMap(({ key, below }) =>
      (below ? below.visible(rest, value, below.typeOf(value)) : [rest]).map((seen) => [key, ...seen]),
    );
  }

  typeOf(value: unknown): string {
    return this.compiler.typeOf(this, value);
  }
}

/** Compiles one operation, for one choice of its conditions. */
export class ProjectionCompiler {
  private readonly declared = new Map<Selection, string>();

  private readonly schema: GraphQLSchema;
  private readonly merger: Merger;

  constructor(
    private readonly graph: Graph,
    private readonly operation: Operation,
    private readonly variables: Readonly<Record<string, unknown>>,
  ) {
    this.schema = graph.apiSchema;
    this.merger = new Merger(graph.possibleTypes);
  }

  /**
   * Whether a field of an object was asked only along with others', and has cost this one nothing: then it is not
   * the client's business.
   */
  isAlongOnly(dataKey: string, object: unknown, asked: readonly Field[]): boolean {
    const { graph, operation, schema } = this;
    if (!isEntity(object) || !isObjectType(schema.getType(String(object.__typename)))) return false;
    if (![...operation.dataKeys.values()].includes(dataKey)) return false;
    // A null of what is required may have gone into what is asked; what is lost leaves that lost as well.
    if (dataKey in object && !graph.required.has(dataKey)) return true;
    return !(dataKey in object) && asked.every(({ read }) => read(object) !== undefined);
  }

  root(): Selection {
    return new Selection(this, [this.operation.definition.selectionSet]);
  }

  typeOf(selection: Selection, value: unknown): string {
    const declared = this.declared.get(selection) ?? '';
    const type = this.schema.getType(declared);
    const named = isEntity(value) ? value.__typename : undefined;
    return isAbstractType(type) && typeof named === 'string' && isObjectType(this.schema.getType(named))
      ? named
      : declared;
  }

  fields(sets: readonly SelectionSetNode[], type: string): readonly Field[] {
    const collected = new Map<string, FieldNode[]>();
    const seen = new Set<string>();
    for (const set of sets) this.collect(set, type, collected, seen);
    const parent = this.schema.getType(type) as GraphQLObjectType | GraphQLInterfaceType;
    const declared: GraphQLFieldMap<unknown, unknown> = 'getFields' in parent ? parent.getFields() : {};
    return [...collected].map(([key, nodes]) => {
      const name = nodes[0]?.name.value as string;
      const dataKeys = [...new Set(nodes.map((node) => this.operation.dataKeys.get(node) ?? key))];
      const read = this.reader(dataKeys);
      if (name === '__typename')
        return {
          key,
          dataKeys,
          read,
          // Of an interface that no subgraph said more of, there is no name that a client may see.
          complete: isObjectType(parent) ? () => type : nonNull(() => null, `${type}.__typename`),
        };
      if (name === '__schema' || name === '__type')
        return { key, dataKeys, read, complete: (given: unknown) => given ?? null };
      const field = declared[name];
      if (!field) throw new Error(`${type}.${name} is not a field of the API schema.`);
      const { complete, below } = this.value(field.type, nodes, `${type}.${name}`);
      return {
        key,
        dataKeys,
        read,
        below,
        complete: isNonNullType(field.type) ? complete : nullable(complete),
      };
    });
  }

  private reader(keys: readonly string[]): (value: Data) => unknown {
    const [key = ''] = keys;
    if (keys.length > 1) return (value) => this.merger.combined(keys.map((each) => value[each]));
    // Plain objects inherit something of this name.
    if (key in Object.prototype) return (value) => (Object.hasOwn(value, key) ? value[key] : undefined);
    return (value) => value[key];
  }

  private collect(
    set: SelectionSetNode,
    type: string,
    into: Map<string, FieldNode[]>,
    seen: Set<string>,
  ): void {
    for (const node of set.selections) {
      if (!isIncluded(node, this.variables)) continue;
      if (node.kind === Kind.FIELD) {
        const key = responseKey(node);
        const nodes = into.get(key);
        if (nodes) nodes.push(node);
        else into.set(key, [node]);
        continue;
      }
      if (node.kind === Kind.FRAGMENT_SPREAD) {
        if (seen.has(node.name.value)) continue;
        seen.add(node.name.value);
      }
      const part = node.kind === Kind.INLINE_FRAGMENT ? node : this.operation.fragments.get(node.name.value);
      if (part && this.applies(part.typeCondition?.name.value, type))
        this.collect(part.selectionSet, type, into, seen);
    }
  }

  private applies(condition: string | undefined, type: string): boolean {
    if (condition === undefined || condition === type) return true;
    const abstract = this.schema.getType(condition);
    const own = this.schema.getType(type);
    return (
      isAbstractType(abstract) &&
      (isObjectType(own) || isInterfaceType(own)) &&
      this.schema.isSubType(abstract, own)
    );
  }

  private value(
    type: GraphQLOutputType,
    nodes: readonly FieldNode[],
    coordinate: string,
  ): { complete: Complete; below?: Selection } {
    if (isNonNullType(type)) {
      const { complete, below } = this.value(type.ofType, nodes, coordinate);
      return { complete: nonNull(complete, coordinate), below };
    }
    if (isListType(type)) {
      const { complete, below } = this.value(type.ofType, nodes, coordinate);
      return {
        complete: list(isNonNullType(type.ofType) ? complete : nullable(complete), coordinate),
        below,
      };
    }
    if (isLeafType(type)) return { complete: completeLeaf(type, coordinate) };
    const below = new Selection(
      this,
      nodes.flatMap(({ selectionSet }) => selectionSet ?? []),
    );
    this.declared.set(below, type.name);
    if (isObjectType(type)) return { below, complete: object(below, () => type.name, coordinate) };
    const possible = new Set(this.schema.getPossibleTypes(type).map(({ name }) => name));
    const known = (name: string) => isAbstractType(this.schema.getType(name));
    const complete = object(
      below,
      (value) => {
        const name = value.__typename;
        if (typeof name === 'string' && possible.has(name)) return name;
        // An interface that the asked subgraph knows as one object; what stands for it was not asked for.
        return name === undefined || (typeof name === 'string' && known(name)) ? type.name : undefined;
      },
      coordinate,
    );
    const isTyped = () =>
      [...possible].some((name) => below.fields(name).length > below.fields(type.name).length);
    return {
      below,
      complete: (value, completion) => {
        // Of an object that was lost with its type, nobody knows which of the conditions hold.
        const isLost = isEntity(value) && !possible.has(value.__typename as string);
        if (isLost && completion.errors.explains(completion.path) && isTyped()) return undefined;
        return complete(value, completion);
      },
    };
  }
}
