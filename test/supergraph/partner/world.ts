import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { composeServices } from '@theguild/federation-composition';
import { execute, parse, validate } from 'graphql';
import { DEMO_PARTNER_HOSTS, type HostList, readHostList } from '../../../src/shared/host-list.js';
import { Serving, type ServingOptions } from '../../../src/supergraph/serving.js';
import { type Any, LINK } from '../support/federation.js';

export const HUB = `${LINK} type Query { things: [Thing!]! hub: String } type Mutation { hubAdd: Int }
  type Thing @key(fields: "id") { id: ID! }`;
export const PARTNER = `${LINK} type Query { loose: String } type Mutation { partnerAdd: Int }
  type Thing @key(fields: "id") { id: ID! area: Int }`;

export interface Heard {
  readonly headers: IncomingMessage['headers'];
  readonly query: string;
  readonly variables: Any;
}

export type Behaviour = (response: ServerResponse, heard: Heard, request: IncomingMessage) => void;

/** A partner's server on a free port that behaves as it is told; right until then. */
export async function startPartner() {
  const heard: Heard[] = [];
  const partner = { behaviour: right as Behaviour, heard, url: '', connections: 0, stop: async () => {} };
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const { query, variables } = JSON.parse(body);
      const asked = { headers: request.headers, query, variables };
      heard.push(asked);
      partner.behaviour(response, asked, request);
    });
  });
  server.on('connection', () => {
    partner.connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  partner.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  partner.stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return partner;
}

export type Partner = Awaited<ReturnType<typeof startPartner>>;

/** As a GraphQL server answers. */
export function right(response: ServerResponse, { query, variables }: Heard): void {
  const area = (variables?.representations ?? []).map((_: unknown, i: number) => ({ area: i }));
  const data = /mutation/.test(query)
    ? { partnerAdd: 1 }
    : /_entities/.test(query)
      ? { _entities: area }
      : { loose: 'x' };
  json(response, { data });
}

export function json(response: ServerResponse, body: unknown, type = 'application/json', status = 200): void {
  response
    .writeHead(status, { 'content-type': type })
    .end(typeof body === 'string' ? body : JSON.stringify(body));
}

const ownSchema = buildSubgraphSchema([
  {
    typeDefs: parse(HUB),
    resolvers: {
      Query: { things: () => [{ id: 'a' }, { id: 'b' }], hub: () => 'here' },
      Mutation: { hubAdd: () => 1 },
    },
  },
]);

export interface Caller {
  readonly signal?: AbortSignal;
}

/** A hub's supergraph with this partner. */
export async function joined(url: string, options: Partial<ServingOptions> & { timeoutMs?: number } = {}) {
  const failures: string[] = [];
  const { timeoutMs = 2_000, ...rest } = options;
  const serving = new Serving({
    own: {
      name: 'hub',
      schema: ownSchema,
      execute: async ({ document, variables, operationName }) =>
        execute({ schema: ownSchema, document, variableValues: variables, operationName }),
    },
    hosts: readHostList(DEMO_PARTNER_HOSTS) as HostList,
    requests: {
      headersFor: async () => ({}),
      timeoutMs,
    },
    authorization: {
      authorityOf: () => ({ authenticated: false, scopes: new Set(), policy: () => false }),
      whenDenied: 'null',
    },
    onFailure: (name, code) => failures.push(`${name} ${code}`),
    signalOf: () => undefined,
    onDefect: (place, error) => {
      throw new Error(`${place}: ${error}`, { cause: error });
    },
    ...rest,
  });
  await serving.serve(supergraphOf(url));
  return {
    serving,
    failures,
    async ask(query: string, caller: Caller = {}): Promise<Any> {
      const document = parse(query);
      const { current } = serving.gateway;
      const mistakes = validate(current.apiSchema, document);
      if (mistakes.length > 0) throw new Error(mistakes.join(' '));
      const { signal } = caller;
      return JSON.parse(JSON.stringify(await current.execute({ document, context: caller, signal })));
    },
  };
}

export function supergraphOf(url: string): string {
  const { supergraphSdl, errors } = composeServices([
    { name: 'hub', url: 'http://hub.invalid', typeDefs: parse(HUB) },
    { name: 'field', url, typeDefs: parse(PARTNER) },
  ]);
  if (!supergraphSdl) throw new Error(String(errors));
  return supergraphSdl;
}
