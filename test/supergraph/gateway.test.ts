import { ApolloServer } from '@apollo/server';
import { afterEach, describe, expect, it } from 'vitest';
import { HubGateway } from '../../src/supergraph/gateway.js';
import { type Any, federate } from './support/federation.js';

let server: ApolloServer | undefined;
afterEach(() => server?.stop());

/** A supergraph of which everything says its version; its sources answer when they are let. */
function version(n: number, gate: () => Promise<void> = async () => {}) {
  return federate({
    hub: {
      sdl: `type Query { a: Thing v${n}: Int } type Mutation { add: Int } type Thing @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: { a: () => gate().then(() => ({ id: '1' })), [`v${n}`]: () => n },
        Mutation: { add: () => gate().then(() => n) },
      },
    },
    partner: {
      sdl: 'type Query { p: Int } type Thing @key(fields: "id") { id: ID! version: Int }',
      resolvers: { Thing: { __resolveReference: ({ id }: { id: string }) => ({ id, version: n }) } },
    },
  }).supergraph;
}

async function serve(gateway: HubGateway) {
  const started = new ApolloServer({ gateway, includeStacktraceInErrorResponses: false });
  server = started;
  await started.start();
  return async (query: string, request: Any = {}, contextValue: Any = {}): Promise<Any> => {
    const { body } = (await started.executeOperation({ query, ...request }, { contextValue })) as Any;
    return JSON.parse(JSON.stringify(body.singleResult));
  };
}

describe('Apollo Server on the hub’s gateway', () => {
  it('answers over all sources, with variables, operation names and introspection', async () => {
    const ask = await serve(new HubGateway(version(1)));
    expect(await ask('{ a { version } }')).toEqual({ data: { a: { version: 1 } } });
    const query = 'query A { v1 } query B($with: Boolean!) { a @include(if: $with) { id } }';
    expect(await ask(query, { operationName: 'B', variables: { with: true } })).toEqual({
      data: { a: { id: '1' } },
    });
    expect((await ask(query, { operationName: 'B' })).errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    expect((await ask(query, { operationName: 'C' })).errors).toMatchObject([
      { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } },
    ]);
    expect((await ask('{ __type(name: "Thing") { name } }')).data).toEqual({ __type: { name: 'Thing' } });
  });

  it('loses no request when the supergraph is swapped: each is answered by the one it began on', async () => {
    const gates: (() => void)[] = [];
    const gated = (n: number) => version(n, () => new Promise((open) => gates.push(open)));
    const gateway = new HubGateway(gated(0));
    const ask = await serve(gateway);
    const answers: Promise<Any>[] = [];
    for (let n = 0; n < 10; n++) {
      if (n > 0) gateway.swap(gated(n));
      for (let i = 0; i < 20; i++) answers.push(ask(i % 2 ? '{ a { version } }' : 'mutation { add }'));
      expect(await ask(`{ v${n} }`)).toEqual({ data: { [`v${n}`]: n } });
    }
    while (gates.length < answers.length) await new Promise((wait) => setTimeout(wait, 5));
    for (const open of gates) open();
    const all = await Promise.all(answers);
    expect(all).toEqual(
      all.map((_, i) => ({
        data: i % 2 ? { a: { version: Math.floor(i / 20) } } : { add: Math.floor(i / 20) },
      })),
    );
    expect((await ask('{ v0 }')).errors).toBeDefined();
  });

  it('cancels what a client has gone away from', async () => {
    const client = new AbortController();
    const gateway = new HubGateway(
      version(1, async () => client.abort()),
      (context) => (context as Any).signal,
    );
    const ask = await serve(gateway);
    const answer = await ask('{ a { version } }', {}, { signal: client.signal });
    expect(answer.errors).toMatchObject([{ extensions: { code: 'CANCELLED' } }]);
  });
});
