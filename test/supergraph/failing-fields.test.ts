import { describe, expect, it } from 'vitest';
import { type Any, federate } from './support/federation.js';

describe('a field that may not be null and fails', () => {
  const plots = [
    { __typename: 'Field', id: 'f', soil: 'loam' },
    { __typename: 'Pond', id: 'p', soil: 'clay' },
  ];
  const fail = () => {
    throw new Error('broken');
  };
  const lands = () =>
    federate({
      lands: {
        sdl: `
          type Query { plots: [Plot!] }
          interface Plot @key(fields: "id") { id: ID! }
          type Field implements Plot @key(fields: "id") { id: ID! }
          type Pond implements Plot @key(fields: "id") { id: ID! }`,
        resolvers: { Query: { plots: () => plots } },
      },
      soils: {
        sdl: `type Query { soils: Int } type Plot @interfaceObject @key(fields: "id") { id: ID! soil: String depth: Int! ph(in: String): Int! }`,
        resolvers: {
          Plot: {
            __resolveReference: ({ id }: Any) => ({
              ...plots.find((plot) => plot.id === id),
              __typename: 'Plot',
            }),
            depth: fail,
            ph: fail,
          },
        },
      },
    });

  it('is left out of a second call for what others were asked, with its variables', async () => {
    const { ask, asked } = lands();
    const { data, errors } = await ask(
      `query ($in: String) { plots { ... on Field { soil } ... on Pond { soil depth ph(in: $in) } } }`,
      { in: 'water' },
    );
    expect(data).toEqual({ plots: null });
    expect(errors.map(({ path }: Any) => path)).toContainEqual(['plots', 1, 'depth']);
    const calls = asked.filter(({ source }) => source === 'soils').map(({ text }) => text);
    expect(calls.length).toBeGreaterThan(1);
    for (const call of calls) expect(call.includes('$in')).toBe(call.includes('ph'));
    expect(calls.at(-1)).not.toContain('ph');
  });

  it('is not asked around where everything was asked for it', async () => {
    const { ask, asked } = lands();
    expect((await ask('{ plots { soil depth } }')).data).toEqual({ plots: null });
    expect(asked.map(({ source }) => source)).toEqual(['lands', 'soils']);
  });
});
