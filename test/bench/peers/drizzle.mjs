import { createHash } from 'node:crypto';
import SchemaBuilder from '@pothos/core';
import DrizzlePlugin from '@pothos/plugin-drizzle';
import { defineRelations, getTableName, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { getTableConfig, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import fastify from 'fastify';
import mercurius from 'mercurius';
import pg from 'pg';

/**
 * A server that makes one statement of each root field, which nests what belongs together as JSON: Pothos plans it
 * from the selection, Drizzle writes it, mercurius serves it. What is computed is SQL beside the columns,
 * `{{row}}` being the row's and the rest the field's arguments.
 */
process.once('message', async ({ databaseUrl, pool, options, computed }) => {
  const db = drizzle({ client: prepared({ connectionString: databaseUrl, max: pool, options }), relations });
  const app = fastify();
  // Its compiler makes Pothos plan each row anew, which takes four times as long.
  await app.register(mercurius, { schema: schemaOf(db, computed), jit: 0, graphiql: false });
  await app.listen({ port: 0, host: '127.0.0.1' });
  process.send(app.server.address().port);
});

const division = pgTable('division', {
  code: text().primaryKey(),
  short_name: text().notNull(),
  parent_code: text(),
});
const organization = pgTable('organization', {
  id: uuid().primaryKey(),
  kind: text().notNull(),
  name: text().notNull(),
  division_code: text().notNull(),
});
const joint_committee = pgTable('joint_committee', {
  id: uuid().primaryKey(),
  name: text().notNull(),
  form: text().notNull(),
  theme: text(),
  division_code: text().notNull(),
});
const joint_membership = pgTable('joint_membership', {
  id: uuid().primaryKey(),
  committee_id: uuid().notNull(),
  member_id: uuid().notNull(),
  role: text().notNull(),
  started_text: text(),
});
const tables = { division, organization, joint_committee, joint_membership };
const relations = defineRelations(tables, (r) => ({
  division: { children: r.many.division({ from: r.division.code, to: r.division.parent_code }) },
  joint_committee: {
    division: r.one.division({ from: r.joint_committee.division_code, to: r.division.code, optional: false }),
    memberships: r.many.joint_membership({
      from: r.joint_committee.id,
      to: r.joint_membership.committee_id,
    }),
  },
  joint_membership: {
    member: r.one.organization({
      from: r.joint_membership.member_id,
      to: r.organization.id,
      optional: false,
    }),
  },
}));

/** A statement that comes again is prepared: Drizzle names only what is written out by hand. */
function prepared(config) {
  const names = new Map();
  const pool = new pg.Pool(config);
  const { query } = pool;
  pool.query = (asked, values) => {
    let name = names.get(asked.text);
    if (name === undefined) {
      name = createHash('sha1').update(asked.text).digest('hex');
      names.set(asked.text, name);
    }
    return query.call(pool, { ...asked, name }, values);
  };
  return pool;
}

/** Names of SQL's own fields, their arguments and types, by the type that has them. */
const FIELDS = {
  joint_committee: {
    memberCount: ['Figure', { asOf: 'String' }],
    standing: ['String', { asOf: 'String' }],
    breadcrumb: [['Place'], {}],
    links: [['Link'], { asOf: 'String' }],
    baseVenue: ['Named', { asOf: 'String' }],
    resourcesByKind: [['ResourceCount'], { asOf: 'String' }],
    activitiesByType: [['ActivityCount'], { year: 'Int' }],
    resourceUse: ['ResourceUse', { from: 'String', to: 'String' }],
    jointActivity: ['JointActivity', { from: 'String', to: 'String', year: 'Int' }],
    liveness: ['Liveness', { asOf: 'String' }],
    economy: ['Economy', { year: 'Int' }],
    attributedIncome: ['Figure', { year: 'Int' }],
    metric: ['Reported', { asOf: 'String', metric: 'String', period: 'Int' }],
    provenance: [['Source'], {}],
  },
  joint_membership: {
    standing: ['String', { asOf: 'String' }],
    legalEntity: ['Named', {}],
  },
  division: {
    synthetic: ['Boolean', {}],
    resourcesByKind: [['ResourceCount'], { asOf: 'String' }],
    activitiesByType: [['ActivityCount'], { year: 'Int' }],
    economy: ['Economy', { year: 'Int' }],
    metric: ['Figure', { metric: 'String', period: 'Int' }],
  },
};

/** Types of what SQL makes as JSON. */
const OBJECTS = {
  Figure: { value: 'String', qualifier: 'String', nullReason: 'String', unit: 'String' },
  Named: { id: 'String', name: 'String' },
  Place: { code: 'String', shortName: 'String' },
  Source: { kind: 'String', title: 'String' },
  Link: { kind: 'String', from: 'Named', to: 'Named' },
  ResourceCount: { kind: 'String', count: 'Figure', floorArea: 'Figure' },
  ActivityCount: { type: 'String', count: 'Figure', joint: 'Figure' },
  ResourceUse: { fairness: 'Figure', utilisation: 'Figure', sharedUse: 'Figure' },
  JointActivity: {
    intensity: 'Figure',
    jointShare: 'Figure',
    meetings: 'Figure',
    resolutionDelivery: 'Figure',
  },
  Liveness: { verdict: 'String', reasons: ['String'] },
  Economy: {
    income: 'Figure',
    ownEarnedIncome: 'Figure',
    growth: 'Figure',
    reporting: 'Figure',
    payout: 'Figure',
    perMember: 'Figure',
  },
  Reported: { figure: 'Figure', sources: ['Source'] },
  Standing: { rank: 'Int', id: 'String', name: 'String', growth: 'Figure' },
};

function schemaOf(db, computed) {
  const builder = new SchemaBuilder({
    plugins: [DrizzlePlugin],
    drizzle: { client: db, getTableConfig, relations },
    defaultFieldNullability: true,
  });
  const refs = Object.fromEntries(Object.keys(OBJECTS).map((name) => [name, builder.objectRef(name)]));
  const typed = (type) => (Array.isArray(type) ? [refs[type[0]] ?? type[0]] : (refs[type] ?? type));
  for (const [name, fields] of Object.entries(OBJECTS)) {
    refs[name].implement({
      fields: (t) =>
        Object.fromEntries(
          Object.entries(fields).map(([field, type]) => [
            field,
            t.field({ type: typed(type), resolve: (row) => row[field] }),
          ]),
        ),
    });
  }
  const argsOf = (t, args) =>
    Object.fromEntries(Object.entries(args).map(([name, type]) => [name, t.arg({ type, required: true })]));
  /** The fields that SQL computes beside the columns of a table. */
  const computedOf = (t, table) =>
    Object.fromEntries(
      Object.entries(FIELDS[table]).map(([name, [type, args]]) => [
        name,
        t.field({
          type: typed(type),
          args: argsOf(t, args),
          select: (given) => ({
            columns: {},
            extras: { [name]: (row) => written(computed[table][name], given, row) },
          }),
          resolve: (row) => row[name],
        }),
      ]),
    );

  builder.drizzleObject('division', {
    name: 'Division',
    fields: (t) => ({
      code: t.exposeString('code'),
      shortName: t.exposeString('short_name'),
      children: t.relation('children', {
        args: { first: t.arg.int({ required: true }) },
        query: ({ first }) => ({ orderBy: { code: 'asc' }, limit: first }),
      }),
      ...computedOf(t, 'division'),
    }),
  });
  builder.drizzleObject('organization', {
    name: 'Organization',
    fields: (t) => ({
      id: t.exposeString('id'),
      kind: t.exposeString('kind'),
      name: t.exposeString('name'),
      divisionCode: t.exposeString('division_code'),
    }),
  });
  builder.drizzleObject('joint_membership', {
    name: 'Membership',
    fields: (t) => ({
      role: t.exposeString('role'),
      started: t.exposeString('started_text'),
      member: t.relation('member'),
      ...computedOf(t, 'joint_membership'),
    }),
  });
  builder.drizzleObject('joint_committee', {
    name: 'JointCommittee',
    fields: (t) => ({
      id: t.exposeString('id'),
      name: t.exposeString('name'),
      form: t.exposeString('form'),
      theme: t.exposeString('theme'),
      division: t.relation('division'),
      memberships: t.relation('memberships', {
        args: argsOf(t, { asOf: 'String' }),
        query: (given) => ({
          where: { RAW: (row) => written(computed.roots.possible, given, row) },
          orderBy: { id: 'asc' },
          limit: 50,
        }),
      }),
      ...computedOf(t, 'joint_committee'),
    }),
  });
  builder.queryType({
    fields: (t) => ({
      jointCommittees: t.drizzleField({
        type: ['joint_committee'],
        args: argsOf(t, { division: 'String', asOf: 'String', first: 'Int' }),
        resolve: (query, _, given) =>
          db.query.joint_committee.findMany(
            query({
              where: { RAW: (row) => written(computed.roots.within, given, row) },
              orderBy: { division_code: 'asc', id: 'asc' },
              limit: given.first,
            }),
          ),
      }),
      jointCommittee: t.drizzleField({
        type: 'joint_committee',
        args: argsOf(t, { id: 'String' }),
        resolve: (query, _, { id }) => db.query.joint_committee.findFirst(query({ where: { id } })),
      }),
      division: t.drizzleField({
        type: 'division',
        args: argsOf(t, { code: 'String' }),
        resolve: (query, _, { code }) => db.query.division.findFirst(query({ where: { code } })),
      }),
      committees: t.drizzleField({
        type: ['joint_committee'],
        args: { ids: t.arg.stringList({ required: true }) },
        resolve: (query, _, given) =>
          db.query.joint_committee.findMany(
            query({ where: { RAW: (row) => written(computed.roots.ids, given, row) } }),
          ),
      }),
      communities: t.drizzleField({
        type: ['organization'],
        args: { codes: t.arg.stringList({ required: true }) },
        resolve: (query, _, given) =>
          db.query.organization.findMany(
            query({ where: { RAW: (row) => written(computed.roots.codes, given, row) } }),
          ),
      }),
      incomeGrowingMost: t.field({
        type: typed(['Standing']),
        args: argsOf(t, { division: 'String', year: 'Int', top: 'Int' }),
        resolve: async (_, given) => (await db.execute(written(computed.roots.growing, given))).rows,
      }),
    }),
  });
  return builder.toSchema();
}

/** Text of SQL with the row's name and the arguments in it. */
function written(text, given, row) {
  const parts = text.split(/\{\{(\w+)\}\}/);
  return sql.join(
    parts.map((part, i) => {
      if (i % 2 === 0) return sql.raw(part);
      return part === 'row' ? sql.identifier(getTableName(row)) : sql`${sql.param(given[part])}`;
    }),
  );
}
