import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CompanyDocument,
  EconomyOfCommitteeDocument,
  EconomyOfCommitteesDocument,
  EconomyOfDivisionDocument,
  ProjectsDocument,
} from '../../../schema/documents.js';
import { type Hub, startHub } from '../../support/hub.js';
import { drafted } from '../support/economy-samples.js';
import { found, YUNYANG } from '../support/places.js';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.close());

/** Runs an operation, which must take one statement, and gives its data. */
async function inOneStatement<T, V>(document: Parameters<typeof hub.ask<T, V>>[0], variables: V): Promise<T> {
  let data: T | undefined;
  const statements = await hub.statements(async () => {
    const answer = await hub.ask<T, V>(document, variables);
    expect(answer.errors).toBeUndefined();
    data = answer.data;
  });
  expect(statements).toHaveLength(1);
  return data as T;
}

async function idOf(query: string): Promise<string> {
  const { data } = await hub.ask(query);
  return (Object.values(data)[0] as { nodes: { id: string }[] }).nodes[0]?.id as string;
}

describe("the dashboards' operations on the economy take one statement each", () => {
  it('for one committee: nothing is published, four members are missing, one company is guided', async () => {
    const id = await idOf('{ jointCommittees(within: "500235136000", first: 1) { nodes { id } } }');
    const { jointCommittee } = await inOneStatement(EconomyOfCommitteeDocument, { id, year: 2024 });
    expect(jointCommittee?.economy.income).toMatchObject({
      value: null,
      nullReason: 'NOT_PUBLISHED',
      unit: 'fen',
    });
    expect(jointCommittee?.economy.growth.nullReason).toBe('INCOMPLETE');
    expect(jointCommittee?.economy.missing.totalCount).toBe(4);
    expect(jointCommittee?.guidedCompanies.nodes).toHaveLength(1);
  });

  it('for a county with its towns', async () => {
    const { division } = await inOneStatement(EconomyOfDivisionDocument, {
      division: YUNYANG,
      year: 2024,
      first: 100,
    });
    expect(division?.children.nodes.length).toBeGreaterThan(30);
    expect(division?.economy.reporting.qualifier).toBe('EXACT');
  });

  it('for several committees', async () => {
    const committeeIds = [(await found(hub)).id, (await found(hub)).id];
    const { economyOfCommittees } = await inOneStatement(EconomyOfCommitteesDocument, {
      committeeIds,
      year: 2024,
    });
    expect(economyOfCommittees?.income.value).toBeNull();
  });

  it('for a company with its holders, books and distributions', async () => {
    const { id } = await drafted(hub);
    const company = await hub.ask(
      'query ($id: ID!) { node(id: $id) { ... on Distribution { company { id } } } }',
      { id },
    );
    const { node } = await inOneStatement(CompanyDocument, { id: company.data.node.company.id, year: 2024 });
    expect(node).toMatchObject({
      shareholders: { nodes: [{ share: { numerator: '1', denominator: '3' } }, {}, {}] },
      distributions: { nodes: [{ amountFen: '100000', nextMoves: ['PROPOSED', 'VOID'] }] },
      ledgers: { nodes: [{ chart: 'CHART_2024', status: 'AUDITED', distributableFen: '100000' }] },
    });
  });

  it('for the projects of a place', async () => {
    const { projects } = await inOneStatement(ProjectsDocument, { division: '140824000000', first: 20 });
    expect(projects.nodes.map(({ name }) => name)).toEqual(['西堡村街道与管网改造', '清拆改种建']);
  });
});
