import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Any } from '../support/federation.js';
import { gzipped, KINDS, nested } from './bad-answers.js';
import { type Behaviour, joined, json, type Partner, right, startPartner } from './world.js';

let partner: Partner;
let world: Awaited<ReturnType<typeof joined>>;
beforeEach(async () => {
  partner = await startPartner();
  world = await joined(partner.url, { timeoutMs: 400 });
});
afterEach(async () => {
  await world.serving.close();
  await partner.stop();
});

const THINGS = '{ hub things { id area } }';
describe('a partner that fails harms only its own fields', () => {
  it.each(KINDS)('when it %s', async (_, behaviour, code) => {
    partner.behaviour = behaviour;
    const begun = performance.now();
    const { data, errors } = await world.ask(THINGS);
    expect(performance.now() - begun).toBeLessThan(1_500);
    expect(data).toEqual({
      hub: 'here',
      things: [
        { id: 'a', area: null },
        { id: 'b', area: null },
      ],
    });
    expect(errors.map(({ extensions }: Any) => extensions)).toContainEqual(
      expect.objectContaining({ code, serviceName: 'field' }),
    );
    for (const error of errors) {
      expect(error.path[0]).toBe('things');
      expect(error.message).toContain('field');
      expect(JSON.stringify(error)).not.toMatch(/SECRET|127\.0\.0\.1|stack|ECONN|http/i);
    }
    const [said] = (await world.ask(THINGS)).errors;
    expect(said.extensions.text.zh).toMatch(/^合作子图 field /);
    expect(world.failures[0]).toBe(`field ${code}`);
    partner.behaviour = right;
    const { errors: none, data: again } = await world.ask(THINGS);
    expect([none, again.things[1]]).toEqual([undefined, { id: 'b', area: 1 }]);
  });

  it('when nobody listens there', async () => {
    await partner.stop();
    const { data, errors } = await world.ask(THINGS);
    expect(data.hub).toBe('here');
    expect(errors[0].extensions).toMatchObject({ code: 'PARTNER_UNAVAILABLE', serviceName: 'field' });
    partner.stop = async () => {};
  });

  it('and its own errors, with data or none, are passed on without what is inside', async () => {
    for (const status of [200, 400]) {
      const extensions = { code: 'NOT_TODAY', stacktrace: ['SECRET'], url: 'SECRET' };
      partner.behaviour = (response) =>
        json(
          response,
          { errors: [{ message: 'No.', extensions }] },
          'application/graphql-response+json',
          status,
        );
      const { data, errors } = await world.ask(THINGS);
      expect(data.things[0]).toEqual({ id: 'a', area: null });
      expect(errors[0]).toMatchObject({
        message: 'No.',
        extensions: { code: 'NOT_TODAY', serviceName: 'field' },
      });
      expect(JSON.stringify(errors)).not.toContain('SECRET');
    }
    expect(world.serving.states()[0]).toMatchObject({ failures: 0, status: 'UP' });
  });

  it('and gzip that is right is read', async () => {
    partner.behaviour = (response) =>
      gzipped(response, gzipSync(JSON.stringify({ data: { _entities: [{ area: 7 }, null] } })));
    expect((await world.ask(THINGS)).data.things).toEqual([
      { id: 'a', area: 7 },
      { id: 'b', area: null },
    ]);
  });

  it('is never asked at an address that the policy does not allow, whatever the registry says', async () => {
    const elsewhere = await joined(partner.url, { hosts: { hosts: [], networks: [] } });
    const { errors } = await elsewhere.ask(THINGS);
    expect(errors[0].extensions.code).toBe('PARTNER_UNAVAILABLE');
    expect(partner.heard).toEqual([]);
  });
});

