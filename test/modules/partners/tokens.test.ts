import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hub, startHub } from '../../support/hub.js';
import {
  agency,
  agencyToken,
  partnerSdl,
  prefixOf,
  publication,
  published,
} from '../support/partner-samples.js';
import { done, expectNoInsides, refused, type Selected } from '../support/writes.js';

let hub: Hub;
let administrator: string;
beforeAll(async () => {
  hub = await startHub();
  administrator = await hub.token('administrator', '*');
});
afterAll(() => hub.close());

async function read(query: string, token = administrator): Promise<Selected> {
  const { data, errors } = await hub.ask(`{ ${query} }`, {}, { token });
  expect(errors).toBeUndefined();
  return data;
}

describe("an agency's token", () => {
  it('publishes, checks and deletes what is its own, and nothing of another agency', async () => {
    const [mine, theirs] = [await agency(hub), await published(hub)];
    const token = await agencyToken(hub, mine);
    const { agency: _, ...input } = await publication(hub);
    await done(hub, 'publishSubgraph', input, { token });
    const kept = await read(
      `schemaVersions(subgraph: "${input.name}", first: 1) { nodes { publishedBy } }`,
      token,
    );
    expect(kept.schemaVersions.nodes[0].publishedBy).toBe(`agency:${mine}/${prefixOf(token)}`);
    await done(hub, 'checkSubgraph', { name: input.name, sdl: partnerSdl('other') }, { token });
    for (const name of ['publishSubgraph', 'checkSubgraph'])
      await refused(hub, name, { ...input, name: theirs }, { code: 'FORBIDDEN' }, { token });
    await refused(hub, 'deleteSubgraph', { name: theirs }, { code: 'FORBIDDEN' }, { token });
    await refused(hub, 'rollbackSupergraph', { version: 1 }, { code: 'FORBIDDEN' }, { token });
    await refused(hub, 'issueAgencyToken', { agency: mine }, { code: 'FORBIDDEN' }, { token });
    await done(hub, 'deleteSubgraph', { name: input.name }, { token });
    // It opens the registry and no other change.
    const grid = { divisionCode: '500235125206', level: 'GRID', name: '部门网格' };
    await refused(hub, 'registerGrid', grid, { code: 'FORBIDDEN' }, { token });
  });

  it('is shown once, kept as a hash, and says when it was used', async () => {
    const code = await agency(hub);
    const input = { agency: code, clientMutationId: `token of ${code}` };
    const first = await done(hub, 'issueAgencyToken', input, { select: 'token agencyToken { prefix }' });
    const again = await done(hub, 'issueAgencyToken', input, { select: 'token agencyToken { prefix }' });
    expect(first.token).toMatch(/^hub_[0-9a-f]{12}_[\w-]{43}$/);
    expect(again).toMatchObject({ token: null, agencyToken: first.agencyToken });
    const secret = first.token.split('_').slice(2).join('_');
    const [found] = await hub.sql(
      `select count(*)::int as n from (select to_jsonb(t)::text as row from agency_token t
         union all select to_jsonb(r)::text from receipt r union all select to_jsonb(e)::text from event e) all_rows
       where position($1 in row) > 0`,
      [secret],
    );
    expect(found.n).toBe(0);
    const tokens = `agencyTokens(agency: "${code}", first: 9) { nodes { active lastUsedAt agency { code } } }`;
    expect((await read(tokens)).agencyTokens.nodes).toEqual([
      { active: true, lastUsedAt: null, agency: { code } },
    ]);
    expect((await read(tokens, first.token)).agencyTokens.nodes[0].lastUsedAt).not.toBeNull();
  });

  it('when rotated overlaps with the new one; revoked, expired or altered it opens nothing', async () => {
    const code = await agency(hub);
    const old = await agencyToken(hub, code);
    const rotated = await done(
      hub,
      'rotateAgencyToken',
      { prefix: prefixOf(old) },
      { select: 'token', token: old },
    );
    const status = async (token: string) =>
      (await hub.ask('{ partners(first: 1) { totalCount } }', {}, { token })).status;
    expect([await status(old), await status(rotated.token)]).toEqual([200, 200]);
    await done(hub, 'revokeAgencyToken', { prefix: prefixOf(old) }, { token: rotated.token });
    expect([await status(old), await status(rotated.token)]).toEqual([401, 200]);
    await refused(
      hub,
      'rotateAgencyToken',
      { prefix: prefixOf(old) },
      { code: 'TOKEN_NOT_ACTIVE', field: ['prefix'] },
    );
    const altered = `${rotated.token.slice(0, -1)}${rotated.token.endsWith('A') ? 'B' : 'A'}`;
    for (const token of [
      altered,
      'hub_',
      'hub_000000000000_x',
      `${rotated.token}x`,
      `hub_${'0'.repeat(12)}_${'a'.repeat(43)}`,
    ])
      expect(await status(token), token).toBe(401);
    const short = await done(
      hub,
      'rotateAgencyToken',
      { prefix: prefixOf(rotated.token), overlapHours: 0 },
      { select: 'token' },
    );
    expect([await status(rotated.token), await status(short.token)]).toEqual([401, 200]);
    await expect(
      hub.sql('update agency_token set revoked_at = null where prefix = $1', [prefixOf(old)]),
    ).rejects.toThrow(/revived/);
    const other = await agencyToken(hub, await agency(hub));
    await refused(
      hub,
      'revokeAgencyToken',
      { prefix: prefixOf(short.token) },
      { code: 'FORBIDDEN' },
      { token: other },
    );
  });

  it('however often it was shown opens nothing from the next request on when it is revoked or its time is up', async () => {
    const code = await agency(hub);
    const [revoked, expiring] = [await agencyToken(hub, code), await agencyToken(hub, code)];
    const statuses = async (token: string, times: number) => {
      const found: number[] = [];
      for (let time = 0; time < times; time++)
        found.push((await hub.ask('{ __typename }', {}, { token, path: '/subgraph' })).status);
      return found;
    };
    const ended = 'update agency_token set revoked_at = now() where prefix = $1';
    expect(await statuses(revoked, 5)).toEqual([200, 200, 200, 200, 200]);
    // As another hub on the database would do it.
    await hub.sql(ended, [prefixOf(revoked)]);
    expect(await statuses(revoked, 2)).toEqual([401, 401]);
    await hub.sql("update agency_token set expires_at = now() + interval '1 second' where prefix = $1", [
      prefixOf(expiring),
    ]);
    const begun = performance.now();
    expect(await statuses(expiring, 3)).toEqual([200, 200, 200]);
    // Nothing is written meanwhile.
    await new Promise((resolve) => setTimeout(resolve, 1_010 - (performance.now() - begun)));
    expect(await statuses(expiring, 1)).toEqual([401]);
  });
});

