import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import fastify from 'fastify';
import { graphql, parse } from 'graphql';
import data from './data/culture-tourism.json' with { type: 'json' };
import { announce, guardFor, HOST, PORT, REFUSED, readSchema } from './process.ts';
import { isWithin, sourceOf } from './records.ts';

/** 文旅部门, on Fastify: festivals, routes, heritage, visitors and sales. */
const AGENCY = 'culture-tourism';
const documents: Parameters<typeof sourceOf>[0] = data.documents;

/** A record as the schema has it. */
const shown = <T extends { readonly place: string; readonly source: string }>(
  __typename: string,
  record: T,
) => ({
  ...record,
  __typename,
  place: { code: record.place },
  source: sourceOf(documents, record.source),
});
const festivals = data.festivals.map((festival) => shown('Festival', festival));
const routes = data.routes.map((route) => shown('TourRoute', route));
const sites = data.sites.map((site) => shown('HeritageSite', site));
const tourism = new Map(
  data.tourism.map((entry) => [
    entry.division,
    { ...entry, division: { code: entry.division }, source: sourceOf(documents, entry.source) },
  ]),
);

const attractionsWithin = (code: string) =>
  [...festivals, ...routes, ...sites].filter(({ place }) => isWithin(place.code, code));

interface Committee {
  readonly id: string;
  /** Where it is seated: the hub's knowledge, which the router hands over. */
  readonly division?: { readonly code: string };
}

const byId = (id: string) => festivals.find((festival) => festival.id === id);
const resolvers = {
  Query: { festival: (_: unknown, { id }: { id: string }) => byId(id) },
  Festival: { __resolveReference: ({ id }: { id: string }) => byId(id) },
  Division: {
    __resolveReference: (division: { code: string }) => division,
    attractions: ({ code }: { code: string }) => attractionsWithin(code),
    tourism: ({ code }: { code: string }) => tourism.get(code),
  },
  JointCommittee: {
    __resolveReference: (committee: Committee) => committee,
    attractions: ({ division }: Committee) => division && attractionsWithin(division.code),
    tourism: ({ division }: Committee) => division && tourism.get(division.code),
  },
};

const schema = buildSubgraphSchema([{ typeDefs: parse(readSchema(AGENCY)), resolvers }]);
const isHub = guardFor(AGENCY);
const server = fastify({ logger: false, forceCloseConnections: true });
server.post<{ Body: { query: string; variables?: Record<string, unknown>; operationName?: string } }>(
  '/graphql',
  async ({ headers, body }, reply) => {
    reply.type('application/json');
    if (!(await isHub(headers.authorization))) return reply.code(401).send(REFUSED);
    const { query: source, variables: variableValues, operationName } = body;
    return JSON.stringify(await graphql({ schema, source, variableValues, operationName }));
  },
);
await server.listen({ port: PORT, host: HOST });
announce(AGENCY, (server.server.address() as AddressInfo).port, () => server.close());
