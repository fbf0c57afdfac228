import { getStitchedSchemaFromSupergraphSdl } from '@graphql-tools/federation';
import { type GraphQLSchema, graphql } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hub, startHub } from '../support/hub.js';
import { compose, PARTNER } from './composing.js';
import { registerEveryType } from './every-type.js';
import { type Served, servePartner } from './partner-server.js';

// A gateway that is not ours (MIT) joins the hub with a partner, all over HTTP. It gives null for every field
// of an @interfaceObject, whoever serves it: the hub's side of that directive is in entities.test.ts.
let hub: Hub;
let partner: Served;
let gateway: GraphQLSchema;
beforeAll(async () => {
  hub = await startHub();
  await registerEveryType(hub);
  partner = await servePartner(PARTNER, {
    Community: ({ divisionCode }: { divisionCode: string }) => ({
      households: Number(divisionCode.slice(-3)),
    }),
    Enterprise: ({ uscc }: { uscc: string }) => ({ employees: uscc.length }),
    Division: ({ code }: { code: string }) => ({ area: Number(code.slice(0, 6)) }),
    JointCommittee: ({ id }: { id: string }) => ({ awards: [`award of ${id}`] }),
    JointMembership: ({ id }: { id: string }) => ({ remarks: `remark on ${id}` }),
  });
  const { data } = await hub.ask('{ _service { sdl } }', {}, { path: '/subgraph' });
  const subgraphs = { hub: data._service.sdl, partner: PARTNER };
  const supergraphSdl = compose(subgraphs, { hub: `${hub.url}/subgraph`, partner: partner.url });
  gateway = getStitchedSchemaFromSupergraphSdl({ supergraphSdl });
});
afterAll(async () => {
  await partner.stop();
  await hub.close();
});

// biome-ignore lint/suspicious/noExplicitAny: an answer has the form of its own query
async function read(source: string, variableValues: Record<string, unknown> = {}): Promise<any> {
  const { data, errors } = await graphql({ schema: gateway, source, variableValues });
  expect(errors).toBeUndefined();
  return data;
}

describe('a gateway that joins the hub with a partner', () => {
  it('answers questions that only the hub can', async () => {
    const { jointCommittees } = await read(
      '{ jointCommittees(within: "500235000000", first: 20) { totalCount nodes { name } } }',
    );
    expect(jointCommittees.nodes).toHaveLength(jointCommittees.totalCount);
  });

  it("adds a partner's fields to the hub's objects, in one question", async () => {
    const { jointCommittees } = await read(`{ jointCommittees(first: 3) { nodes { id awards
      division { code area } memberships(first: 3) { nodes { id remarks } } } } }`);
    expect(jointCommittees.nodes.length).toBeGreaterThan(0);
    for (const node of jointCommittees.nodes) {
      expect(node.awards).toEqual([`award of ${node.id}`]);
      expect(node.division.area).toBe(Number(node.division.code.slice(0, 6)));
      for (const membership of node.memberships?.nodes ?? []) {
        expect(membership.remarks).toBe(`remark on ${membership.id}`);
      }
    }
  });

  it('finds communities by division code and enterprises by uscc', async () => {
    const { communities, enterprises } = await read(`{
      communities: organizations(kinds: [COMMUNITY], first: 50) {
        nodes { ... on Community { divisionCode households } } }
      enterprises: organizations(kinds: [ENTERPRISE], first: 50) {
        nodes { ... on Enterprise { uscc employees } } } }`);
    expect(communities.nodes).toHaveLength(50);
    for (const node of communities.nodes) expect(node.households).toBe(Number(node.divisionCode.slice(-3)));
    // The partner knows enterprises by uscc only: one that has none stays the hub's, without its field.
    expect(enterprises.nodes.filter((node: { uscc: string | null }) => node.uscc)).not.toHaveLength(0);
    for (const node of enterprises.nodes) expect(node.employees).toBe(node.uscc?.length ?? null);
  });

  it('passes aliases, fragments and variables through', async () => {
    const data = await read(
      `query ($first: Int!, $with: Boolean!) { list: jointCommittees(first: $first) { items: nodes { ...c } } }
       fragment c on JointCommittee { title: name prizes: awards @include(if: $with) key: id }`,
      { first: 2, with: true },
    );
    expect(data.list.items).toHaveLength(2);
    for (const item of data.list.items) expect(item.prizes).toEqual([`award of ${item.key}`]);
  });

  it('hands on what the hub refuses, with its code', async () => {
    const source = '{ jointCommittees(first: 1000) { nodes { id } } }';
    const { errors } = await graphql({ schema: gateway, source });
    expect(errors?.[0]?.extensions.code).toBe('PAGE_SIZE_OUT_OF_RANGE');
  });
});
