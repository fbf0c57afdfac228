import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Asking, type Hub, startHub } from '../../support/hub.js';
import { FENGMING, found, PANLONG, YANGXI, YANGXI_TOKEN } from '../support/places.js';
import { done } from '../support/writes.js';
import { observe, villages } from './worlds.js';

const YEAR = '1991';
const PURPOSE = { 'x-purpose': encodeURIComponent('强村公司年度审计') };

let hub: Hub;
let administrator: string;
let home: { id: string; code: string };
let away: { id: string; code: string };
let committeeId: string;
beforeAll(async () => {
  hub = await startHub();
  administrator = await hub.token('administrator', '*');
  [home] = (await villages(hub, FENGMING, 1)) as [typeof home];
  [away] = (await villages(hub, YANGXI, 1)) as [typeof away];
  const metric = 'collectiveIncome';
  for (const [{ id: subjectId }, before, now] of [
    [home, '80', '100'],
    [away, '20', '40'],
  ] as const) {
    await observe(hub, { subjectId, value: before, metric, calendar: '1990', token: administrator });
    await observe(hub, { subjectId, value: now, metric, calendar: YEAR, token: administrator });
  }
  committeeId = (await found(hub)).id;
});
afterAll(() => hub.close());

async function share(sharing: string): Promise<void> {
  await hub.sql(`update metric set sharing = $1 where code = 'collectiveIncome'`, [sharing]);
}
beforeEach(async () => {
  await share('CONDITIONAL');
  await hub.sql('delete from conditional_read');
});

const readings = () => hub.sql('select * from conditional_read');

const FIGURE = `metric(metric: "collectiveIncome", period: "${YEAR}") { value nullReason suppressed }`;
const oneOf = (id: string) => `query Audit { node(id: "${id}") { ... on Organization { ${FIGURE} } } }`;
const withheld = { value: null, nullReason: 'NOT_SHARED', suppressed: true };

async function read(id: string, asking: Asking) {
  return (await hub.ask(oneOf(id), {}, asking)).data.node.metric;
}

