import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hub, startHub } from '../support/hub.js';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.close());

/** What one transaction held to a scope says to a statement; it is rolled back. */
async function held(scope: string, statement: string): Promise<string> {
  const quoted = statement.replaceAll("'", "''");
  const [row] = await hub
    .sql<{ said: string }>(
      `create or replace function try_it() returns text language plpgsql as $$
     begin
       perform set_config('hub.scope', '${scope}', true);
       begin execute '${quoted}'; exception when others then return sqlerrm; end;
       return 'written';
     end $$; `,
    )
    .then(() => hub.sql(`select try_it() as said`));
  return row?.said ?? '';
}

describe('the database behind the scope of a token', () => {
  const rename = `update joint_committee set theme = 'x' where natural_key = 'jc:fengming'`;
  const admit = `insert into joint_membership (id, committee_id, member_id, role, started_latest)
    select gen_random_uuid(), c.id, o.id, 'MEMBER', '2026-01-01' from joint_committee c, organization o
    where c.natural_key = 'jc:fengming' and o.natural_key = 'org:duian-pc'`;

  it('lets a transaction write inside its scope', async () => {
    expect(await held('500235', rename)).toBe('written');
  });

  it('refuses a committee of another county, even when a service forgot to ask', async () => {
    expect(await held('441721', rename)).toMatch(/outside the scope/);
  });

  it('refuses a member of another county', async () => {
    expect(await held('500235', admit)).toMatch(/outside the scope/);
  });

  it('does not hold imports, which name no scope', async () => {
    expect(await held('', admit)).toBe('written');
  });
});
