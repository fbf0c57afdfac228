import type { ApolloServerPlugin } from '@apollo/server';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import type { MikroORM } from '@mikro-orm/postgresql';
import fastify, { type FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Authenticate } from '../auth/authenticate.js';
import type { HubContext } from '../auth/context.js';
import type { ShapeRegistry } from '../compiler/shape.js';
import type { Config } from '../config.js';
import { executor, poolOf } from '../database/orm.js';
import type { SnapshotProbe } from '../database/snapshot.js';
import { TextReader } from '../database/texts.js';
import { readingsAtOnce, Turns } from '../database/turns.js';
import type { Composer } from '../shared/composing.js';
import type { PartnerState } from '../shared/partner-state.js';
import { Answers } from './answers.js';
import { type ApolloSchema, createApollo } from './apollo.js';
import { createContext, isPartner, ofPartners } from './context.js';
import { addDrain } from './drain.js';
import { EarlyAnswers } from './early-answers.js';
import { addHealth } from './health.js';
import { addKeys } from './keys.js';
import { addMetrics } from './metrics.js';
import { addRefusals } from './refusals.js';
import { addRegistry, type RegistryDoor } from './registry.js';
import { addSandbox } from './sandbox.js';
import { addShortWay, type Executing, ShortWay, type ShortWayOptions } from './short-way.js';
import {
  answerAsWritten,
  createOperations,
  MadeFor,
  type OperationsBySchema,
  rememberAnswered,
} from './written-answers.js';

/** Largest request body: an operation and its variables; files come by the command line. */
const BODY_LIMIT = 1_048_576;

export interface HttpOptions {
  readonly config: Config;
  readonly logger: Logger;
  readonly orm: MikroORM;
  readonly schema: GraphQLSchema;
  readonly shapes: ShapeRegistry;
  readonly answers: Answers;
  /** What dashboards are served: the supergraph of the moment. */
  readonly gateway: Gateway;
  readonly partners: () => readonly PartnerState[];
  /** What the hubs on the database sign with, for partners to check who asks them. */
  readonly publicKeys: () => Promise<readonly object[]>;
  readonly authenticate: Authenticate;
  readonly composer: Composer;
  readonly registry: RegistryDoor;
  /** Hears of every statement that answers a query. */
  readonly observe?: ((statement: string) => void) | undefined;
}

interface Door extends Pick<ShortWayOptions, 'operations' | 'supergraph' | 'admits' | 'context'> {
  readonly path: string;
  readonly served: ApolloSchema;
  readonly plugin: ApolloServerPlugin<HubContext>;
}

type Gateway = Extract<ApolloSchema, { gateway: unknown }>['gateway'] & {
  readonly current: { readonly apiSchema: GraphQLSchema } & Executing;
};

/** Answers of the hub's own schema, for every door. */
export function createAnswers(
  options: Pick<HttpOptions, 'config' | 'orm' | 'schema' | 'shapes' | 'observe'> & {
    readonly snapshots: SnapshotProbe;
    readonly databaseUrl: string;
  },
): Answers {
  const { orm, config, databaseUrl, observe } = options;
  const turns = new Turns(readingsAtOnce(databaseUrl, config));
  return new Answers({
    ...options,
    reader: new TextReader(poolOf(orm), turns, observe),
    keeps: config.keepAnswers,
  });
}

/** No route has a schema, so that what fastify compiles them with need not be loaded. */
const noSchemas = (): never => {
  throw new Error('A route with a schema needs fastify’s own compilers: mend http.ts.');
};

/** Every address the hub serves. */
export async function createHttp(options: HttpOptions): Promise<FastifyInstance> {
  const { config, orm, logger } = options;
  const early = new EarlyAnswers();
  const http = fastify({
    bodyLimit: BODY_LIMIT,
    forceCloseConnections: 'idle',
    schemaController: { compilersFactory: { buildValidator: noSchemas, buildSerializer: noSchemas } },
    serverFactory: (handler, given) => early.server(handler, given),
  });
  // First, because the scopes below take over what is set by then.
  addDrain(http);
  early.addTo(http);
  addRefusals(http, config.language, logger);
  const { partners } = options;
  addMetrics(http, early, { partners, pool: poolOf(orm), kept: () => options.answers.sizes });
  const execute = executor(orm, options.observe);
  const open = createContext({ ...options, execute, language: config.language });
  const { answers, gateway } = options;
  const bySchema: OperationsBySchema = new MadeFor(createOperations);
  const ofHub = createOperations();
  const isAgencys = config.mode === 'production';
  // Dashboards ask the supergraph; partners' routers the hub's own part of it.
  const doors: Door[] = [
    {
      path: '/graphql',
      served: { gateway },
      plugin: rememberAnswered(bySchema),
      operations: () => bySchema.of(gateway.current.apiSchema),
      supergraph: () => gateway.current,
      context: open,
    },
    {
      path: '/subgraph',
      served: { schema: options.schema },
      plugin: answerAsWritten(answers, ofHub),
      operations: () => ofHub,
      context: isAgencys ? ofPartners(open) : open,
      admits: isAgencys ? isPartner : undefined,
    },
  ];
  for (const { path, served, plugin, ...short } of doors) {
    const apollo = createApollo(served, logger, [fastifyApolloDrainPlugin(http), plugin]);
    await apollo.start();
    await http.register(async (scope) => {
      const way = new ShortWay({ ...options, ...short, language: config.language });
      early.at(path, way);
      addShortWay(scope, way, early.readOf);
      await scope.register(fastifyApollo<HubContext>(apollo), {
        path,
        method: ['GET', 'POST', 'OPTIONS'],
        context: async (request, reply) =>
          Object.assign(await short.context(request, reply), { executed: way.executedOf(request.raw) }),
      });
    });
  }
  await addRegistry(http, {
    door: options.registry,
    authenticate: options.authenticate,
    language: config.language,
  });
  addHealth(http, execute, partners);
  addKeys(http, options.publicKeys);
  await addSandbox(http, config.language);
  return http;
}
