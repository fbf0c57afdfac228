import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../src/shared/paths.js';
import { importsOf, readSources, type SourceFile } from './support/architecture.js';

let sources: ReadonlyMap<string, SourceFile>;
beforeAll(async () => {
  sources = new Map((await readSources(projectRoot(), 'src')).map((file) => [file.path, file]));
});

/** The packages that are loaded with a file, whether or not they are ever used: not those behind an `import()`. */
function loadedWith(entry: string): string[] {
  const seen = new Set<string>();
  const packages = new Set<string>();
  const follow = (path: string): void => {
    const file = sources.get(path);
    if (!file || seen.has(path)) return;
    seen.add(path);
    const text = file.text.replaceAll(/\bimport\(\s*'[^']+'\s*\)/g, 'later');
    for (const { target, typeOnly } of importsOf({ path, text })) {
      if (typeOnly) continue;
      if (target.startsWith('src/')) follow(target);
      else if (!target.startsWith('node:') && !target.startsWith('migrations/')) packages.add(target);
    }
  };
  follow(entry);
  return [...packages].sort();
}

describe('a start', () => {
  it('loads nothing that only partners, compositions or the demo need', () => {
    const loaded = loadedWith('src/app.ts');
    expect(loaded).toEqual(
      expect.arrayContaining(['@apollo/server', '@mikro-orm/postgresql', 'fastify', 'graphql']),
    );
    for (const unused of [
      '@theguild/federation-composition',
      '@graphql-hive/router-query-planner',
      'undici',
      'cockatiel',
    ])
      expect(loaded).not.toContain(unused);
  });

  it('of npx hub loads what reads the command line, and nothing of the hub', async () => {
    const names = (await readdir(join(projectRoot(), 'src/cli'))).map((name) => `src/cli/${name}`);
    const commands = names.filter((path) =>
      /^export function register\(/m.test(sources.get(path)?.text ?? ''),
    );
    expect(commands.length).toBeGreaterThan(8);
    for (const path of ['src/cli.ts', ...commands])
      expect([path, loadedWith(path).filter((name) => name !== 'commander')]).toEqual([path, []]);
  });
});
