import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settings } from '../src/settings.js';
import { projectRoot } from '../src/shared/paths.js';
import { type Hub, startHub } from './support/hub.js';

const read = (name: string) => readFileSync(join(projectRoot(), name), 'utf8');
const readme = read('README.md');
const contributing = read('CONTRIBUTING.md');

/** The texts of the README's fenced blocks in one language, in order. */
function blocks(language: string): string[] {
  return [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(
    ([, text]) => text ?? '',
  );
}

describe('the settings', () => {
  it('are listed in the README as they stand in src/settings.ts', () => {
    const rows = settings.map(({ name, default: value, meaning }) => {
      const cells = [`\`${name}\``, value && `\`${value}\``, `${meaning.zh} · ${meaning.en}`];
      return `| ${cells.join(' | ')} |`;
    });
    const table = ['| 设置 Setting | 默认 Default | 含义 Meaning |', '|---|---|---|', ...rows].join('\n');
    const [, listed] = /<!-- settings:.*?-->\n(.*?)\n<!-- \/settings -->/s.exec(readme) ?? [];
    expect(listed).toBe(table);
  });

  it('that the README names elsewhere exist', () => {
    const named = [...readme.matchAll(/`([A-Z]+_[A-Z_]+|PORT|HOST)(?:=[^`]*)?`/g)].map(([, name]) => name);
    const known = new Set(settings.map(({ name }) => name));
    const codes = read('src/shared/errors.ts');
    expect(named.length).toBeGreaterThan(settings.length);
    expect(named.filter((name) => !known.has(name as string) && !codes.includes(`'${name}'`))).toEqual([]);
  });
});

describe('the commands', () => {
  it('of npm that the documents name exist', () => {
    const { scripts } = JSON.parse(read('package.json'));
    const named = [...`${readme}${contributing}`.matchAll(/\bnpm (?:run )?([a-z:]+)/g)].map(
      ([, name]) => name as string,
    );
    expect(named).toContain('start');
    const own = new Set([...Object.keys(scripts), 'ci']);
    // "npm is all it takes" is a sentence, not a command.
    expect(named.filter((name) => !own.has(name) && name !== 'is')).toEqual([]);
  });

  it('of the hub that the README names exist, with their options', async () => {
    const program = new Command('hub');
    const folder = join(projectRoot(), 'src/cli');
    for (const file of readdirSync(folder)) {
      if (!/export function register\(/.test(readFileSync(join(folder, file), 'utf8'))) continue;
      (await import(join(folder, file))).register(program);
    }
    const lines = blocks('bash')
      .flatMap((block) => block.split('\n'))
      .filter((line) => line.startsWith('npx hub '));
    expect(lines.length).toBeGreaterThanOrEqual(2);
    for (const line of lines) {
      const words = line.split(/\s+/).slice(2);
      let command: Command | undefined = program;
      for (const word of words.slice(0, words.findIndex((w) => w.startsWith('--')) >>> 0)) {
        const below: Command | undefined = command?.commands.find((candidate) => candidate.name() === word);
        // Where a command takes arguments, a word that is no command below it is one of them.
        if (!below && command && command.registeredArguments.length > 0) break;
        command = below;
        expect(command, line).toBeDefined();
      }
      for (const option of words.filter((word) => word.startsWith('--'))) {
        expect(command?.options.map(({ long }) => long)).toContain(option);
      }
    }
  });

  it('start the hub and run its tests in one line each', () => {
    expect(blocks('bash').map((block) => block.trim())).toEqual(
      expect.arrayContaining(['npm ci && npm start', 'npm test']),
    );
  });

  it('link to files that exist', () => {
    for (const [text, base] of [
      [readme, 'README.md'],
      [contributing, 'CONTRIBUTING.md'],
    ] as const) {
      for (const [, path = ''] of text.matchAll(/\]\((?!http)([^)#]+)\)/g)) {
        expect(() => readFileSync(join(projectRoot(), path)), `${base}: ${path}`).not.toThrow();
      }
    }
  });

  it('show a picture that is quick to load', () => {
    expect(readFileSync(join(projectRoot(), 'src/demo/explorer.png')).length).toBeLessThan(200_000);
  });
});

describe('the README’s examples', () => {
  let hub: Hub;
  beforeAll(async () => {
    hub = await startHub();
  });
  afterAll(() => hub.close());

  const operations = blocks('graphql');
  const answers = blocks('json').map((text) => JSON.parse(text));

  it('the query has the answer that is shown', async () => {
    const { status, ...answer } = await hub.ask(operations[0] as string);
    expect(status).toBe(200);
    expect(answer).toEqual(answers[0]);
  });

  it('the mutation, with the token that is shown, has the answer that is shown', async () => {
    const [, role = '', division = ''] = /npx hub token --role (\w+) --division (\d+)/.exec(readme) ?? [];
    const token = await hub.token(role, division);
    const { status, ...answer } = await hub.ask(operations[1] as string, undefined, { token });
    expect(status).toBe(200);
    expect(answer).toEqual(answers[1]);
  });

  it('every example has its answer; the third is asked where the example agencies run', () => {
    expect(operations).toHaveLength(3);
    expect(answers).toHaveLength(3);
  });
});