describe('a metric that is shared on conditions', () => {
  it('is read by who is signed in and says what for, and the reading is on record before the answer', async () => {
    const token = await hub.token('viewer');
    // Answers that are kept, and the short way, come before and after.
    for (let i = 0; i < 3; i++) expect(await read(home.id, { token })).toEqual(withheld);
    for (let i = 0; i < 2; i++)
      expect(await read(home.id, { token, headers: PURPOSE })).toEqual({
        value: '100',
        nullReason: null,
        suppressed: false,
      });
    expect(await read(home.id, { token })).toEqual(withheld);
    const rows = await readings();
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      role: 'viewer',
      scope: '500235',
      purpose: '强村公司年度审计',
      metric_codes: ['collectiveIncome'],
      operation: 'Audit',
    });
  });

  it('is withheld without a token, without a purpose, beyond the divisions of the token, and from partners', async () => {
    expect(await read(home.id, { headers: PURPOSE })).toEqual(withheld);
    const token = await hub.token('viewer');
    expect(await read(home.id, { token })).toEqual(withheld);
    expect(await read(away.id, { token, headers: PURPOSE })).toEqual(withheld);
    const partner = await hub.token('partner');
    expect(await read(home.id, { token: partner, path: '/subgraph', headers: PURPOSE })).toEqual(withheld);
    expect(await readings()).toEqual([]);
    expect(await read(away.id, { token: administrator, headers: PURPOSE })).toMatchObject({ value: '40' });
  });

  it('stays withheld from all where it is closed, and asks nobody for a purpose where it is open', async () => {
    await share('CLOSED');
    expect(await read(home.id, { token: administrator, headers: PURPOSE })).toEqual(withheld);
    await share('OPEN');
    expect(await read(home.id, {})).toMatchObject({ value: '100' });
    expect(await read(home.id, { token: administrator, headers: PURPOSE })).toMatchObject({ value: '100' });
    expect(await readings()).toEqual([]);
  });

  it('shows no total over members beyond the divisions of the token', async () => {
    const token = await hub.token('viewer');
    const total = `{ jointCommittee(id: "${committeeId}") { ${FIGURE} } metricOfCommittees(committeeIds: ["${committeeId}"], metric: "collectiveIncome", period: "${YEAR}") { value nullReason } }`;
    const asking = { token, headers: PURPOSE };
    const before = (await hub.ask(total, {}, asking)).data;
    expect(before.jointCommittee.metric.nullReason).not.toBe('NOT_SHARED');
    const admitted = { committeeId, member: { organizationId: away.id, since: '1990' } };
    await done(hub, 'admitMember', admitted, { token: administrator });
    const { data } = await hub.ask(total, {}, asking);
    expect(data.jointCommittee.metric).toEqual(withheld);
    expect(data.metricOfCommittees).toEqual({ value: null, nullReason: 'NOT_SHARED' });
  });

  it('is the same in observations, series, rankings and derived figures, and one request is one record', async () => {
    const token = await hub.token('recorder');
    const ranking = (by: string, within: string) =>
      `metricRanking(of: ORGANIZATION, by: ${by}, metric: "collectiveIncome", period: "${YEAR}", within: "${within}", top: 5) { figure { value } }`;
    const document = `query { division(code: "${FENGMING}") { ${FIGURE}
        metricSeries(metric: "collectiveIncome", by: YEAR, from: "${YEAR}-01-01", to: "${YEAR}-12-31") { figure { value } } }
      node(id: "${home.id}") { ... on Organization { observations(first: 5, metric: "collectiveIncome") { nodes { figure { value } } } } }
      value: ${ranking('VALUE', FENGMING)} growth: ${ranking('GROWTH', FENGMING)}
      valueAway: ${ranking('VALUE', YANGXI)} growthAway: ${ranking('GROWTH', YANGXI)} }`;
    const { data, errors } = await hub.ask(document, {}, { token, headers: PURPOSE });
    expect(errors).toBeUndefined();
    expect(data.division.metric.value).toBe('100');
    expect(data.division.metricSeries).toEqual([{ figure: { value: '100' } }]);
    expect(data.node.observations.nodes).toContainEqual({ figure: { value: '100' } });
    expect(data.value).toEqual([{ figure: { value: '100' } }]);
    expect(data.growth).toEqual([{ figure: { value: '0.25' } }]);
    expect([data.valueAway, data.growthAway]).toEqual([[], []]);
    const rows = await readings();
    expect(rows).toMatchObject([{ metric_codes: ['collectiveIncome'], operation: null }]);
    const bare = (await hub.ask(document, {}, { token })).data;
    expect([bare.value, bare.growth]).toEqual([[], []]);
    expect(bare.node.observations.nodes).toContainEqual({ figure: { value: null } });
  });

  it('is part of a derived figure only on the same conditions', async () => {
    const document = `{ jointCommittees(first: 1, within: "${PANLONG}") { nodes { derived(formula: "mattersPerMeeting") { value nullReason } } } }`;
    const derived = async (asking: Asking) =>
      (await hub.ask(document, {}, asking)).data.jointCommittees.nodes[0].derived;
    const open = await derived({});
    expect(open.value).toBe('5');
    await hub.sql(`update metric set sharing = 'CONDITIONAL' where code = 'jointMeetings'`);
    const token = await hub.token('viewer');
    expect(await derived({ token })).toEqual({ value: null, nullReason: 'NOT_SHARED' });
    expect(await derived({ token, headers: PURPOSE })).toEqual(open);
    expect(await readings()).toMatchObject([{ metric_codes: ['jointMeetings'] }]);
    const elsewhere = await hub.token('viewer', YANGXI_TOKEN);
    expect(await derived({ token: elsewhere, headers: PURPOSE })).toMatchObject({ value: null });
  });

  it('is pointed out beside the data, with what would show it, on either way to an answer', async () => {
    const paths = [['node', 'metric']];
    for (const [language, word] of [
      ['en', 'header X-Purpose'],
      ['zh', 'X-Purpose 请求头'],
    ] as const) {
      for (const headers of [{}, PURPOSE]) {
        const { extensions } = (await hub.ask(oneOf(home.id), {}, { headers, language })) as never as {
          extensions: { suppressed: { hint: string; paths: unknown } };
        };
        expect(extensions.suppressed.paths).toEqual(paths);
        expect(extensions.suppressed.hint).toContain(word);
      }
    }
    await share('OPEN');
    expect(await hub.ask(oneOf(home.id))).not.toHaveProperty('extensions');
  });

  it('is for a purpose of 1 to 200 characters', async () => {
    const token = await hub.token('viewer');
    for (const purpose of ['', '%20', 'x'.repeat(201), 'a%00b']) {
      const answer = await hub.ask(oneOf(home.id), {}, { token, headers: { 'x-purpose': purpose } });
      expect(answer, purpose).toMatchObject({
        status: 400,
        errors: [{ extensions: { code: 'INVALID_INPUT' } }],
      });
    }
    const longest = encodeURIComponent('用'.repeat(200));
    expect(await read(home.id, { token, headers: { 'x-purpose': longest } })).toMatchObject({ value: '100' });
  });
});
