import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hub, startHub } from '../../support/hub.js';
import { communities, FENGMING, found, YUNAN } from '../support/places.js';
import { done, refused, type Selected } from '../support/writes.js';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.close());

const base = (kind: string, more: object = {}) => ({ kind, name: '某组织', divisionCode: FENGMING, ...more });
const invalid = (field: string) => ({ code: 'INVALID_INPUT', field: [field] });

describe('an organization', () => {
  it('has only what its kind has: nothing that is entered is dropped', async () => {
    const [community] = (await communities(hub, FENGMING, 1)) as [string];
    const party = {
      partyKind: 'BRANCH',
      legalEntityId: community,
      industryChain: '柑橘产业链',
    };
    for (const kind of ['ENTERPRISE', 'COOPERATIVE', 'SOCIAL_BODY']) {
      for (const [field, value] of Object.entries(party)) {
        await refused(hub, 'registerOrganization', base(kind, { [field]: value }), invalid(field));
      }
      const level = base(kind, { collectiveLevel: 'TOWN' });
      await refused(hub, 'registerOrganization', level, invalid('collectiveLevel'));
      const mode = base(kind, { companyMode: 'SOCIAL_SERVICE' });
      await refused(hub, 'registerOrganization', mode, invalid('companyMode'));
    }
  });

  it('of the Party is attached to one thing at most, and stands under a Party organization', async () => {
    const [community] = (await communities(hub, FENGMING, 1)) as [string];
    const two = base('PARTY_ORGANIZATION', { legalEntityId: community, industryChain: '链' });
    await refused(hub, 'registerOrganization', two, invalid('industryChain'));
    const parent = base('PARTY_ORGANIZATION', { parentId: community });
    await refused(hub, 'registerOrganization', parent, invalid('parentId'));
    const { organization: above } = await done(hub, 'registerOrganization', base('PARTY_ORGANIZATION'));
    const entity = base('PARTY_ORGANIZATION', { legalEntityId: above.id });
    await refused(hub, 'registerOrganization', entity, invalid('legalEntityId'));
    const { grid } = await done(hub, 'registerGrid', {
      divisionCode: '500235125206',
      level: 'GRID',
      name: '支部网格',
    });
    const { organization } = await done(
      hub,
      'registerOrganization',
      base('PARTY_ORGANIZATION', {
        name: '网格党支部',
        partyKind: 'GRID_BRANCH',
        parentId: above.id,
        gridId: grid.id,
      }),
      {
        select: `organization { ... on PartyOrganization { partyKind parent { id } grid { id level } legalEntity { id } } }`,
      },
    );
    expect(organization).toEqual({
      partyKind: 'GRID_BRANCH',
      parent: { id: above.id },
      grid: { id: grid.id, level: 'GRID' },
      legalEntity: null,
    });
  });

  it('that is a community stands once in a village or community, never in a unit that is only like one', async () => {
    const community = (divisionCode: string) => base('COMMUNITY', { divisionCode });
    await refused(hub, 'registerOrganization', community('500235125206'), {
      code: 'ALREADY_EXISTS',
      field: ['divisionCode'],
    });
    const [quasi] = await hub.sql(`select code from division where kind like 'QUASI%' order by code limit 1`);
    const token = await hub.token('administrator', '*');
    for (const code of [FENGMING, '500235000000', quasi.code]) {
      await refused(
        hub,
        'registerOrganization',
        community(code),
        { code: 'INVALID_DIVISION_CODE', field: ['divisionCode'] },
        { token },
      );
    }
  });

  it('has at most twenty industries, each once', async () => {
    const industries = Array.from({ length: 21 }, (_, i) => `产业${i}`);
    await refused(hub, 'registerOrganization', base('ENTERPRISE', { industries }), invalid('industries'));
    const { organization } = await done(
      hub,
      'registerOrganization',
      base('ENTERPRISE', { industries: ['柑橘', ' 柑橘 ', '旅游'] }),
      { select: 'organization { industries }' },
    );
    expect(organization.industries).toEqual(['柑橘', '旅游']);
  });

  it.each([
    ['2020', '2020', 'YEAR', '2020-01-01', '2020-12-31'],
    ['2024-2', '2024-02', 'MONTH', '2024-02-01', '2024-02-29'],
    ['2021年7月1日', '2021-07-01', 'DAY', '2021-07-01', '2021-07-01'],
    ['２０２１－０７', '2021-07', 'MONTH', '2021-07-01', '2021-07-31'],
    ['7-01', '--07-01', 'MONTH_DAY', null, null],
    ['--07-01', '--07-01', 'MONTH_DAY', null, null],
    ['自成立以来', 'since founding', 'SINCE_FOUNDING', null, null],
  ])(
    'established %j is given back as %j with what it can mean',
    async (entered, text, precision, earliest, latest) => {
      const select = 'organization { id established { text precision earliest latest } }';
      const input = base('COOPERATIVE', { established: entered });
      const { organization } = await done(hub, 'registerOrganization', input, { select });
      expect(organization.established).toEqual({ text, precision, earliest, latest });
      // What was given back can be entered again, and stays what it was.
      const { subject } = await done(
        hub,
        'correctFact',
        {
          subjectId: organization.id,
          version: 1,
          fact: 'ORGANIZATION_ESTABLISHED',
          value: text,
          reason: '复核',
        },
        { select: 'subject { ... on Cooperative { established { text precision earliest latest } } }' },
      );
      expect(subject.established).toEqual({ text, precision, earliest, latest });
    },
  );

  it('established on an unknown day has none, not a guess', async () => {
    const { organization } = await done(hub, 'registerOrganization', base('AGENCY'), {
      select: 'organization { established { text } ended { text } }',
    });
    expect(organization).toEqual({ established: null, ended: null });
  });
});

