import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

/** Values for arguments, by name, as GraphQL writes them; a field with a required argument that is not here is left out. */
export type Arguments = Readonly<Record<string, readonly string[]>>;

/** Fields that would make every operation fail or say nothing. */
const LEFT_OUT = new Set(['_service', '_entities']);

/** Makes queries that are valid for a schema, the same one for the same numbers. */
export class RandomOperation {
  private aliases = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly values: Arguments,
    private readonly pick: (below: number) => number,
  ) {}

  text(): string {
    const query = this.schema.getQueryType() as GraphQLObjectType;
    return `{ ${this.fields(query, 3, 1 + this.pick(2))} }`;
  }

  private fields(type: GraphQLObjectType, depth: number, count: number): string {
    const possible = Object.values(type.getFields()).filter((field) => this.askable(field, depth));
    const chosen = Array.from({ length: count }, () => possible[this.pick(possible.length)]).filter(
      (field) => field !== undefined,
    );
    const written = chosen.map((field) => this.field(field, depth));
    if (this.pick(4) === 0 || written.length === 0) written.push(`t${this.aliases++}: __typename`);
    return written.join(' ');
  }

  private askable(field: GraphQLField<unknown, unknown>, depth: number): boolean {
    if (LEFT_OUT.has(field.name)) return false;
    if (depth === 0 && isCompositeType(getNamedType(field.type))) return false;
    return field.args.every((argument) => !isRequiredArgument(argument) || this.values[argument.name]);
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const given = field.args.filter(
      (argument) => this.values[argument.name] && (isRequiredArgument(argument) || this.pick(2) === 0),
    );
    // A page is asked for from one end.
    const named = given.filter(({ name }) => name !== 'last');
    const pages =
      field.args.some(({ name }) => name === 'first') && !named.some(({ name }) => name === 'first');
    const written = named.map(({ name }) => {
      const values = this.values[name] as readonly string[];
      return `${name}: ${values[this.pick(values.length)]}`;
    });
    if (pages) written.push(`first: ${1 + this.pick(3)}`);
    const list = written.length > 0 ? `(${written.join(', ')})` : '';
    return `a${this.aliases++}: ${field.name}${list}${this.selection(field.type, depth)}`;
  }

  private selection(output: GraphQLOutputType, depth: number): string {
    const type = getNamedType(output);
    if (!isCompositeType(type)) return '';
    const count = 1 + this.pick(4);
    if (isObjectType(type)) return ` { ${this.fields(type, this.deeper(type, depth), count)} }`;
    const types = isAbstractType(type) ? this.schema.getPossibleTypes(type) : [];
    const parts = [0, 1].map(() => {
      const object = types[this.pick(types.length)] as GraphQLObjectType;
      return `... on ${object.name} { ${this.fields(object, Math.max(0, depth - 1), count)} }`;
    });
    return ` { __typename ${parts.join(' ')} }`;
  }

  /** Pages and figures are parts of what they hang on, not a level of their own. */
  private deeper(type: GraphQLObjectType, depth: number): number {
    return /(?:Connection|Edge)$/.test(type.name) ? depth : depth - 1;
  }
}
