import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generate, loadContext } from '@graphql-codegen/cli';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CommitteeDocument,
  CommitteeResourcesDocument,
  CommitteesByMetricDocument,
  CommitteesOfDivisionDocument,
  CommunityNeighboursDocument,
  DivisionIndicatorDocument,
  DivisionResourcesDocument,
  JointActivitiesDocument,
  MemberCoverageDocument,
  OrganizationSearchDocument,
  PublishedFiguresDocument,
} from '../schema/documents.js';
import { projectRoot } from '../src/shared/paths.js';
import { type Hub, startHub } from './support/hub.js';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.close());

/** Runs an operation and gives its data with the number of statements it took. */
async function run<T, V>(document: Parameters<typeof hub.ask<T, V>>[0], variables: V) {
  let data: T | undefined;
  const statements = await hub.statements(async () => {
    const answer = await hub.ask<T, V>(document, variables);
    expect(answer.errors).toBeUndefined();
    data = answer.data;
  });
  return { data: data as T, statements: statements.length };
}

describe("the dashboards' operations", () => {
  it('answers which committees a county has, in one statement', async () => {
    const { data, statements } = await run(CommitteesOfDivisionDocument, {
      division: '500235000000',
      first: 20,
    });
    expect(data.jointCommittees.nodes.map(({ name }) => name)).toEqual([
      '盘龙街道“共富兴村”党建联盟',
      '凤鸣镇农文旅融合片区党委',
      '老云安片区联合党委',
    ]);
    expect(statements).toBe(1);
  });

  it('answers one committee in full depth in one statement', async () => {
    const list = await hub.ask(CommitteesOfDivisionDocument, { division: '500235136000', first: 1 });
    const id = list.data.jointCommittees.nodes[0]?.id ?? '';
    const { data, statements } = await run(CommitteeDocument, { id });
    expect(data.jointCommittee?.name).toBe('老云安片区联合党委');
    expect(data.jointCommittee?.division.breadcrumb.map(({ shortName }) => shortName)).toEqual([
      '重庆市',
      '云阳县',
    ]);
    expect(data.jointCommittee?.provenance[0]?.source.asOf?.text).toBe('2024-06-21');
    expect(statements).toBe(1);
  });

  it('answers with what 杉树林社区 is linked within two steps in one statement', async () => {
    const { data, statements } = await run(CommunityNeighboursDocument, {
      divisionCode: '500235136001',
      depth: 2,
    });
    expect(data.community?.linkedCommittees).toEqual([
      {
        distance: 1,
        via: ['MEMBERSHIP'],
        committee: expect.objectContaining({ name: '老云安片区联合党委' }),
      },
    ]);
    expect(data.community?.candidates.nodes.map(({ community }) => community.name)).toContain(
      '白水社区居民委员会',
    );
    expect(statements).toBe(1);
  });

  it('answers the member coverage of 凤鸣镇 on two days in one statement', async () => {
    const { data, statements } = await run(MemberCoverageDocument, {
      division: '500235125000',
      before: '2020-01-01',
    });
    expect(data.division?.now).toMatchObject({
      listDate: '2023-06-30',
      figure: { qualifier: 'EXACT', formula: 'M5', basis: { numerator: '5', denominator: '24' } },
    });
    expect(data.division?.before.figure).toMatchObject({
      value: null,
      qualifier: 'INDETERMINATE',
      nullReason: 'DATES_NOT_KNOWN',
      bounds: { lower: '0' },
    });
    expect(statements).toBe(1);
  });

  it('finds organizations by two characters of their name in one statement', async () => {
    const { data, statements } = await run(OrganizationSearchDocument, { name: '杉树', first: 10 });
    expect(data.organizations.nodes.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['杉树林社区居民委员会', '杉树林社区党支部']),
    );
    expect(statements).toBe(1);
  });

  it('answers what the members of a committee share, and what is free, in one statement', async () => {
    const list = await hub.ask(CommitteesOfDivisionDocument, { division: '500235136000', first: 1 });
    const id = list.data.jointCommittees.nodes[0]?.id ?? '';
    const { data, statements } = await run(CommitteeResourcesDocument, {
      id,
      from: '2026-01-01',
      to: '2027-01-01',
      slotsFrom: '2026-12-01T00:00:00+08:00',
      slotsTo: '2026-12-08T00:00:00+08:00',
    });
    expect(data.jointCommittee?.baseVenue?.name).toBe('老云安党群服务中心');
    expect(data.jointCommittee?.resourceUse.total.utilisation.nullReason).toBe('NO_OPEN_HOURS');
    expect(data.jointCommittee?.freeSlots).toHaveLength(5);
    expect(
      data.jointCommittee?.freeSlots.every(({ hoursStated, slots }) => !hoursStated && slots.length === 1),
    ).toBe(true);
    expect(statements).toBe(1);
  });

  it('answers what committees do together, and which do not run, in one statement', async () => {
    const period = { from: '2024-01-01', to: '2025-01-01' };
    const { data, statements } = await run(JointActivitiesDocument, {
      division: '500235000000',
      ...period,
      first: 20,
    });
    expect(data.jointCommittees.nodes.map(({ liveness }) => liveness.reasons)).toEqual([
      ['NOTHING_RECORDED', 'MEMBERS_NOT_KNOWN'],
      ['NOTHING_RECORDED'],
      ['DATES_NOT_KNOWN'],
    ]);
    expect(statements).toBe(1);
  });

  it('answers the resources and activities of a county, town by town, in one statement', async () => {
    const { data, statements } = await run(DivisionResourcesDocument, {
      division: '500235000000',
      from: '2026-01-01',
      to: '2027-01-01',
    });
    const venues = data.division?.resourcesByKind.filter(({ kind }) => kind === 'VENUE');
    expect(venues?.reduce((sum, { count }) => sum + Number(count.value), 0)).toBe(7);
    expect(statements).toBe(1);
  });

  it('answers a metric of a county, by town and by month, in one statement', async () => {
    const { data, statements } = await run(DivisionIndicatorDocument, {
      division: '500235000000',
      metric: 'collectiveIncome',
      period: '2023',
      by: 'MONTH',
      from: '2023-01-01',
      to: '2023-12-31',
      first: 100,
    });
    expect(data.division?.children.nodes.length).toBeGreaterThan(30);
    expect(data.division?.metricSeries).toHaveLength(12);
    expect(data.division?.metric).toMatchObject({
      value: null,
      nullReason: 'NOT_PUBLISHED',
      basis: { n: 0 },
    });
    expect(statements).toBe(1);
  });

  it('answers the committees of a county with a metric, ranked, in one statement', async () => {
    const { data, statements } = await run(CommitteesByMetricDocument, {
      division: '500235000000',
      metric: 'collectiveIncome',
      period: '2023',
      top: 10,
      first: 20,
    });
    expect(data.jointCommittees.nodes).toHaveLength(3);
    expect(data.metricRanking).toEqual([]);
    expect(statements).toBe(1);
  });

  it('answers what is published of 云安镇 in one statement', async () => {
    const { data, statements } = await run(PublishedFiguresDocument, { division: '500235136000', first: 50 });
    expect(data.observations.nodes.map(({ figure }) => figure.printed)).toContain('2.04万亩');
    expect(statements).toBe(1);
  });

  it('has typed documents that were generated from the operations as they are (run `npm run schema`)', async () => {
    const cwd = projectRoot();
    const settings = (await loadContext(join(cwd, 'codegen.yml'))).getConfig({ cwd, silent: true });
    const generated = (await generate(settings as Parameters<typeof generate>[0], false)) as {
      content: string;
    }[];
    expect(generated[0]?.content).toBe(await readFile(join(cwd, 'schema/documents.ts'), 'utf8'));
  });
});
