import { describe, expect, it } from 'vitest';
import { cases } from './cases/index.js';
import { federate } from './support/federation.js';

describe.each(cases)('$name', ({ subgraphs, asks }) => {
  const { ask } = federate(subgraphs);

  it.each(asks)('$query', async ({ query, variables, data, errors = [] }) => {
    const answer = await ask(query, variables);
    const paths = (answer.errors ?? []).map(({ path, message }: { path?: string[]; message: string }) =>
      path ? path.join('.') : message,
    );
    expect({ data: answer.data, errors: paths }).toEqual({ data, errors });
  });
});
