import {
  ApolloServer,
  type ApolloServerOptionsWithGateway,
  type ApolloServerPlugin,
  type BaseContext,
} from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { HubContext } from '../auth/context.js';
import { stringifyResult, Written } from './answers.js';
import { createFormatError, inLanguage } from './errors.js';
import { withheldIn } from './withheld.js';

/** Longest operation, in tokens of its text; the introspection query has some 500. */
const MAX_TOKENS = 8_000;

/** The hub's own schema, or the supergraph behind a gateway. */
export type ApolloSchema =
  | { readonly schema: GraphQLSchema }
  | { readonly gateway: NonNullable<ApolloServerOptionsWithGateway<BaseContext>['gateway']> };

/** Apollo Server over a schema, with the hub's errors and limits. */
export function createApollo(
  schema: ApolloSchema,
  logger: Logger,
  plugins: (ApolloServerPlugin | ApolloServerPlugin<HubContext>)[],
): ApolloServer<HubContext> {
  return new ApolloServer<HubContext>({
    ...schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: MAX_TOKENS },
    formatError: createFormatError(logger),
    stringifyResult,
    logger,
    stopOnTerminationSignals: false,
    plugins: [
      // It wraps the resolver of every field, and the hub's answers carry no cache hints.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      errorLanguage,
      withheldFigures,
      ...(plugins as ApolloServerPlugin<HubContext>[]),
    ],
  });
}

const errorLanguage: ApolloServerPlugin<HubContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response, contextValue }) {
        if (response.body.kind !== 'single' || !response.body.singleResult.errors) return;
        response.body.singleResult.errors = response.body.singleResult.errors.map((error) =>
          inLanguage(error, contextValue.language ?? 'en'),
        );
      },
    };
  },
};

/** Says beside the data what was withheld; an answer that PostgreSQL wrote says so itself. */
const withheldFigures: ApolloServerPlugin<HubContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ operation, response: { body }, contextValue }) {
        if (operation?.operation !== 'query' || body.kind !== 'single') return;
        const { data, extensions } = body.singleResult;
        if (!data || (data as unknown) instanceof Written) return;
        const withheld = withheldIn(data, contextValue.language);
        if (withheld) body.singleResult.extensions = { ...extensions, ...withheld };
      },
    };
  },
};
