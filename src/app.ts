import 'reflect-metadata';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { GraphQLSchema } from 'graphql';
import { pino } from 'pino';
import { definePolicy } from './auth/access.js';
import { createAuthenticate } from './auth/authenticate.js';
import { authorityOf } from './auth/authority.js';
import type { HubContext } from './auth/context.js';
import { openPartnerIdentity } from './auth/partner-requests.js';
import { AuditEntry, EventEntry, Receipt } from './auth/records.entity.js';
import { figureShape } from './compiler/figure.js';
import { ShapeRegistry } from './compiler/shape.js';
import type { Config } from './config.js';
import { migrate, openOrm, snapshotsOf } from './database/orm.js';
import { traceable } from './http/errors.js';
import { FIRST_QUERY } from './http/first-query.js';
import { createAnswers, createHttp } from './http/http.js';
import { OwnSource } from './http/own-source.js';
import { ImportResolver } from './importing/import.resolver.js';
import { offerImports } from './importing/kinds.js';
import * as activities from './modules/activities/index.js';
import * as balance from './modules/balance/index.js';
import * as committees from './modules/committees/index.js';
import * as divisions from './modules/divisions/index.js';
import * as economy from './modules/economy/index.js';
import * as indicators from './modules/indicators/index.js';
import { NodeResolver } from './modules/node.js';
import * as organizations from './modules/organizations/index.js';
import * as partners from './modules/partners/index.js';
import * as resources from './modules/resources/index.js';
import * as sources from './modules/sources/index.js';
import type { Composer } from './shared/composing.js';
import type { Message } from './shared/errors.js';
import { readHostList } from './shared/host-list.js';
import { buildSubgraph, printSubgraph } from './subgraph/schema.js';
import { createComposer } from './supergraph/composer.js';
import { Serving } from './supergraph/serving.js';

export { makeSyntheticWorld, readPlan } from './demo/synthetic/index.js';

/** The only list of modules: a new one adds a line to each part below. */
const resolvers = [
  NodeResolver,
  divisions.DivisionResolver,
  divisions.GridResolver,
  organizations.OrganizationResolver,
  organizations.AffinityResolver,
  committees.JointCommitteeResolver,
  committees.MembershipResolver,
  committees.OrganizationExtensions,
  committees.CommunityExtensions,
  committees.DivisionExtensions,
  resources.ResourceResolver,
  resources.BookingResolver,
  resources.CommitteeResources,
  resources.DivisionResources,
  resources.OrganizationResources,
  resources.RankedResources,
  resources.ResourceAggregateResolver,
  activities.ActivityResolver,
  activities.CommitteeActivities,
  activities.DivisionActivities,
  activities.OrganizationActivities,
  ...economy.economyResolvers,
  sources.FigureExtensions,
  indicators.IndicatorResolver,
  indicators.CommitteeIndicators,
  indicators.DivisionIndicators,
  indicators.OrganizationIndicators,
  balance.CommitteeBalance,
  ImportResolver,
  ...partners.partnerResolvers,
] as const;

const orphanedTypes = [
  ...Object.values(organizations.ORGANIZATION_TYPES),
  ...Object.values(resources.RESOURCE_TYPES),
];

export const entities = [
  sources.Source,
  sources.Provenance,
  divisions.DivisionList,
  divisions.Division,
  divisions.Grid,
  organizations.Organization,
  organizations.Affinity,
  committees.JointCommittee,
  committees.JointMembership,
  committees.MembershipCriterion,
  committees.CommitteeLink,
  resources.Resource,
  resources.ResourceSharing,
  resources.CommitteeBaseVenue,
  resources.CoLocation,
  resources.Booking,
  resources.BookingSeries,
  resources.BookingResource,
  activities.ActivitySeries,
  activities.Activity,
  activities.Resolution,
  activities.ResolutionTask,
  activities.Proposal,
  ...economy.economyEntities,
  indicators.Metric,
  indicators.NamedSubject,
  indicators.Observation,
  ...partners.partnerEntities,
  EventEntry,
  AuditEntry,
  Receipt,
];

for (const policy of [
  divisions.divisionPolicy,
  organizations.organizationPolicy,
  committees.committeePolicy,
  resources.resourcePolicy,
  activities.activityPolicy,
  economy.economyPolicy,
  indicators.indicatorPolicy,
  partners.partnerPolicy,
]) {
  definePolicy(policy);
}

/** The kinds of files that `hub import` takes, in the order in which they build on each other. */
offerImports([
  organizations.organizationImport,
  committees.committeeImport,
  committees.membershipImport,
  resources.venueImport,
  resources.bookingImport,
  activities.activityImport,
  economy.shareholdingImport,
  economy.ledgerImport,
  indicators.observationImport,
]);

function createShapes(states: partners.PartnerStates): ShapeRegistry {
  const shapes = new ShapeRegistry().add(
    figureShape,
    ...sources.sourceShapes,
    ...divisions.divisionShapes,
    ...organizations.organizationShapes,
  );
  committees.addCommitteeShapes(shapes);
  resources.addResourceShapes(shapes);
  activities.addActivityShapes(shapes);
  economy.addEconomyShapes(shapes);
  indicators.addIndicatorShapes(shapes);
  balance.addBalanceShapes(shapes);
  shapes.add(...partners.partnerShapes(states));
  return shapes;
}

