import type { ExecutionResult } from 'graphql';
import { describe, expect, it } from 'vitest';
import { agencies, telling } from './support/agencies.js';
import { type Any, federate } from './support/federation.js';

describe('errors', () => {
  it('of an entity are told at every place it stands, with code and source, and nothing else of theirs', async () => {
    const { ask } = telling({
      data: { _entities: [{ crops: [{ name: 'rice', yield: null }] }, { crops: null }] },
      errors: [
        {
          message: 'dry year',
          path: ['_entities', 0, 'crops', 0, 'yield'],
          extensions: { code: 'DROUGHT', stacktrace: ['at /srv/secret.js'], query: 'select 1' },
        },
      ],
    });
    const { data, errors } = await ask('{ communities { harvest: crops { y: yield } } }');
    expect(data.communities[0]).toEqual({ harvest: [{ y: null }] });
    const extensions = { code: 'DROUGHT', serviceName: 'farms' };
    expect(errors).toEqual([
      { message: 'dry year', path: ['communities', 0, 'harvest', 0, 'y'], extensions },
      { message: 'dry year', path: ['communities', 2, 'harvest', 0, 'y'], extensions },
    ]);
  });

  it.each([
    ['one without a path', { errors: [{ message: 'down' }] }, 'DOWNSTREAM_SERVICE_ERROR'],
    ['one with a code', { errors: [{ message: 'down', extensions: { code: 'TIMEOUT' } }] }, 'TIMEOUT'],
    ['an answer that is none', 'oops', 'DOWNSTREAM_SERVICE_ERROR'],
    ['data of the wrong form', { data: [] }, 'DOWNSTREAM_SERVICE_ERROR'],
    ['errors of the wrong form', { data: {}, errors: 'x' }, 'DOWNSTREAM_SERVICE_ERROR'],
    ['nothing', null, 'DOWNSTREAM_SERVICE_ERROR'],
  ])('%s harms only the fields of its source, and is told once', async (_, result, code) => {
    const { ask } = telling(result);
    const { data, errors } = await ask('{ communities { name fields committee { bases } } }');
    expect(data.communities[1]).toEqual({ name: 'Minzhu', fields: null, committee: { bases: null } });
    expect(errors.map(({ path }: Any) => path)).toEqual([['communities'], ['communities']]);
    expect(errors[0].extensions).toMatchObject({ code, serviceName: 'farms' });
  });

  it.each([
    ['a list that is none', { crops: 'rice' }, 'crops { name }', { crops: null }],
    ['an object that is none', { crops: [4] }, 'crops { name }', { crops: null }],
    ['a number that is a text', { fields: '4' }, 'fields', { fields: null }],
    ['a null in a list of non-nulls', { crops: [{ name: 'rice' }, null] }, 'crops { name }', { crops: null }],
    ['more than was asked', { fields: 4, area: 1, hidden: 1 }, 'fields', { fields: 4 }],
    ['a prototype', JSON.parse('{ "fields": 1, "__proto__": { "name": 5 } }'), 'fields', { fields: 1 }],
  ])('%s is nulled where it stands', async (_, entity, selection, expected) => {
    const { ask } = telling({ data: { _entities: [entity, entity, entity] } });
    const { data, errors } = await ask(`{ communities(first: 1) { ${selection} } }`);
    expect(data).toEqual({ communities: [expected] });
    const nulled = Object.values(expected).includes(null);
    expect(errors === undefined).toBe(!nulled);
  });

  it('take along what may not be null either, without a word about that', async () => {
    const towns = { sdl: 'type Query { towns: [Int!]! villages: Int! }', resolvers: {} };
    const ports = { sdl: 'type Query { ports: Int }', resolvers: { Query: { ports: () => 4 } } };
    const errors = [{ message: 'not yours', path: ['villages'], extensions: { code: 'UNAUTHENTICATED' } }];
    const between = { towns: async () => ({ data: null, errors }) as unknown as ExecutionResult };
    const answer = await federate({ towns, ports }, { between }).ask('{ towns villages ports }');
    expect(answer.data).toBeNull();
    expect(answer.errors.map(({ path }: Any) => path)).toEqual([['villages']]);
  });

  it('of a source that throws are the hub’s to know, not the client’s', async () => {
    const heard: unknown[] = [];
    const { ask } = agencies({
      between: { farms: () => Promise.reject(new Error('secret')) },
      onDefect: (place, error) => heard.push([place, `${error}`]),
    });
    const answer = await ask('{ communities { fields } }');
    expect(answer.errors[0].message).toBe('The subgraph farms could not be asked.');
    expect(JSON.stringify(answer)).not.toContain('secret');
    expect(heard).toEqual([['farms', 'Error: secret']]);
  });
});
