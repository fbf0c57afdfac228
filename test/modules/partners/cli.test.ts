import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../../src/shared/paths.js';
import { type Hub, startHub } from '../../support/hub.js';
import { partnerSdl, URL_HERE } from '../support/partner-samples.js';

const run = promisify(execFile);
// Below the project, so that the program finds its package.json and its packages.
const built = join(projectRoot(), 'node_modules/.cache', `hub-cli-${process.pid}`);

let hub: Hub;
let folder: string;
let token: string;
beforeAll(async () => {
  const compiler = join(projectRoot(), 'node_modules/.bin/tsc');
  await run(compiler, ['-p', 'tsconfig.json', '--outDir', built], { cwd: projectRoot() });
  hub = await startHub();
  folder = await mkdtemp(join(tmpdir(), 'hub-cli-'));
}, 120_000);
afterAll(async () => {
  await hub?.close();
  for (const path of [built, folder]) await rm(path, { recursive: true, force: true });
});

interface Ended {
  code: number;
  out: string;
  said: string;
}

/** Runs `hub` as a process of its own, with a database and a hub to speak to. */
async function cli(args: string[], env: Record<string, string> = {}): Promise<Ended> {
  const { PATH } = process.env;
  const surroundings = { DATABASE_URL: hub.databaseUrl, HUB_PUBLIC_URL: hub.url, HUB_LANGUAGE: 'en', ...env };
  const options = { cwd: folder, timeout: 30_000, env: { PATH, ...surroundings } };
  try {
    const { stdout, stderr } = await run(process.execPath, [join(built, 'src/cli.js'), ...args], options);
    return { code: 0, out: stdout, said: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, said: stderr };
  }
}

async function file(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text);
  return name;
}

const NO_STACK = /\n\s+at |node_modules|\.js:\d/;

