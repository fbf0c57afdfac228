import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSchema, graphql } from 'graphql';
import shipped from './data/market-regulation.json' with { type: 'json' };
import { announce, bodyOf, guardFor, HOST, PORT, REFUSED, readSchema, recordsOr } from './process.ts';
import { figure, isWithin, sourceOf } from './records.ts';

/** 市场监管部门, on graphql-js and node:http alone: what a subgraph needs beyond its schema is written out here. */
const AGENCY = 'market-regulation';
const data = recordsOr(shipped);

const registrations = data.registrations.map((entry) => ({
  ...entry,
  registeredCapital: figure(entry.capital, 'CNY'),
  source: sourceOf({}, entry.source),
}));
const byUscc = new Map(registrations.map((entry) => [entry.uscc, entry]));

type Reference = { readonly __typename: string; readonly uscc?: string; readonly code?: string };

function entity({ __typename, uscc, code }: Reference): object | null {
  if (__typename === 'Division' && code) {
    return {
      __typename,
      code,
      registrations: ({ states }: { states?: string[] | null }) =>
        registrations.filter(
          ({ seat, state }) => isWithin(seat, code) && (!states || states.includes(state)),
        ),
    };
  }
  return uscc ? { __typename, uscc, registration: byUscc.get(uscc) } : null;
}

const sdl = readSchema(AGENCY);
/** The directives and the two root fields that the specification of federation asks for. */
const schema = buildSchema(`
  ${sdl.replace(/^extend schema[\s\S]*?^ {2}\)$/m, '')}
  scalar _Any
  scalar FieldSet
  union _Entity = Enterprise | StrongVillageCompany | Division
  type _Service { sdl: String }
  extend type Query { _service: _Service! _entities(representations: [_Any!]!): [_Entity]! }
  directive @key(fields: FieldSet!, resolvable: Boolean = true) repeatable on OBJECT | INTERFACE
  directive @shareable repeatable on OBJECT | FIELD_DEFINITION
  directive @inaccessible on FIELD_DEFINITION
  directive @tag(name: String!) repeatable on FIELD_DEFINITION
`);

const rootValue = {
  _service: { sdl },
  _entities: ({ representations }: { representations: Reference[] }) => representations.map(entity),
  registeredEntity: ({ uscc }: { uscc: string }) => {
    const found = byUscc.get(uscc);
    return found ? { __typename: found.kind, uscc, registration: found } : null;
  },
};

const isHub = guardFor(AGENCY);
const server = createServer(async (request, response) => {
  response.setHeader('content-type', 'application/json; charset=utf-8');
  try {
    if (!(await isHub(request.headers.authorization))) return response.writeHead(401).end(REFUSED);
    const { query, variables, operationName } = JSON.parse(await bodyOf(request));
    const answer = await graphql({
      schema,
      source: query,
      rootValue,
      variableValues: variables,
      operationName,
    });
    response.end(JSON.stringify(answer));
  } catch {
    response.writeHead(400).end(JSON.stringify({ errors: [{ message: 'The request cannot be read.' }] }));
  }
});
server.listen(PORT, HOST, () =>
  announce(AGENCY, (server.address() as AddressInfo).port, () => server.close()),
);
