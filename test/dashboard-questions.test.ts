import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CommitteesOfDivisionDocument,
  DashboardCommitteeDocument,
  DashboardCommitteesDocument,
  DashboardCountyDocument,
  DashboardRankingDocument,
  DashboardSeriesDocument,
} from '../schema/documents.js';
import { projectRoot } from '../src/shared/paths.js';
import { type Hub, startHub } from './support/hub.js';

/** What a router asks of the subgraph: the dashboards' schema has no such field. */
const entities = readFileSync(join(projectRoot(), 'schema/operations/dashboard-entities.graphql'), 'utf8');

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

describe("a dashboard's questions", () => {
  const period = { from: '2023-01-01', to: '2024-01-01', year: 2023 };
  const measure = { metric: 'collectiveIncome', period: '2023' };

  it("answers a dashboard's first page, the committees of a county with what they have, do and earn, in one statement", async () => {
    const { data, statements } = await run(DashboardCommitteesDocument, {
      division: '500235000000',
      first: 20,
      ...period,
    });
    expect(data.jointCommittees.nodes).toHaveLength(3);
    expect(data.jointCommittees.nodes[0]).toMatchObject({
      memberCount: { unit: 'organization' },
      economy: { income: { unit: 'fen' }, growth: { value: null } },
    });
    expect(statements).toBe(1);
  });

  it("answers a dashboard's page of one committee in one statement", async () => {
    const list = await hub.ask(CommitteesOfDivisionDocument, { division: '500235136000', first: 1 });
    const id = list.data.jointCommittees.nodes[0]?.id ?? '';
    const { data, statements } = await run(DashboardCommitteeDocument, { id, ...period, ...measure });
    expect(data.jointCommittee).toMatchObject({
      name: '老云安片区联合党委',
      division: { synthetic: false },
      baseVenue: { name: '老云安党群服务中心' },
    });
    expect(statements).toBe(1);
  });

  it("answers a dashboard's table of a county, town by town, in one statement", async () => {
    const { data, statements } = await run(DashboardCountyDocument, {
      division: '500235000000',
      first: 100,
      ...period,
      ...measure,
    });
    expect(data.division?.children.nodes.length).toBeGreaterThan(30);
    expect(statements).toBe(1);
  });

  it('answers whose income grows most in one statement', async () => {
    const ranking = { division: '500000000000', year: 2023, top: 50 };
    expect(await run(DashboardRankingDocument, ranking)).toEqual({
      data: { economyRanking: [] },
      statements: 1,
    });
  });

  it('answers a metric over twelve months in one statement', async () => {
    const { data, statements } = await run(DashboardSeriesDocument, {
      division: '500235000000',
      metric: 'collectiveIncome',
      by: 'MONTH',
      from: '2023-01-01',
      to: '2023-12-31',
    });
    expect(data.division?.metricSeries).toHaveLength(12);
    expect(statements).toBe(1);
  });

  it('answers entities by key, in one statement', async () => {
    const list = await hub.ask(CommitteesOfDivisionDocument, { division: '500235000000', first: 20 });
    const committees = list.data.jointCommittees.nodes.map(({ id }) => ({
      __typename: 'JointCommittee',
      id,
    }));
    const communities = ['500235136001', '500235136002'].map((divisionCode) => ({
      __typename: 'Community',
      divisionCode,
    }));
    const representations = [...committees, ...communities] as unknown as string[];
    let data: { _entities: unknown[] } | undefined;
    const statements = await hub.statements(async () => {
      const answer = await hub.ask(entities, { representations }, { path: '/subgraph' });
      expect(answer.errors).toBeUndefined();
      data = answer.data;
    });
    expect(data?._entities).toHaveLength(5);
    expect(data?._entities).not.toContain(null);
    expect(statements).toHaveLength(1);
  });
});
