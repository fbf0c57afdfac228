import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Histogram, written } from '../../src/http/prometheus.js';
import { agency, partnerSdl } from '../modules/support/partner-samples.js';
import { done } from '../modules/support/writes.js';
import { type Hub, startHub } from '../support/hub.js';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.close());

const LINE =
  /^(?:# TYPE \w+ (?:counter|gauge|histogram)|\w+(?:\{(?:\w+="(?:[^"\\\n]|\\.)*",?)+\})? [\d.e+-]+)$/;
const read = async () => {
  const answer = await fetch(`${hub.url}/metrics`);
  expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
  const text = await answer.text();
  for (const line of text.trim().split('\n')) expect(line).toMatch(LINE);
  const value = (name: string) => {
    const line = text.split('\n').find((one) => one.startsWith(`${name} `));
    return line === undefined ? undefined : Number(line.slice(name.length));
  };
  return { text, value };
};
const GRAPHQL = 'hub_http_request_duration_seconds_count{route="/graphql",status="200"}';

it('/metrics counts requests by address and status, and names nobody who asked', async () => {
  const before = (await read()).value(GRAPHQL) ?? 0;
  for (let i = 0; i < 6; i++) await hub.ask('{ jointCommittees(first: 1) { nodes { name } } }');
  await fetch(`${hub.url}/registry/subgraphs/some-secret-name?token=secret`, { method: 'DELETE' });
  await fetch(`${hub.url}/nowhere/secret`);
  const { text, value } = await read();
  expect(value(GRAPHQL)).toBe(before + 6);
  expect(value('hub_http_request_duration_seconds_bucket{route="/graphql",status="200",le="+Inf"}')).toBe(
    before + 6,
  );
  expect(text).toContain('route="/registry/subgraphs/:name",status="401"');
  expect(value('hub_http_request_duration_seconds_count{route="other",status="404"}')).toBe(1);
  expect(text).not.toContain('secret');
  expect(value('hub_database_connections{state="open"}')).toBeGreaterThan(0);
  expect(value('process_resident_memory_bytes')).toBeGreaterThan(1e7);
});

it('/metrics tells how each partner fares', async () => {
  const url = 'http://127.0.0.1:1/';
  const sdl = partnerSdl('dryArea', 'type Query { dry: Int }');
  await done(hub, 'publishSubgraph', { name: 'dry', url, sdl, agency: await agency(hub) });
  await expect
    .poll(async () => (await hub.ask('{ dry }')).errors?.[0]?.extensions.code, { timeout: 10_000 })
    .toBe('PARTNER_UNAVAILABLE');
  const { value } = await read();
  expect(value('hub_partner_status{partner="dry",status="FAILING"}')).toBe(1);
  expect(value('hub_partner_breaker{partner="dry",breaker="CLOSED"}')).toBe(1);
  expect(value('hub_partner_failures_total{partner="dry"}')).toBeGreaterThan(0);
  expect(value('hub_partner_p95_seconds{partner="dry"}')).toBeUndefined();
});

it('a histogram counts each value once, below every bound that is not below it', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 20, noNaN: true })), (values) => {
      const histogram = new Histogram([1, 5, 10]);
      for (const value of values) histogram.observe('a', value);
      const samples = histogram.samples(() => ({}));
      for (const bound of ['1', '5', '10', '+Inf'])
        expect(samples.find(({ labels }) => labels.le === bound)?.value ?? 0).toBe(
          values.filter((value) => bound === '+Inf' || value <= Number(bound)).length,
        );
    }),
  );
});

it('labels are written so that no value can end its line', () => {
  const sample = { labels: { a: 'x"y\\z\nw' }, value: 1 };
  expect(written([{ name: 'n', type: 'gauge', samples: [sample] }], { worker: '2' })).toBe(
    '# TYPE n gauge\nn{worker="2",a="x\\"y\\\\z\\nw"} 1\n',
  );
});
