import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { federate } from './support/federation.js';

const hub = {
  sdl: 'type Query { town: Town } type Town @key(fields: "code") { code: ID! area: Int }',
  resolvers: { Query: { town: () => ({ code: 't1', area: 4 }) } },
};
const farms = {
  sdl: 'type Town @key(fields: "code") { code: ID! area: Int @external yield: Int @requires(fields: "area") }',
  resolvers: {
    Town: { __resolveReference: (town: object) => town, yield: ({ area }: { area: number }) => 2 * area },
  },
};

/** The planner's process, which is started with the first plan. */
function plannerPid(): number {
  return Number(
    execFileSync('pgrep', ['-P', String(process.pid), '-f', 'planner-process'], { encoding: 'utf8' }),
  );
}

it('a plan that takes too long is stopped once, and not tried again in other ways', async () => {
  const heard: string[] = [];
  const { ask } = federate({ hub, farms }, { onDefect: (_, error) => heard.push(String(error)) });
  expect(await ask('{ town { code yield } }')).toEqual({ data: { town: { code: 't1', yield: 8 } } });
  process.kill(plannerPid(), 'SIGSTOP');
  const { errors } = await ask('{ town { yield } }');
  expect(errors).toMatchObject([{ extensions: { code: 'UNPLANNABLE' } }]);
  expect(heard).toEqual(['Error: The planner took too long.']);
  expect((await ask('{ town { area yield } }')).data).toEqual({ town: { area: 4, yield: 8 } });
}, 30_000);