describe('npx hub', () => {
  it('agency registers an agency, issues it a token and lists it', async () => {
    const names = ['--zh', '农业农村委', '--en', 'Agriculture', '--post', '信息科'];
    expect((await cli(['agency', 'add', 'agriculture', ...names])).code).toBe(0);
    const twice = await cli(['agency', 'add', 'agriculture', ...names], { HUB_LANGUAGE: 'zh' });
    expect([twice.code, twice.said]).toEqual([1, '已有使用该代码的部门。\n']);
    const issued = await cli(['agency', 'token', 'agriculture', '--days', '30']);
    token = issued.out.trim();
    expect(token).toMatch(/^hub_[0-9a-f]{12}_/);
    expect((await cli(['agency', 'list'])).out).toMatch(
      /^agriculture\t农业农村委\tAgriculture\t-\t[0-9a-f]{12}</,
    );
  });

  it('publish publishes a file with the token of the flag or of the environment, and says what changed', async () => {
    const path = await file('schema.graphql', partnerSdl('cultivatedArea'));
    const publication = ['publish', 'agriculture', path, '--url', URL_HERE];
    const first = await cli([...publication, '--token', token]);
    expect([first.code, first.out]).toEqual([0, 'SAFE\tCommunity.cultivatedArea was added.\n']);
    expect(first.said).toMatch(
      /agriculture version 1 is published; the supergraph is at version \d+: 1 changes, 0/,
    );
    await file('schema.graphql', partnerSdl('cultivatedHectares'));
    const second = await cli(publication, { HUB_TOKEN: token });
    expect(second.out).toMatch(/^BREAKING\tCommunity.cultivatedArea was removed.\nSAFE/);
  });

  it.each(['publish', 'check'])(
    '%s prints each fault with its place and what to do, and ends with 1',
    async (verb) => {
      const path = await file('broken.graphql', partnerSdl('a', 'type B @key(fields: "no") { x: Int }'));
      const args = [verb, 'agriculture', path];
      const english = await cli(args, { HUB_TOKEN: token });
      expect([english.code, english.out]).toEqual([1, '']);
      expect(english.said).toMatch(
        /^\[KEY_INVALID_FIELDS\] agriculture:6:8.*Cannot query field "no".*Name in @key/,
      );
      const chinese = await cli(args, { HUB_TOKEN: token, HUB_LANGUAGE: 'zh' });
      expect(chinese.said).toMatch(/^\[KEY_INVALID_FIELDS\] agriculture:6:8.*@key 有误.*只能写/);
      expect(english.said + chinese.said).not.toMatch(NO_STACK);
    },
  );

  it('says without a stack what is missing: a token, a file, a hub, a choice', async () => {
    const path = await file('schema.graphql', partnerSdl('x'));
    for (const [args, said] of [
      [['check', 'agriculture', path], /Authorization|token/],
      [
        ['check', 'agriculture', 'nowhere.graphql', '--token', token],
        /nowhere\.graphql cannot be read \(ENOENT\)/,
      ],
      [['check', 'agriculture', path, '--hub', 'http://127.0.0.1:1', '--token', token], /cannot be reached/],
      [['check', 'agriculture', '--token', token], /an SDL file or --introspect/],
      [['rollback', 'yesterday'], /whole number/],
    ] as const) {
      const ended = await cli([...args]);
      expect([ended.code, ended.out], args.join(' ')).toEqual([1, '']);
      expect(ended.said).toMatch(said);
      expect(ended.said).not.toMatch(NO_STACK);
    }
  });

  it('compose prints the supergraph of the registry, or of files, and the faults of files', async () => {
    const [served] = await hub.sql(
      'select s.sdl from supergraph s join supergraph_current c on c.supergraph_id = s.id',
    );
    expect((await cli(['compose'])).out).toBe(served.sdl);
    const own = `hub=${join(projectRoot(), 'schema/subgraph.graphql')}`;
    const partner = await file('agriculture.graphql', `# url: ${URL_HERE}\n${partnerSdl('cultivatedArea')}`);
    const composed = await cli(['compose', own, `agriculture=${partner}`]);
    expect(composed.code).toBe(0);
    expect(() => parse(composed.out)).not.toThrow();
    expect(composed.out).toContain(`AGRICULTURE @join__graph(name: "agriculture", url: "${URL_HERE}")`);
    const refused = await cli(['compose', own, `agriculture=${await file('bad.graphql', 'type')}`]);
    expect([refused.code, refused.out]).toEqual([1, '']);
    expect(refused.said).toMatch(/^\[PARSE_ERROR\] agriculture:1:5: It does not parse/);
  });

  it('agency rotate replaces a token, on the hub’s machine and by the agency itself over HTTP', async () => {
    const here = await cli(['agency', 'rotate', token, '--days', '7']);
    expect([here.code, here.said]).toEqual([0, expect.stringContaining('valid for 7 days')]);
    const second = here.out.trim();
    const elsewhere = ['--hub', hub.url];
    // No database is at hand where an agency's engineer sits.
    const away = { DATABASE_URL: 'postgres://127.0.0.1:1/none', HUB_TOKEN: second };
    const own = await cli(['agency', 'rotate', ...elsewhere, '--overlap-hours', '0'], away);
    expect([own.code, own.said]).toEqual([0, expect.stringContaining('old one ends within 0 hours')]);
    const third = own.out.trim();
    expect(third).toMatch(/^hub_[0-9a-f]{12}_/);
    const late = await cli(['agency', 'rotate', ...elsewhere], away);
    expect([late.code, late.out]).toEqual([1, '']);
    expect(late.said).toMatch(/not valid, has expired or was revoked/);
    const revoked = await cli(['agency', 'revoke', ...elsewhere, '--token', third], away);
    expect([revoked.code, revoked.said]).toEqual([0, 'Revoked.\n']);
    expect((await cli(['agency', 'revoke', ...elsewhere, '--token', third], away)).code).toBe(1);
    const nothing = await cli(['agency', 'rotate']);
    expect([nothing.code, nothing.said]).toEqual([1, expect.stringContaining('npx hub agency list')]);
  });

  it('subgraph delete and rollback change what is served', async () => {
    const names = async () =>
      (
        await hub.sql(
          `select p.name, s.version from supergraph_current c join supergraph s on s.id = c.supergraph_id
           left join supergraph_part sp using (supergraph_id) left join partner p on p.id = sp.partner_id`,
        )
      ).map(({ name }) => name);
    const [{ version }] = await hub.sql('select max(version)::int as version from supergraph');
    const dry = await cli(['subgraph', 'delete', 'agriculture', '--dry-run'], { HUB_TOKEN: token });
    expect(dry.out).toMatch(/^BREAKING\tCommunity.cultivatedHectares was removed/);
    expect(dry.said).toMatch(/composes without agriculture: .* Nothing was withdrawn/);
    expect(await names()).toEqual(['agriculture']);
    expect((await cli(['subgraph', 'delete', 'agriculture'], { HUB_TOKEN: token })).code).toBe(0);
    expect(await names()).toEqual([null]);
    const back = await cli(['rollback', String(version), '--message', '误删']);
    expect([back.code, back.said]).toEqual([0, expect.stringContaining(`version ${version + 2}`)]);
    expect(await names()).toEqual(['agriculture']);
    // The shell's own schema is the hub's to the letter: else the next start would take it for a new release.
    const own = await hub.sql('select distinct hub_sha256 from supergraph');
    expect(own).toHaveLength(1);
    expect((await cli(['agency', 'revoke', token])).code).toBe(0);
    expect((await cli(['subgraph', 'delete', 'agriculture'], { HUB_TOKEN: token })).code).toBe(1);
  });
});
