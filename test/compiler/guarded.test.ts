import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { createSubgraph } from '../../src/app.js';
import type { Fields } from '../../src/compiler/shape.js';
import { projectRoot } from '../../src/shared/paths.js';

let fields: Fields;
beforeAll(async () => {
  const { shapes } = await createSubgraph();
  fields = shapes.get('Query').fields;
});

/** The root fields of a resolver's file with the text of their bodies. */
function queriesOf(source: string): [name: string, body: string][] {
  return source
    .split(/^ {2}@Query\(/m)
    .slice(1)
    .flatMap((text) => {
      const [, name = '', body = ''] = /^ {2}(\w+)\([\s\S]*?\) \{\n([\s\S]*?)^ {2}\}/m.exec(text) ?? [];
      return name ? [[name, body.trim()] as [string, string]] : [];
    });
}

it('a root field whose resolver does more than read is guarded, or it would be read past the resolver', async () => {
  const folder = join(projectRoot(), 'src', 'modules');
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.resolver.ts'));
  const sources = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  const queries = sources.flatMap(queriesOf);
  expect(queries.length).toBeGreaterThan(15);
  const open = queries.filter(([name]) => fields[name] && !fields[name]?.guarded);
  expect(open.filter(([, body]) => body !== 'return reader.root(info);')).toEqual([]);
});
