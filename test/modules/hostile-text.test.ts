import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hub, startHub } from '../support/hub.js';
import { company, details, FENGMING, found } from './support/places.js';
import { done, expectNoInsides, refused } from './support/writes.js';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.close());

/** A text field of a change: how to enter a text there, where it is refused, and how long it may be. */
interface TextField {
  mutation: string;
  field: string[];
  longest: number;
  input: (text: string) => Promise<object>;
}

const organization = (more: object) => ({
  kind: 'ENTERPRISE',
  name: '公司',
  divisionCode: FENGMING,
  ...more,
});
const committee = (more: object) => ({ committee: { ...details(), ...more } });
const source = (more: object) => ({ kind: 'DOCUMENT', title: '文件', ...more });

const FIELDS: TextField[] = [
  {
    mutation: 'registerGrid',
    field: ['name'],
    longest: 100,
    input: async (name) => ({ divisionCode: '500235125206', level: 'GRID', name }),
  },
  {
    mutation: 'registerOrganization',
    field: ['name'],
    longest: 200,
    input: async (name) => organization({ name }),
  },
  {
    mutation: 'registerOrganization',
    field: ['industries'],
    longest: 50,
    input: async (text) => organization({ industries: ['柑橘', text] }),
  },
  {
    mutation: 'registerOrganization',
    field: ['industryChain'],
    longest: 100,
    input: async (industryChain) => organization({ kind: 'PARTY_ORGANIZATION', industryChain }),
  },
  {
    mutation: 'registerOrganization',
    field: ['source', 'title'],
    longest: 300,
    input: async (title) => organization({ source: source({ title }) }),
  },
  {
    mutation: 'registerOrganization',
    field: ['source', 'agency'],
    longest: 200,
    input: async (agency) => organization({ source: source({ agency }) }),
  },
  {
    mutation: 'registerOrganization',
    field: ['source', 'reference'],
    longest: 500,
    input: async (reference) => organization({ source: source({ reference }) }),
  },
  {
    mutation: 'foundJointCommittee',
    field: ['committee', 'name'],
    longest: 200,
    input: async (name) => committee({ name }),
  },
  {
    mutation: 'foundJointCommittee',
    field: ['committee', 'theme'],
    longest: 200,
    input: async (theme) => committee({ theme }),
  },
  {
    mutation: 'foundJointCommittee',
    field: ['committee', 'remit'],
    longest: 100,
    input: async (text) => committee({ remit: [text] }),
  },
  {
    mutation: 'foundJointCommittee',
    field: ['committee', 'presidingPost'],
    longest: 200,
    input: async (presidingPost) => committee({ presidingPost }),
  },
  {
    mutation: 'foundJointCommittee',
    field: ['committee', 'base', 'name'],
    longest: 200,
    input: async (name) => committee({ base: { name } }),
  },
  {
    mutation: 'renameJointCommittee',
    field: ['name'],
    longest: 200,
    input: async (name) => ({ ...(await versioned()), name }),
  },
  {
    mutation: 'renameJointCommittee',
    field: ['reason'],
    longest: 1000,
    input: async (reason) => ({ ...(await versioned()), name: '新名', reason }),
  },
  {
    mutation: 'dissolveJointCommittee',
    field: ['reason'],
    longest: 1000,
    input: async (reason) => ({ ...(await versioned()), on: '2027-01-01', reason }),
  },
  {
    mutation: 'admitMember',
    field: ['member', 'criteria'],
    longest: 1000,
    input: async (evidence) => ({
      committeeId: (await found(hub)).id,
      member: {
        organizationId: await company(hub, '有依据的公司'),
        criteria: [{ criterion: 'KINSHIP', evidence }],
      },
    }),
  },
  {
    mutation: 'linkJointCommittees',
    field: ['note'],
    longest: 1000,
    input: async (note) => ({
      kind: 'SISTER',
      fromId: (await found(hub)).id,
      toId: (await found(hub)).id,
      note,
    }),
  },
  {
    mutation: 'recordAffinity',
    field: ['evidence'],
    longest: 1000,
    input: async (evidence) => ({
      oneDivisionCode: '500235125206',
      otherDivisionCode: '500235125215',
      criterion: 'KINSHIP',
      holds: true,
      evidence,
    }),
  },
  {
    mutation: 'correctFact',
    field: ['value'],
    longest: 200,
    input: async (value) => ({ ...(await corrected()), fact: 'COMMITTEE_THEME', value, reason: '更正' }),
  },
  {
    mutation: 'correctFact',
    field: ['reason'],
    longest: 1000,
    input: async (reason) => ({ ...(await corrected()), fact: 'COMMITTEE_THEME', value: '主题', reason }),
  },
];

