import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../src/shared/paths.js';
import {
  circles,
  importsOf,
  MODULES,
  readSources,
  type SourceFile,
  wrongImports,
} from './support/architecture.js';

const ROOT = projectRoot();
const MOST_LINES = 300;

let source: SourceFile[];
let all: SourceFile[];
beforeAll(async () => {
  source = await readSources(ROOT, 'src');
  all = [...source, ...(await readSources(ROOT, 'test')), ...(await readSources(ROOT, 'migrations'))];
});

/** The text without comments: what is said of a thing is not use of it. */
function code({ text }: SourceFile): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

describe('imports', () => {
  it('follow the arrows of the house', () => {
    expect(wrongImports(source)).toEqual([]);
  });

  it('make no circle when the program runs, but among declarations, which name each other in thunks', () => {
    const declaration = /\.(?:entity|type)\.ts$/;
    const found = circles(source).filter((circle) => !circle.every((path) => declaration.test(path)));
    expect(found.map((circle) => circle.join(' -> '))).toEqual([]);
  });

  it('name every module in the order of the arrows', async () => {
    const folders = (await readdir(join(ROOT, 'src/modules'), { withFileTypes: true })).filter((entry) =>
      entry.isDirectory(),
    );
    expect(folders.map(({ name }) => name).sort(), 'give a new module its place in MODULES').toEqual(
      [...MODULES].sort(),
    );
  });
});

describe('the rule about imports', () => {
  const wrong = (path: string, text: string) => wrongImports([{ path, text }]);

  it.each([
    ['src/shared/a.ts', "import { x } from '../auth/access.js';", 'shared/ is a leaf'],
    ['src/compiler/a.ts', "import { x } from '../modules/divisions/index.js';", 'shape in its module'],
    ['src/database/a.ts', "export { x } from '../auth/access.js';", 'database/ serves every module alike'],
    ['src/modules/divisions/a.ts', "import { x } from '../../http/http.js';", 'put what joins it with HTTP'],
    ['src/modules/divisions/a.ts', "import { x } from '../../config.js';", 'put what joins it with HTTP'],
    [
      'src/modules/divisions/a.ts',
      "import type { X } from '../organizations/index.js';",
      'extensions.resolver.ts',
    ],
    [
      'src/modules/committees/a.ts',
      "import { x } from '../divisions/division-code.js';",
      'only through index.ts',
    ],
    ['src/app.ts', "import { x } from './modules/divisions/division.entity.js';", 'only through index.ts'],
    [
      'src/http/a.ts',
      "const { x } = await import('../modules/divisions/index.js');",
      'serves what app.ts hands it',
    ],
    [
      'src/supergraph/a.ts',
      "import { x } from '../modules/divisions/index.js';",
      'supergraph/ knows no module',
    ],
    ['src/supergraph/a.ts', "import '../subgraph/schema.js';", 'supergraph/ knows no module'],
    ['src/attic/a.ts', "import { x } from '../shared/text.js';", 'new part of the house'],
    ['src/modules/divisions/a.rules.ts', "import { Field } from 'type-graphql';", 'pure rule'],
    [
      'src/modules/divisions/division-code.ts',
      "import { EntityManager } from '@mikro-orm/postgresql';",
      'pure rule',
    ],
  ])('says of %s with %s where the code belongs instead', (path, text, instead) => {
    expect(wrong(path, text).join()).toContain(instead);
  });

  it('lets pass what follows the arrows', () => {
    const text = [
      "import { x } from '../../shared/text.js';",
      "import type { Y } from '../divisions/index.js';",
      "import { z } from './z.js';",
      "import 'reflect-metadata';",
    ].join('\n');
    expect(wrong('src/modules/committees/a.ts', text)).toEqual([]);
    expect(wrong('src/modules/divisions/a.rules.ts', "import type { X } from 'graphql';")).toEqual([]);
  });

  it('reads every form of import', () => {
    const text = [
      "import a, { type B } from './a.js';",
      "import { type C, type D } from './c.js';",
      'export {\n  e,\n  f,\n} from "./never.js";'.replaceAll('"', "'"),
      "export * from './all.js';",
      "import './side.js';",
      "const x = await import('./later.js');",
    ].join('\n');
    expect(importsOf({ path: 'src/x/y.ts', text })).toEqual([
      { target: 'src/x/a.ts', typeOnly: false },
      { target: 'src/x/c.ts', typeOnly: true },
      { target: 'src/x/never.ts', typeOnly: false },
      { target: 'src/x/all.ts', typeOnly: false },
      { target: 'src/x/side.ts', typeOnly: false },
      { target: 'src/x/later.ts', typeOnly: false },
    ]);
  });

  it('finds a circle however long', () => {
    const file = (path: string, to: string) => ({ path, text: `import { x } from './${to}.js';` });
    expect(circles([file('a.ts', 'b'), file('b.ts', 'c'), file('c.ts', 'a')])).toEqual([
      ['a.ts', 'b.ts', 'c.ts', 'a.ts'],
    ]);
  });
});

describe('files', () => {
  it('read the environment only in config.ts and settings.ts, which report all of its faults together', () => {
    const readers = source.filter((file) => /\bprocess\.env\b/.test(code(file))).map(({ path }) => path);
    expect(readers.filter((path) => !['src/config.ts', 'src/settings.ts'].includes(path))).toEqual([]);
  });

  it(`have at most ${MOST_LINES} lines: past that, look for a second concept`, () => {
    const long = all
      .filter(({ text }) => text.trimEnd().split('\n').length > MOST_LINES)
      .map(({ path }) => path);
    expect(long).toEqual([]);
  });

  it('hold no unfinished thought and no silenced check', () => {
    const marks =
      /\b(?:TO[D]O|FIX[M]E)\b|@ts-(?:ignor[e]|nochec[k])|eslint-disabl[e]|\b(?:it|test|describe)\.(?:ski[p]|onl[y])\b/;
    expect(all.filter(({ text }) => marks.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('name no folder of the machine they were written on', () => {
    const machine = /(?<![\w.])\/(?:home|Users|root|work)\/\w/;
    expect(all.filter(({ text }) => machine.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

describe('the map of the house, src/README.md', () => {
  it('names every folder there is, and none that is not', async () => {
    const readme = await readFile(join(ROOT, 'src/README.md'), 'utf8');
    const tree = /```text\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
    const named: string[] = [];
    const trail: string[] = [];
    for (const line of tree.split('\n')) {
      const entry = /^( *)([\w.-]+)\//.exec(line);
      if (!entry) continue;
      trail.length = (entry[1] as string).length / 2;
      trail.push(entry[2] as string);
      named.push(trail.join('/'));
    }
    const entries = await readdir(join(ROOT, 'src'), { recursive: true, withFileTypes: true });
    const folders = entries
      .filter((entry) => entry.isDirectory())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(join(ROOT, 'src').length + 1)
          .replaceAll('\\', '/'),
      );
    expect(named.sort()).toEqual(folders.sort());
  });
});
