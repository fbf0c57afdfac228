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
import { responseKey } from './data-keys.js';
import { type AnswerErrors, type AnswerPath, WRONG } from './errors.js';
import { completeLeaf } from './leaf.js';
import { combined, isEntity } from './merge.js';
import { isIncluded, type Operation } from './operation.js';

type Data = Record<string, unknown>;

/** Where in the answer a value is being completed; one array, changed in place. */
export interface Completion {
  readonly path: (string | number)[];
  readonly errors: AnswerErrors;
}

/**
 * Gives the value as the client gets it. `null` is a null that nothing has been said of yet; `undefined` one
 * that has its error already, and that takes its parent along where the type is non-null.
 */
type Complete = (value: unknown, completion: Completion) => unknown;

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
    const fields = this.fields(type).filter(({ dataKeys }) => dataKeys.includes(part));
    if (fields.length === 0) return [[]];
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

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly operation: Operation,
    private readonly variables: Readonly<Record<string, unknown>>,
  ) {}

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
      const read = reader(dataKeys);
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
    return {
      below,
      complete: object(
        below,
        (value) => {
          const name = value.__typename;
          if (typeof name === 'string' && possible.has(name)) return name;
          // An interface that the asked subgraph knows as one object; what stands for it was not asked for.
          return name === undefined || (typeof name === 'string' && known(name)) ? type.name : undefined;
        },
        coordinate,
      ),
    };
  }
}

function reader(keys: readonly string[]): (value: Data) => unknown {
  const [key = ''] = keys;
  if (keys.length > 1) return (value) => combined(keys.map((each) => value[each]));
  // Plain objects inherit something of this name.
  if (key in Object.prototype) return (value) => (Object.hasOwn(value, key) ? value[key] : undefined);
  return (value) => value[key];
}

function nullable(complete: Complete): Complete {
  return (value, completion) => complete(value, completion) ?? null;
}

function nonNull(complete: Complete, coordinate: string): Complete {
  return (value, completion) => {
    const completed = complete(value, completion);
    if (completed !== null) return completed;
    completion.errors.missing(completion.path, coordinate);
    return undefined;
  };
}

function list(item: Complete, coordinate: string): Complete {
  return (value, completion) => {
    if (value === undefined || value === null) return null;
    if (!Array.isArray(value)) {
      completion.errors.wrong(completion.path, WRONG.list(coordinate));
      return undefined;
    }
    const { path } = completion;
    const depth = path.push(0) - 1;
    const out: unknown[] = new Array(value.length);
    for (let i = 0; i < value.length; i++) {
      path[depth] = i;
      const completed = item(value[i], completion);
      if (completed === undefined) {
        path.pop();
        return undefined;
      }
      out[i] = completed;
    }
    path.pop();
    return out;
  };
}

function object(below: Selection, typeOf: (value: Data) => string | undefined, coordinate: string): Complete {
  return (value, completion) => {
    if (value === undefined || value === null) return null;
    if (typeof value !== 'object' || Array.isArray(value)) {
      completion.errors.wrong(completion.path, WRONG.object(coordinate));
      return undefined;
    }
    const type = typeOf(value as Data);
    if (type === undefined) {
      completion.errors.wrong(completion.path, WRONG.type(coordinate));
      return undefined;
    }
    return below.complete(value as Data, type, completion);
  };
}
