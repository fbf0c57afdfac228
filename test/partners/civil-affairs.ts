import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { createYoga } from 'graphql-yoga';
import data from './data/civil-affairs.json' with { type: 'json' };
import { perThousand } from './per-thousand.ts';
import { announce, guardFor, HOST, PORT, REFUSED, readSchema } from './process.ts';
import { figure, isWithin, sourceOf } from './records.ts';

/** 民政部门, on GraphQL Yoga: care facilities with beds and capacity, and beds for each thousand residents. */
const AGENCY = 'civil-affairs';
const documents: Parameters<typeof sourceOf>[0] = data.documents;

const facilities = data.facilities.map((facility) => ({
  ...facility,
  publishedBeds: facility.beds,
  place: { code: facility.place },
  beds: figure(facility.beds, 'bed'),
  capacity: figure(facility.capacity, 'person'),
  source: sourceOf(documents, facility.source),
}));
const within = (code: string) => facilities.filter(({ place }) => isWithin(place.code, code));

/** Beds of the running facilities; where some do not publish theirs, there are at least those of the others. */
function bedsWithin(code: string) {
  const running = within(code).filter(({ state }) => state === 'OPEN');
  const known = running.flatMap(({ publishedBeds }) => (publishedBeds ? [Number(publishedBeds.value)] : []));
  if (known.length === 0)
    return {
      value: null,
      qualifier: 'INDETERMINATE',
      unit: 'bed',
      nullReason: running.length === 0 ? 'NOTHING_TO_COUNT' : 'NOT_PUBLISHED',
    };
  const value = `${known.reduce((sum, beds) => sum + beds, 0)}`;
  return { value, qualifier: known.length === running.length ? 'EXACT' : 'AT_LEAST', unit: 'bed' };
}

interface AskedDivision {
  readonly code: string;
  /** What the hub has on record of the residents; the router hands it over. */
  readonly observations?: { readonly nodes: readonly { readonly figure: Residents }[] } | null;
}
type Residents = NonNullable<Parameters<typeof perThousand>[1]>;

const byId = (id: string) => facilities.find((facility) => facility.id === id);
const resolvers = {
  Query: { careFacility: (_: unknown, { id }: { id: string }) => byId(id) },
  CareFacility: { __resolveReference: ({ id }: { id: string }) => byId(id) },
  Division: {
    __resolveReference: (division: AskedDivision) => division,
    careFacilities: ({ code }: AskedDivision, { states }: { states?: string[] | null }) =>
      within(code).filter(({ state }) => !states || states.includes(state)),
    careBeds: ({ code }: AskedDivision) => bedsWithin(code),
    careBedsPerThousandResidents: ({ code, observations }: AskedDivision) =>
      perThousand(bedsWithin(code), observations?.nodes[0]?.figure),
  },
  Community: {
    __resolveReference: (community: { divisionCode: string }) => community,
    careFacilities: ({ divisionCode }: { divisionCode: string }) => within(divisionCode),
  },
};

const yoga = createYoga({
  schema: buildSubgraphSchema([{ typeDefs: parse(readSchema(AGENCY)), resolvers }]),
  logging: false,
  landingPage: false,
  graphiql: false,
});
const isHub = guardFor(AGENCY);
const server = createServer(async (request, response) => {
  if (await isHub(request.headers.authorization)) return yoga(request, response);
  response.writeHead(401, { 'content-type': 'application/json; charset=utf-8' }).end(REFUSED);
});
server.listen(PORT, HOST, () =>
  announce(AGENCY, (server.address() as AddressInfo).port, () => server.close()),
);
