import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hub, startHub } from '../../support/hub.js';
import { company, FENGMING, found, memberships } from '../support/places.js';
import { done, type Selected } from '../support/writes.js';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.close());

const PROVENANCE =
  'provenance { fact source { id title kind agency reference asOf { text precision } asOfInferred } }';

describe('a source', () => {
  it('is kept as it was given, with a date that may be partial, and is found by its id', async () => {
    const source = {
      kind: 'AGENCY',
      title: '市场监管登记台账',
      agency: '云阳县市场监督管理局',
      reference: '云市监〔2025〕3号',
      asOf: '2025-06',
    };
    const input = { kind: 'ENTERPRISE', name: '有来源的公司', divisionCode: FENGMING, source };
    const { organization } = await done(hub, 'registerOrganization', input, {
      select: `organization { ${PROVENANCE} }`,
    });
    const [{ fact, source: kept }] = organization.provenance;
    expect(fact).toBeNull();
    expect(kept).toEqual({
      ...source,
      id: kept.id,
      asOf: { text: '2025-06', precision: 'MONTH' },
      asOfInferred: false,
    });
    const { data } = await hub.ask(
      'query ($id: ID!) { node(id: $id) { __typename ... on Source { title } } }',
      {
        id: kept.id,
      },
    );
    expect(data.node).toEqual({ __typename: 'Source', title: source.title });
  });

  it('of a correction stands before the older one, which stays', async () => {
    const { organization } = await done(hub, 'registerOrganization', {
      kind: 'ENTERPRISE',
      name: '两个来源的公司',
      divisionCode: FENGMING,
      source: { kind: 'DOCUMENT', title: '旧文件' },
    });
    const { subject } = await done(
      hub,
      'correctFact',
      {
        subjectId: organization.id,
        version: 1,
        fact: 'ORGANIZATION_INDUSTRIES',
        value: '柑橘、旅游',
        reason: '补充',
        source: { kind: 'DOCUMENT', title: '新文件' },
      },
      { select: `subject { ... on Enterprise { industries ${PROVENANCE} } }` },
    );
    expect(subject.industries).toEqual(['柑橘', '旅游']);
    expect(subject.provenance.map((entry: Selected) => [entry.fact, entry.source.title])).toEqual([
      ['industries', '新文件'],
      [null, '旧文件'],
    ]);
  });

  it('attests what it says up to its own day: a member without a date was one by then', async () => {
    const { id } = await found(hub, { memberList: 'COMPLETE' });
    await done(hub, 'admitMember', {
      committeeId: id,
      member: { organizationId: await company(hub, '日期不详的成员') },
      source: { kind: 'DOCUMENT', title: '二〇二二年名单', asOf: '2022-05-26' },
    });
    const standing = async (asOf: string) => {
      const { data } = await hub.ask(
        `query ($id: ID!, $asOf: LocalDate!) { jointCommittee(id: $id) {
          memberships(first: 1, history: true) { nodes { standing(asOf: $asOf) } } } }`,
        { id, asOf },
      );
      return data.jointCommittee.memberships.nodes[0].standing;
    };
    expect(await standing('2022-05-25')).toBe('POSSIBLE');
    expect(await standing('2022-05-26')).toBe('CERTAIN');
  });

  it('of a day to come attests nothing before that day: what it says holds from today', async () => {
    const { id } = await found(hub, { memberList: 'COMPLETE' });
    await done(hub, 'admitMember', {
      committeeId: id,
      member: { organizationId: await company(hub, '预告的成员') },
      source: { kind: 'DOCUMENT', title: '预告', asOf: '2199' },
    });
    const [row] = await hub.sql(
      `select m.started_latest::text as latest, (now() at time zone 'Asia/Shanghai')::date::text as today
       from joint_membership m where committee_id = $1`,
      [id.split(':')[1]],
    );
    expect(row.latest).toBe(row.today);
  });

  it('of a membership and of its end are told apart', async () => {
    const { id } = await found(hub);
    await done(hub, 'admitMember', {
      committeeId: id,
      member: { organizationId: await company(hub, '有始有终的成员') },
      source: { kind: 'DOCUMENT', title: '入会通知' },
    });
    const [{ id: membershipId, version }] = (await memberships(hub, id)).nodes;
    const { membership } = await done(
      hub,
      'withdrawMember',
      { membershipId, version, on: '2027', source: { kind: 'DOCUMENT', title: '退会通知' } },
      { select: `membership { ${PROVENANCE} }` },
    );
    expect(membership.provenance.map((entry: Selected) => [entry.fact, entry.source.title])).toEqual([
      ['ended', '退会通知'],
      [null, '入会通知'],
    ]);
  });
});
