import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import type { MikroORM } from '@mikro-orm/postgresql';
import fastify, { type FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { pino } from 'pino';
import type { Authenticate } from '../auth/authenticate.js';
import type { HubContext } from '../auth/context.js';
import type { ShapeRegistry } from '../compiler/shape.js';
import type { Config } from '../config.js';
import { executor, poolOf, readSnapshot } from '../database/orm.js';
import { SnapshotProbe } from '../database/snapshot.js';
import { TextReader } from '../database/texts.js';
import { Answers } from './answers.js';
import { createApollo } from './apollo.js';
import { createContext } from './context.js';
import { addDrain } from './drain.js';
import { addHealth } from './health.js';
import { addRefusals } from './refusals.js';
import { addSandbox } from './sandbox.js';
import { addShortWay, answerAsWritten, createOperations } from './written-answers.js';

/** Largest request body: an operation and its variables; files come by the command line. */
const BODY_LIMIT = 1_048_576;

export interface HttpOptions {
  readonly config: Config;
  readonly orm: MikroORM;
  readonly schema: GraphQLSchema;
  readonly shapes: ShapeRegistry;
  readonly authenticate: Authenticate;
  /** Hears of every statement that answers a query. */
  readonly observe?: ((statement: string) => void) | undefined;
}

/** Every address the hub serves. */
export async function createHttp(options: HttpOptions): Promise<FastifyInstance> {
  const { config, orm } = options;
  const logger = pino({ level: config.logLevel });
  const http = fastify({
    bodyLimit: BODY_LIMIT,
    forceCloseConnections: 'idle',
  });
  // First, because the scopes below take over what is set by then.
  addDrain(http);
  addRefusals(http, config.language, logger);
  const pool = poolOf(orm);
  const answers = new Answers({
    ...options,
    reader: new TextReader(pool, options.observe),
    snapshots: new SnapshotProbe(() => readSnapshot(pool)),
    keeps: config.keepAnswers,
  });
  const operations = createOperations();
  const apollo = createApollo(options.schema, logger, [
    fastifyApolloDrainPlugin(http),
    answerAsWritten(answers, operations),
  ]);
  await apollo.start();
  const execute = executor(orm, options.observe);
  const context = createContext({ ...options, execute, language: config.language });

  // Dashboards and partners' routers are two doors to the same schema.
  for (const path of ['/graphql', '/subgraph']) {
    await http.register(async (scope) => {
      addShortWay(scope, { ...options, answers, operations, language: config.language });
      await scope.register(fastifyApollo<HubContext>(apollo), {
        path,
        method: ['GET', 'POST', 'OPTIONS'],
        context,
      });
    });
  }
  addHealth(http, execute);
  await addSandbox(http, config.language);
  return http;
}
