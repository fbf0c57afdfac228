import { definePolicy } from '../../src/auth/access.js';
import { importFile, Stop } from '../../src/importing/file.js';
import { defineImport, type ImportKind } from '../../src/importing/kind.js';
import { text } from '../../src/importing/values.js';

// A long import in a process of its own, so that a test can kill it while it reads or writes.

const en = { zh: '名称', en: 'name' };

/** Organizations by name alone: the modules' own kinds need more than Node's stripping of types. */
export const longImport: ImportKind = defineImport({
  kind: 'long',
  title: en,
  action: 'long:import',
  subject: 'Organization',
  columns: [{ name: 'name', header: en, about: en, example: '', type: text(200), required: true }],
  joins: '',
  resolved: { target_id: 'null::uuid' },
  divisions: ["'500235125206'"],
  keyColumns: ['name'],
  key: 'r.name',
  checks: [],
  table: 'organization',
  facts: { name: { name: 'r.name' } },
  fixed: { kind: "'ENTERPRISE'", division_code: "'500235125206'", started_latest: 'r.attested' },
  events: { added: 'ORGANIZATION_REGISTERED', changed: 'FACT_CORRECTED' },
});

/** A file of so many rows. */
export function longFile(rows: number) {
  return {
    name: 'long.csv',
    size: rows * 10,
    async *open() {
      yield Buffer.from('name\n');
      for (let at = 0; at < rows; at += 1_000)
        yield Buffer.from(Array.from({ length: 1_000 }, (_, i) => `long ${at + i}\n`).join(''));
    },
  };
}

definePolicy({ 'long:import': ['administrator'] });

const [url, rows] = process.argv.slice(2);
if (process.send && url && rows) {
  await importFile(url, {
    kind: longImport,
    bytes: longFile(Number(rows)),
    viewer: { subject: 'killed', role: 'administrator', divisionScope: '', anonymous: false },
    trial: false,
    stop: new Stop(),
    onProgress: ({ step }) => process.send?.(step),
  });
}