describe('asking again', () => {
  const failing = (times: number, fail: Behaviour): Behaviour => {
    let left = times;
    return (response, heard, request) =>
      left-- > 0 ? fail(response, heard, request) : right(response, heard);
  };
  const unavailable: Behaviour = (response) => json(response, 'no', 'text/plain', 503);

  it('helps a query over what passes', async () => {
    partner.behaviour = failing(2, unavailable);
    expect((await world.ask('{ loose }')).data).toEqual({ loose: 'x' });
    expect(partner.heard).toHaveLength(3);
  });

  it('is never done with a mutation', async () => {
    for (const fail of [unavailable, ((response) => response.destroy()) as Behaviour]) {
      partner.heard.length = 0;
      partner.behaviour = failing(1, fail);
      const { data, errors } = await world.ask('mutation { partnerAdd }');
      expect([data.partnerAdd, errors[0].extensions.code]).toEqual([null, 'PARTNER_UNAVAILABLE']);
      expect(partner.heard).toHaveLength(1);
    }
  });

  it('waits as long as the partner wants, and not at all where that is longer than the client may wait', async () => {
    const soon = new Date(Date.now() + 1_000).toUTCString();
    for (const [after, sent, least] of [
      ['1', 2, 1_000],
      ['60', 1, 0],
      [soon, 2, 0],
      ['nonsense', 2, 0],
    ] as const) {
      const patient = await joined(partner.url, { timeoutMs: 2_500 });
      partner.heard.length = 0;
      partner.behaviour = failing(1, (response) => {
        response.writeHead(429, { 'retry-after': after }).end();
      });
      const begun = performance.now();
      await patient.ask('{ loose }');
      expect([after, partner.heard.length]).toEqual([after, sent]);
      expect(performance.now() - begun).toBeGreaterThanOrEqual(least);
      await patient.serving.close();
    }
  });
});

describe('a partner that goes on failing', () => {
  it('is left alone, tried again after a while with one request, and then asked as before', async () => {
    partner.behaviour = (response) => json(response, '<html>', 'text/html');
    for (let time = 0; time < 5; time++) await world.ask('{ loose }');
    expect(partner.heard).toHaveLength(5);
    const begun = performance.now();
    const { errors } = await world.ask('{ loose }');
    expect(errors[0].extensions.code).toBe('PARTNER_BUSY');
    expect(performance.now() - begun).toBeLessThan(100);
    expect(partner.heard).toHaveLength(5);
    expect(world.serving.states()[0]).toMatchObject({
      name: 'field',
      status: 'DOWN',
      breaker: 'OPEN',
      requests: 6,
      failures: 6,
      lastErrorCode: 'PARTNER_BUSY',
    });
    partner.behaviour = right;
    await pause(5_100);
    expect((await world.ask('{ loose }')).data).toEqual({ loose: 'x' });
    expect(world.serving.states()[0]).toMatchObject({ status: 'UP', breaker: 'CLOSED' });
  }, 10_000);

  it('is not left alone because clients ask too much or go away', async () => {
    partner.behaviour = (response) => json(response, nested(1_000));
    for (let time = 0; time < 8; time++) await world.ask('{ loose }');
    partner.behaviour = () => {};
    for (let time = 0; time < 8; time++) {
      const asking = world.ask('{ loose }', { signal: AbortSignal.timeout(20) });
      expect((await asking).errors[0].extensions.code).toBe('CANCELLED');
    }
    expect(world.serving.states()[0]).toMatchObject({ breaker: 'CLOSED', requests: 8 });
  });
});

describe('many requests', () => {
  it('share a bounded number of connections, kept open, and no more wait than may', async () => {
    partner.behaviour = (response, heard) => void setTimeout(() => right(response, heard), 50);
    const answers: Any[] = await Promise.all(Array.from({ length: 250 }, () => world.ask('{ loose }')));
    const busy = answers.filter(({ errors }) => errors?.[0].extensions.code === 'PARTNER_BUSY');
    expect(busy).toHaveLength(250 - 32 - 128);
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(160);
    expect(partner.connections).toBeLessThanOrEqual(32);
  });

  it('leave nothing behind that waits for them', async () => {
    const waiting = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
    partner.behaviour = right;
    await world.ask('{ loose }');
    const before = waiting();
    for (let time = 0; time < 20; time++) await world.ask('{ loose }');
    expect(waiting()).toBeLessThan(before + 10);
  });

  it('that are cancelled cancel what they ask of partners', async () => {
    let closed = 0;
    partner.behaviour = (response) => {
      response.on('close', () => {
        closed += 1;
      });
    };
    await world.ask('{ loose }', { signal: AbortSignal.timeout(50) });
    await pause(50);
    expect(closed).toBe(1);
  });

  it('know how long answers take', async () => {
    partner.behaviour = (response, heard) => void setTimeout(() => right(response, heard), 30);
    expect(world.serving.states()[0]).toMatchObject({ status: 'UNKNOWN', p95: null, lastError: null });
    for (let time = 0; time < 5; time++) await world.ask('{ loose }');
    const [state] = world.serving.states();
    expect(state?.p95).toBeGreaterThanOrEqual(29);
    expect(state?.p95).toBeLessThan(300);
  });
});
