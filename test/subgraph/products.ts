import 'reflect-metadata';
import {
  Arg,
  Directive,
  Field,
  FieldResolver,
  Float,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { Rel } from '../../src/shared/rel.js';

// The subgraph by which Federation libraries are compared, in classes: each directive once, on the usual shop.

@ObjectType()
class ProductVariation {
  @Field(() => ID)
  id!: string;
}

@Directive('@shareable')
@ObjectType()
class ProductDimension {
  @Field(() => String, { nullable: true })
  size?: string;

  @Field(() => Float, { nullable: true })
  weight?: number;

  @Directive('@inaccessible')
  @Field(() => String, { nullable: true })
  unit?: string;
}

@ObjectType()
class CaseStudy {
  @Field(() => ID)
  caseNumber!: string;

  @Field(() => String, { nullable: true })
  description?: string;
}

@Directive('@key(fields: "study { caseNumber }")')
@ObjectType()
class ProductResearch {
  @Field(() => CaseStudy)
  study!: CaseStudy;

  @Field(() => String, { nullable: true })
  outcome?: string;

  static __resolveReference({ study }: ProductResearch) {
    return RESEARCH.find((research) => research.study.caseNumber === study.caseNumber) ?? null;
  }
}

@Directive('@key(fields: "email")')
@Directive('@extends')
@ObjectType()
class User {
  @Directive('@external')
  @Field(() => ID)
  email!: string;

  @Directive('@override(from: "users")')
  @Field(() => String, { nullable: true })
  name?: string;

  @Directive('@external')
  @Field(() => Int, { nullable: true })
  totalProductsCreated?: number;

  @Directive('@external')
  @Field(() => Int)
  yearsOfEmployment!: number;

  static __resolveReference(reference: User) {
    return reference.email === AUTHOR.email ? { ...AUTHOR, ...reference } : null;
  }
}

@Directive('@key(fields: "sku package")')
@ObjectType()
class DeprecatedProduct {
  @Field(() => String)
  sku!: string;

  @Field(() => String)
  package!: string;

  @Field(() => String, { nullable: true })
  reason?: string;

  @Field(() => User, { nullable: true })
  createdBy?: Rel<User>;

  static __resolveReference({ sku, package: name }: DeprecatedProduct) {
    return OLD.find((product) => product.sku === sku && product.package === name) ?? null;
  }
}

@Directive('@custom')
@Directive('@key(fields: "id")')
@Directive('@key(fields: "sku package")')
@Directive('@key(fields: "sku variation { id }")')
@ObjectType()
export class Product {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true })
  sku?: string;

  @Field(() => String, { nullable: true })
  package?: string;

  @Field(() => ProductVariation, { nullable: true })
  variation?: ProductVariation;

  @Field(() => ProductDimension, { nullable: true })
  dimensions?: ProductDimension;

  @Directive('@provides(fields: "totalProductsCreated")')
  @Field(() => User, { nullable: true })
  createdBy?: Rel<User>;

  @Directive('@tag(name: "internal")')
  @Field(() => String, { nullable: true })
  notes?: string;

  @Field(() => [ProductResearch])
  research!: ProductResearch[];

  static __resolveReference(reference: Partial<Product>) {
    return (
      PRODUCTS.find((product) => {
        if (reference.id) return product.id === reference.id;
        if (product.sku !== reference.sku) return false;
        return reference.package
          ? product.package === reference.package
          : product.variation?.id === reference.variation?.id;
      }) ?? null
    );
  }
}

@Directive('@interfaceObject')
@Directive('@key(fields: "id")')
@ObjectType()
export class Inventory {
  @Field(() => ID)
  id!: string;

  @Field(() => [DeprecatedProduct])
  deprecatedProducts!: DeprecatedProduct[];

  static __resolveReference({ id }: Inventory) {
    return { id, deprecatedProducts: OLD };
  }
}

const AUTHOR = {
  email: 'author@example.com',
  name: 'An Author',
  totalProductsCreated: 1_337,
  yearsOfEmployment: 10,
};
const RESEARCH = [
  { study: { caseNumber: '1234', description: 'First study' }, outcome: 'good' },
  { study: { caseNumber: '1235', description: 'Second study' } },
];
const OLD = [{ sku: 'old-1', package: 'boxes', reason: 'replaced', createdBy: AUTHOR }];
const SIZE = { size: 'small', weight: 1.5, unit: 'kg' };
const PRODUCTS = [
  { id: 'p1', sku: 'new-1', package: 'boxes', variation: { id: 'blue' }, research: RESEARCH.slice(0, 1) },
  { id: 'p2', sku: 'new-2', package: 'crates', variation: { id: 'plain' }, research: RESEARCH.slice(1) },
].map((product) => ({ ...product, dimensions: SIZE, createdBy: AUTHOR, notes: 'not for customers' }));

@Resolver(() => User)
export class UserResolver {
  @Directive('@requires(fields: "totalProductsCreated yearsOfEmployment")')
  @FieldResolver(() => Int, { nullable: true })
  averageProductsCreatedPerYear(@Root() user: User): number | null {
    if (user.totalProductsCreated == null || !user.yearsOfEmployment) return null;
    return Math.round(user.totalProductsCreated / user.yearsOfEmployment);
  }
}

@Resolver()
export class ProductResolver {
  @Query(() => Product, { nullable: true })
  product(@Arg('id', () => ID) id: string) {
    return Product.__resolveReference({ id });
  }

  @Query(() => DeprecatedProduct, { nullable: true, deprecationReason: 'Ask for product.' })
  deprecatedProduct(@Arg('sku', () => String) sku: string, @Arg('package', () => String) name: string) {
    return DeprecatedProduct.__resolveReference({ sku, package: name });
  }
}

/** What no class can declare: a directive of one's own that goes with the supergraph. */
export const EXTRA = `
extend schema
  @link(url: "https://specs.example.com/custom/v1.0", import: ["@custom"])
  @composeDirective(name: "@custom")
directive @custom on OBJECT`;

export const USERS = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])
type Query { author: User }
type User @key(fields: "email") { email: ID! name: String totalProductsCreated: Int @shareable yearsOfEmployment: Int! }`;

export const INVENTORY = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])
type Query { inventory: Inventory }
interface Inventory @key(fields: "id") { id: ID! }
type Warehouse implements Inventory @key(fields: "id") { id: ID! city: String }
type ProductDimension @shareable { size: String weight: Float }`;
