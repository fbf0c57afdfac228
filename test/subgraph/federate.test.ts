import 'reflect-metadata';
import { GraphQLScalarType, graphql } from 'graphql';
import {
  Arg,
  createUnionType,
  Directive,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
  registerEnumType,
} from 'type-graphql';
import { describe, expect, it } from 'vitest';
import { ShapeRegistry } from '../../src/compiler/shape.js';
import type { Federation, FederationVersion } from '../../src/subgraph/federate.js';
import { buildSubgraph, printSubgraph } from '../../src/subgraph/schema.js';
import { compose } from './composing.js';

const Grade = { LOW: 'LOW', HIGH: 'HIGH' } as const;
registerEnumType(Grade, { name: 'Grade' });

const Weight = new GraphQLScalarType({ name: 'Weight' });

@ObjectType()
@Directive('@key(fields: "id", resolvable: false)')
class Crate {
  @Field(() => ID)
  id!: string;
}

@ObjectType()
@Directive('@key(fields: "id")')
class Apple {
  @Field(() => ID)
  id!: string;

  @Field(() => Grade)
  grade!: string;

  @Field(() => Weight, { nullable: true })
  weight?: string;

  @Field(() => Crate, { nullable: true })
  crate?: Crate;

  static async __resolveReference({ id }: { id: string }, context: { seen: string[] }) {
    context.seen.push(id);
    return id === 'none' ? null : { id, grade: 'HIGH', weight: 'heavy', crate: { id: `c-${id}` } };
  }
}

const Fruit = createUnionType({ name: 'Fruit', types: () => [Apple, Crate] as const });

@Resolver(() => Apple)
class AppleResolver {
  @Query(() => [Fruit])
  fruits(@Arg('first', () => Int, { nullable: true }) _: number) {
    return [];
  }

  @FieldResolver(() => String)
  label(@Root() apple: Apple, @Arg('loud', () => Boolean, { defaultValue: false }) loud: boolean) {
    return loud ? apple.id.toUpperCase() : apple.id;
  }
}

const build = (federation: Partial<Federation> = {}) =>
  buildSubgraph({ resolvers: [AppleResolver], federation });
const printed = async (federation: Partial<Federation>) => printSubgraph(await build(federation));

describe('directives where type-graphql takes none', () => {
  const directives = {
    Grade: ['@tag(name: "grading")'],
    'Grade.LOW': ['@inaccessible', '@tag(name: "old")'],
    Fruit: ['@tag(name: "all")'],
    Weight: ['@inaccessible'],
    'Apple.weight': ['@inaccessible'],
    'Query.fruits(first:)': ['@tag(name: "paging")'],
  };

  it('are put on enums, their values, unions, scalars, fields and arguments', async () => {
    const sdl = await printed({ directives });
    expect(sdl).toContain('enum Grade @tag(name: "grading")');
    expect(sdl).toContain('LOW @inaccessible @tag(name: "old")');
    expect(sdl).toContain('union Fruit @tag(name: "all") =');
    expect(sdl).toContain('scalar Weight @inaccessible');
    expect(sdl).toContain('weight: Weight @inaccessible');
    expect(sdl).toContain('fruits(first: Int @tag(name: "paging"))');
    expect(sdl).toContain('import: ["@inaccessible", "@key", "@tag"]');
  });

  it('reach the supergraph', async () => {
    const supergraph = compose({ fruits: await printed({ directives }) });
    expect(supergraph).toMatch(/LOW[^\n]*@inaccessible/);
    expect(supergraph).toMatch(/scalar Weight[^\n]*@inaccessible/);
  });

  it.each(['Nothing', 'Grade.MIDDLE', 'Apple.grade(loud:)', 'LOW', 'Crate.name'])(
    'are refused for %s, which is not there',
    async (coordinate) => {
      await expect(build({ directives: { [coordinate]: ['@inaccessible'] } })).rejects.toThrow(coordinate);
    },
  );
});

describe('the link', () => {
  it.each(['v2.3', 'v2.4', 'v2.5', 'v2.6', 'v2.7'] as const)(
    'names the version that is wanted: %s',
    async (version) => {
      const sdl = await printed({ version });
      expect(sdl).toContain(`https://specs.apollo.dev/federation/${version}", import: ["@key"]`);
      expect(compose({ fruits: sdl })).toContain('type Apple');
    },
  );

  it.each<[directive: string, lacking: FederationVersion, having: FederationVersion]>([
    ['@authenticated', 'v2.4', 'v2.5'],
    ['@requiresScopes(scopes: [["read"]])', 'v2.4', 'v2.5'],
    ['@policy(policies: [["open"]])', 'v2.5', 'v2.6'],
    ['@override(from: "orchard", label: "percent(5)")', 'v2.6', 'v2.7'],
  ])(
    'is refused where the version lacks %s, and imports it where it does not',
    async (directive, lacking, having) => {
      const directives = { 'Apple.grade': [directive] };
      await expect(build({ version: lacking, directives })).rejects.toThrow(having);
      const imports = ['@key', directive.split('(')[0]].sort().map((name) => `"${name}"`);
      expect(await printed({ version: having, directives })).toContain(`import: [${imports.join(', ')}]`);
    },
  );

  it('does not import a directive of the same name that the subgraph defines itself', async () => {
    const extra = 'directive @tag(name: String!) on ENUM';
    const sdl = await printed({ extra, directives: { Grade: ['@tag(name: "own")'] } });
    expect(sdl).toContain('import: ["@key"]');
  });
});

describe('types that no shape reads', () => {
  it('keep the resolvers of their classes beside types that shapes read', async () => {
    const schema = await buildSubgraph({
      resolvers: [AppleResolver],
      shapes: new ShapeRegistry(),
      plain: ['Crate'],
    });
    const source = `{ _entities(representations: [{ __typename: "Apple", id: "a" }]) {
      ... on Apple { name: id quiet: label crate { name: id } } } }`;
    const { data, errors } = await graphql({ schema, source, contextValue: { seen: [] } });
    expect(errors).toBeUndefined();
    expect(data?._entities).toEqual([{ name: 'a', quiet: 'a', crate: { name: 'c-a' } }]);
  });

  it('are found by the reference resolver of their class and read by its field resolvers, in order', async () => {
    const context = { seen: [] };
    const { data, errors } = await graphql({
      schema: await build(),
      source: `{ _entities(representations: [
        { __typename: "Apple", id: "a" }, { __typename: "Apple", id: "none" }, { __typename: "Apple", id: "b" }]) {
          ... on Apple { name: id quiet: label loud: label(loud: true) grade crate { id } } } }`,
      contextValue: context,
    });
    expect(errors).toBeUndefined();
    const apple = (id: string) => ({
      name: id,
      quiet: id,
      loud: id.toUpperCase(),
      grade: 'HIGH',
      crate: { id: `c-${id}` },
    });
    expect(data?._entities).toEqual([apple('a'), null, apple('b')]);
    expect(context.seen).toEqual(['a', 'none', 'b']);
  });

  it('with a key that is not resolvable here are passed on as they came', async () => {
    const source =
      '{ _entities(representations: [{ __typename: "Crate", id: "c" }]) { ... on Crate { id } } }';
    const { data } = await graphql({ schema: await build(), source });
    expect(data?._entities).toEqual([{ id: 'c' }]);
  });
});