async function versioned() {
  const { id, version } = await found(hub);
  return { committeeId: id, version };
}

async function corrected() {
  const { id, version } = await found(hub);
  return { subjectId: id, version };
}

describe.each(FIELDS.map((field) => [`${field.mutation} ${field.field.join('.')}`, field] as const))(
  '%s',
  (_, { mutation, field, longest, input }) => {
    it('is refused empty and too long, and taken at its longest', async () => {
      for (const nothing of ['', ' \t\n　', '\0', ' \0 ']) {
        await refused(hub, mutation, await input(nothing), { code: 'TEXT_EMPTY', field });
      }
      for (const length of [longest + 1, 10_000]) {
        const refusal = await refused(hub, mutation, await input('长'.repeat(length)), {
          code: 'TEXT_TOO_LONG',
          field,
        });
        expect(refusal.message).toContain(String(length));
        expect(refusal.message.length).toBeLessThan(200);
      }
      // A character of two UTF-16 units counts once, as in the column.
      await done(hub, mutation, await input('𠮷'.repeat(longest)));
    });
  },
);

describe('a name', () => {
  it.each([
    ['quotes and SQL', `'); drop table organization; --"\\'`],
    ['JSON and templates', '{"$type":"Community"} $1 {{x}} %s'],
    ['a question mark and a colon, as bound by drivers', 'a ? b ?? c :name'],
    ['markup', '<script>alert(1)</script>&amp;'],
    ['characters outside the first plane', '𠮷野家👨‍👩‍👧‍👦'],
    ['combining and right-to-left characters', 'e\u0301 \u202eabc\u202c'],
    ['line breaks within', '第一行\n第二行\t末'],
  ])('with %s is kept as it was written', async (_, name) => {
    const { organization: kept } = await done(hub, 'registerOrganization', organization({ name }));
    expect(kept.name).toBe(name);
    const [row] = await hub.sql('select name from organization where id = $1', [kept.id.split(':')[1]]);
    expect(row.name).toBe(name);
    const { data, errors } = await hub.ask(
      'query ($name: String!) { organizations(name: $name, first: 5) { nodes { id } } }',
      { name },
    );
    expect(errors).toBeUndefined();
    expect(data.organizations.nodes).toContainEqual({ id: kept.id });
  });

  it('loses null characters and half surrogate pairs, which PostgreSQL cannot keep', async () => {
    const { organization: kept } = await done(
      hub,
      'registerOrganization',
      organization({ name: '零\0字\ud83d符\udc00' }),
    );
    expect(kept.name).toBe('零字\ufffd符\ufffd');
    const { id, version } = await found(hub, { name: '半\ud800字' });
    // The event keeps the name as JSON, which takes no half pair either.
    await done(hub, 'renameJointCommittee', { committeeId: id, version, name: '后\udfff半' });
  });

  it('of a million characters is refused in both languages without repeating it', async () => {
    const name = 'x'.repeat(1_000_000);
    const refusal = await refused(hub, 'registerOrganization', organization({ name }), {
      code: 'TEXT_TOO_LONG',
      field: ['name'],
    });
    expect(refusal.message).toContain('1000000');
  });

  it('that makes the request larger than a megabyte is refused before it is read', async () => {
    const answer = await hub.ask(
      'query ($name: String!) { organizations(name: $name, first: 1) { totalCount } }',
      {
        name: '长'.repeat(1_000_000),
      },
    );
    expect(answer.status).toBe(413);
    expectNoInsides(answer);
  });
});