describe('a correction of an organization', () => {
  it('must be of a fact that it has', async () => {
    const [subjectId] = (await communities(hub, YUNAN, 1)) as [string];
    const { data } = await hub.ask('query ($id: ID!) { node(id: $id) { ... on Community { version } } }', {
      id: subjectId,
    });
    const correction = { subjectId, version: data.node.version, value: '值', reason: '更正' };
    for (const fact of ['COMMITTEE_THEME', 'MEMBERSHIP_ROLE', 'COMMITTEE_MEMBER_LIST']) {
      await refused(hub, 'correctFact', { ...correction, fact }, invalid('fact'));
    }
    const committee = await found(hub);
    const other = { subjectId: committee.id, version: committee.version, reason: '更正' };
    await refused(hub, 'correctFact', { ...other, fact: 'ORGANIZATION_NAME', value: '名' }, invalid('fact'));
    const list = { ...other, fact: 'COMMITTEE_MEMBER_LIST' };
    for (const value of ['ALL', 'complete', 'constructor', '', undefined]) {
      await refused(hub, 'correctFact', { ...list, value }, invalid('value'));
    }
  });

  it('ends it, opens it again, and keeps what was said before', async () => {
    const { organization } = await done(
      hub,
      'registerOrganization',
      base('COOPERATIVE', { established: '2019' }),
    );
    const correct = async (version: number, value?: string) => {
      const input = {
        subjectId: organization.id,
        version,
        fact: 'ORGANIZATION_ENDED',
        value,
        reason: '核对',
      };
      const select = 'subject { ... on Cooperative { ended { text } version } }';
      return (await done(hub, 'correctFact', input, { select })).subject as Selected;
    };
    expect(await correct(1, '2024-03')).toEqual({ ended: { text: '2024-03' }, version: 2 });
    await refused(
      hub,
      'correctFact',
      {
        subjectId: organization.id,
        version: 2,
        fact: 'ORGANIZATION_ENDED',
        value: '2019-01-01',
        reason: '核对',
      },
      { code: 'ENDS_BEFORE_START', field: ['value'] },
    );
    expect(await correct(2)).toEqual({ ended: null, version: 3 });
    const events = await hub.sql(
      `select from_state, to_state from event where kind = 'FACT_CORRECTED' and subject_id = $1 order by id`,
      [organization.id.split(':')[1]],
    );
    expect(events).toEqual([
      { from_state: { ended: null }, to_state: { ended: '2024-03' } },
      { from_state: { ended: '2024-03' }, to_state: { ended: null } },
    ]);
  });
});