describe('the registry', () => {
  const QUERIES = [
    'partners(first: 1) { totalCount }',
    'partnerAgencies(first: 1) { totalCount }',
    'schemaVersions(subgraph: "x", first: 1) { totalCount }',
    'supergraph { version }',
    'supergraphs(first: 1) { totalCount }',
    'agencyTokens(agency: "x", first: 1) { totalCount }',
  ];

  it.each(QUERIES)('%s is read by administrators, and not by just anyone', async (query) => {
    for (const token of [undefined, await hub.token('viewer'), await hub.token('recorder')]) {
      const answer = await hub.ask(`{ ${query} }`, {}, token ? { token } : {});
      expect(answer.errors?.[0]?.extensions.code).toBe(token ? 'FORBIDDEN' : 'UNAUTHENTICATED');
      expectNoInsides(answer);
    }
    await read(query);
  });

  it('shows an agency the tokens of no other, and node() nothing of anyone', async () => {
    const [mine, theirs] = [await agency(hub), await agency(hub)];
    const token = await agencyToken(hub, mine);
    const answer = await hub.ask(
      `{ agencyTokens(agency: "${theirs}", first: 1) { totalCount } }`,
      {},
      { token },
    );
    expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const rows = await hub.sql('select id from agency_token limit 1');
    for (const type of ['AgencyToken', 'PartnerAgency', 'Supergraph'])
      expect((await hub.ask(`{ node(id: "${type}:${rows[0].id}") { id } }`)).data).toEqual({ node: null });
  });

  it('keeps what was published: the database lets no one change or forget it, nor serve nothing', async () => {
    for (const statement of [
      `update schema_version set sdl = 'type Query { x: Int }'`,
      'delete from schema_version',
      'update supergraph set version = version + 1',
      'delete from supergraph_part',
      'delete from supergraph_current',
      'update supergraph_current set supergraph_id = null',
      'insert into supergraph_current (single) values (true)',
    ])
      await expect(hub.sql(statement), statement).rejects.toThrow();
  });
});
