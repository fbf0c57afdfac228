import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hub, startHub } from '../support/hub.js';

let hub: Hub;
let token: string;
beforeAll(async () => {
  hub = await startHub();
  token = await hub.token('administrator');
});
afterAll(() => hub.close());

const TOWN = '500235136000';

function register(name: string, selection: string) {
  return hub.ask(
    `mutation ($input: RegisterOrganizationInput!) { registerOrganization(input: $input) { ${selection} } }`,
    { input: { kind: 'AGENCY', name, divisionCode: TOWN } },
    { token },
  );
}

const written = (name: string) => hub.sql('select id from organization where name = $1', [name]);

describe('the payload of a mutation', () => {
  it('shows the changed object as a query would, under any alias', async () => {
    const { data, errors } = await register(
      '试验机关一',
      `t: __typename mistakes: userErrors { code } o: organization { __typename label: name division { code } }
       again: organization { ... on Agency { uscc } ... on Node { id } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.registerOrganization).toEqual({
      t: 'RegisterOrganizationPayload',
      mistakes: [],
      o: { __typename: 'Agency', label: '试验机关一', division: { code: TOWN } },
      again: { uscc: null, id: expect.stringMatching(/^Agency:/) },
    });
  });

  it('may have very many fields', async () => {
    const many = Array.from({ length: 130 }, (_, i) => `f${i}: organization { name }`).join(' ');
    const { data, errors } = await register('试验机关二', many);
    expect(errors).toBeUndefined();
    expect(data.registerOrganization.f129).toEqual({ name: '试验机关二' });
  });

  it.each([
    ['too large a page', 'organization { memberships(first: 101) { totalCount } }'],
    ['no page size, on one kind only', 'organization { ... on Agency { memberships { totalCount } } }'],
    ['a cursor that is none', 'organization { memberships(first: 1, after: "x") { totalCount } }'],
    ['a walk that is too long', 'organization { linkedCommittees(depth: 9) { distance } }'],
    [
      'more than a query may cost',
      'organization { division { children(first: 100) { nodes { children(first: 100) { nodes { children(first: 100) { nodes { code } } } } } } } }',
    ],
  ])('is refused before anything is written, for %s', async (what, selection) => {
    const { errors } = await register(`未登记：${what}`, selection);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions.code).not.toBe('INTERNAL');
    expect(await written(`未登记：${what}`)).toEqual([]);
  });

  it('is null for the object when the change is refused, and says why', async () => {
    const { data } = await hub.ask(
      `mutation { registerOrganization(input: { kind: AGENCY, name: "甲", divisionCode: "1" }) {
         organization { name memberships(first: 1) { totalCount } } userErrors { c: code field } } }`,
      {},
      { token },
    );
    expect(data.registerOrganization).toEqual({
      organization: null,
      userErrors: [{ c: 'INVALID_DIVISION_CODE', field: ['input', 'divisionCode'] }],
    });
  });
});
