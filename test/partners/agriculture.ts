import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { GraphQLError, parse } from 'graphql';
import shipped from './data/agriculture.json' with { type: 'json' };
import { announce, guardFor, HOST, PORT, readSchema, recordsOr } from './process.ts';
import { figure, isWithin, sourceOf } from './records.ts';

/** 农业农村部门, on Apollo Server: production bases, processing, cultivated areas. */
const AGENCY = 'agriculture';
const data = recordsOr(shipped);
const documents: Parameters<typeof sourceOf>[0] = data.documents;

const bases = data.bases.map((base) => ({
  ...base,
  __typename: 'ProductionBase',
  place: { code: base.place },
  area: figure(base.area, 'mu'),
  operator: base.operator ? { uscc: base.operator } : null,
  source: sourceOf(documents, base.source),
}));
const plants = data.plants.map((plant) => ({
  ...plant,
  __typename: 'ProcessingPlant',
  place: { code: plant.place },
  source: sourceOf(documents, plant.source),
}));
const areas = data.areas.map((area) => ({ ...area, source: sourceOf(documents, area.source) }));

const sitesWithin = (code: string) => [...bases, ...plants].filter(({ place }) => isWithin(place.code, code));
const reference = { __resolveReference: (key: object) => key };

const resolvers = {
  Query: { productionBase: (_: unknown, { id }: { id: string }) => bases.find((base) => base.id === id) },
  ProductionBase: {
    __resolveReference: ({ id }: { id: string }) => bases.find((base) => base.id === id),
  },
  Division: {
    ...reference,
    productionSites: ({ code }: { code: string }, { bases: kinds }: { bases?: string[] | null }) =>
      sitesWithin(code).filter((site) => !kinds || ('kind' in site && kinds.includes(site.kind))),
    cultivatedAreas: ({ code }: { code: string }) => areas.filter(({ division }) => division === code),
  },
  Community: {
    ...reference,
    productionSites: ({ divisionCode }: { divisionCode: string }) => sitesWithin(divisionCode),
  },
  StrongVillageCompany: {
    ...reference,
    productionBases: ({ uscc }: { uscc: string | null }) =>
      bases.filter(({ operator }) => operator !== null && operator.uscc === uscc),
  },
};

const server = new ApolloServer({
  schema: buildSubgraphSchema([{ typeDefs: parse(readSchema(AGENCY)), resolvers }]),
  plugins: [ApolloServerPluginInlineTraceDisabled()],
  stopOnTerminationSignals: false,
});
const isHub = guardFor(AGENCY);
const { url } = await startStandaloneServer(server, {
  listen: { port: PORT, host: HOST },
  context: async ({ req }) => {
    if (await isHub(req.headers.authorization)) return {};
    throw new GraphQLError('Only the hub is answered here.', {
      extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } },
    });
  },
});
announce(AGENCY, Number(new URL(url).port), () => server.stop());