/** The hub's schema with the shapes that read it; needs no database. */
export async function createSubgraph(
  states: partners.PartnerStates = () => [],
): Promise<{ schema: GraphQLSchema; shapes: ShapeRegistry }> {
  const shapes = createShapes(states);
  const plain = ['ImportReport', 'ImportedChange'];
  return { schema: await buildSubgraph({ resolvers: [...resolvers], orphanedTypes, shapes, plain }), shapes };
}

/** Brings a database to this version's tables and, if wanted, the demo's data. */
export async function prepareDatabase(
  orm: MikroORM,
  databaseUrl: string,
  options: { demo: boolean },
): Promise<void> {
  await migrate(orm, databaseUrl, async () => {
    await indicators.syncCatalogue(orm.em.fork());
    if (!options.demo) return;
    const { loadDemo } = await import('./demo/load.js');
    await loadDemo(orm, databaseUrl);
  });
}

/** The name of the hub's own part of the supergraph. */
const HUB = 'hub';

const hostsOf = ({ partnerHosts }: Pick<Config, 'partnerHosts'>) =>
  readHostList(partnerHosts) ?? { hosts: [], networks: [] };

/** Joins partners' schemas with the hub's own, which is source zero. */
export function composerOf(
  config: Pick<Config, 'publicUrl' | 'partnerHosts'>,
  schema: GraphQLSchema,
): Composer {
  const hub = { name: HUB, url: `${config.publicUrl}/subgraph`, sdl: printSubgraph(schema) };
  return createComposer(hub, hostsOf(config));
}

export function openDatabase(databaseUrl: string, pool: number): Promise<MikroORM> {
  return openOrm({ url: databaseUrl, entities, pool });
}

export interface AppOptions {
  readonly config: Config;
  readonly databaseUrl: string;
  readonly keysFolder: string;
  readonly onProgress?: (message: Message) => void;
  /** Hears of every statement that answers a query. */
  readonly observe?: (statement: string) => void;
  /** Is told which supergraph is served: soon after the start, and whenever any hub on the database changes it. */
  readonly onSupergraph?: (served: partners.CurrentSupergraph) => void;
}

export interface App {
  /** Starts to serve; the base URL. */
  readonly listen: () => Promise<string>;
  /** Lets requests under way finish. */
  readonly close: () => Promise<void>;
  readonly firstQuery: string;
}

/** Puts the hub together: database, schema, identity, HTTP. */
export async function createApp(options: AppOptions): Promise<App> {
  const { config, databaseUrl } = options;
  const logger = pino({ level: config.logLevel });
  let states: partners.PartnerStates = () => [];
  const [orm, subgraph] = await Promise.all([
    openDatabase(databaseUrl, config.databasePool),
    createSubgraph(() => states()),
  ]);
  try {
    await prepareDatabase(orm, databaseUrl, { demo: config.mode === 'demo' });
    const composer = composerOf(config, subgraph.schema);
    const misfits = await partners.composeRelease(orm, composer);
    for (const fault of misfits) options.onProgress?.(composer.inOneLine(fault));
    const signed = await createAuthenticate({
      keysFolder: options.keysFolder,
      issuer: config.jwtIssuer,
      audience: config.jwtAudience,
      jwksUrl: config.jwksUrl,
      anonymousReads: config.mode === 'demo',
    });
    const snapshots = snapshotsOf(orm);
    const authenticate = partners.withAgencyTokens(orm, snapshots, signed);
    const identity = await openPartnerIdentity(orm, options.keysFolder, config.jwtIssuer);
    const { observe } = options;
    const answers = createAnswers({ config, databaseUrl, orm, snapshots, ...subgraph, observe });
    const serving = new Serving({
      own: new OwnSource(HUB, subgraph.schema, answers),
      hosts: hostsOf(config),
      requests: { ...identity.requests, timeoutMs: config.partnerTimeoutMs },
      authorization: { authorityOf, whenDenied: config.authorization },
      onFailure: (partner, code, error) =>
        logger.warn(
          { partner, code, ...traceable(error instanceof Error ? (error.cause ?? error) : error) },
          'partner failed',
        ),
      signalOf: (context) => (context as HubContext).leaving(),
      executedOf: (context) => (context as HubContext).executed,
      onDefect: (place, error) => logger.error({ place, ...traceable(error) }, 'supergraph failed'),
    });
    states = () => serving.states();
    const serve = async (served: partners.CurrentSupergraph) => {
      try {
        await serving.serve(served.sdl);
        options.onSupergraph?.(served);
      } catch (error) {
        logger.error({ supergraph: served.version, ...traceable(error) }, 'supergraph refused');
      }
    };
    const stored = await partners.currentSupergraph(orm.em.fork());
    if (stored) await serve(stored);
    const watch = partners.onSupergraphChange(orm, databaseUrl, serve, stored?.version);
    const http = await createHttp({
      config,
      logger,
      orm,
      ...subgraph,
      answers,
      gateway: serving.gateway,
      partners: () => serving.states(),
      publicKeys: () => identity.publicKeys(),
      authenticate,
      composer,
      registry: partners.openDoor(orm, composer, watch),
      observe,
    });
    return {
      firstQuery: FIRST_QUERY,
      listen: () => http.listen({ port: config.port, host: config.host }),
      close: async () => {
        await http.close();
        identity.close();
        await watch.stop();
        await serving.close();
        await orm.close(true);
      },
    };
  } catch (error) {
    await orm.close(true);
    throw error;
  }
}
