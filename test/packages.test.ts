import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../src/shared/paths.js';

interface Installed {
  readonly version?: string;
  readonly license?: string;
  readonly optional?: boolean;
}

const json = (name: string) => JSON.parse(readFileSync(join(projectRoot(), name), 'utf8'));
const { dependencies, devDependencies, '//': reasons } = json('package.json');
const packages: Record<string, Installed> = json('package-lock.json').packages;
const installed = Object.entries(packages).filter(([path]) => path !== '');
const own = { ...dependencies, ...devDependencies };

describe('the packages', () => {
  it('each have their licence and the reason for them in package.json, and no other has', () => {
    expect(Object.keys(reasons).sort()).toEqual(Object.keys(own).sort());
    for (const [name, reason] of Object.entries<string>(reasons)) {
      const licence = packages[`node_modules/${name}`]?.license;
      expect(reason, name).toMatch(/^[^:\n]+: [^\n]{5,}$/);
      expect(reason.split(': ')[0], name).toBe(licence);
    }
  });

  it('are pinned to one version', () => {
    for (const [name, version] of Object.entries<string>(own))
      expect(version, name).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/);
  });

  it('are all under a licence that lets a county use and pass on the hub, and none under Elastic’s', () => {
    expect(installed.length).toBeGreaterThan(300);
    const free =
      /^\(?(?:MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|MPL-2\.0|Python-2\.0|CC-BY-4\.0|CC0-1\.0|Unlicense)\b/;
    const others = installed.filter(
      ([, { license }]) => !free.test(license ?? '') || /elastic/i.test(license ?? ''),
    );
    expect(others.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
    const peers = Object.entries<Installed>(json('test/bench/peers/package-lock.json').packages);
    expect(peers.filter(([, { license }]) => /elastic/i.test(license ?? ''))).toEqual([]);
  });

  it('do not include the parts of Apollo’s federation that are under Elastic’s licence', () => {
    const refused = /@apollo\/(?:gateway|composition|query-planner|query-graphs|federation-internals)$/;
    expect(installed.map(([path]) => path).filter((path) => refused.test(path))).toEqual([]);
  });

  it('are not under Elastic’s licence by their own word either', () => {
    const found = installed.flatMap(([path, { optional }]) => {
      try {
        return [{ path, license: JSON.stringify(json(join(path, 'package.json')).license ?? '') }];
      } catch (error) {
        // A package for another platform is not installed.
        if (optional) return [];
        throw error;
      }
    });
    expect(found.length).toBeGreaterThan(300);
    expect(found.filter(({ license }) => /elastic/i.test(license))).toEqual([]);
  });

  it('hold one copy of graphql, because two in one process break each other’s checks', () => {
    expect(
      installed.filter(([path]) => /(?:^|\/)node_modules\/graphql$/.test(path)).map(([path]) => path),
    ).toEqual(['node_modules/graphql']);
  });
});
