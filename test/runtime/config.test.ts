import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ConfigFaults, loadConfig, settings } from '../../src/config.js';
import { spokenLanguages } from '../../src/settings.js';
import { projectRoot } from '../../src/shared/paths.js';

describe('the configuration', () => {
  test('an empty environment gives the defaults of the table of settings', () => {
    const config = loadConfig({});
    expect(config).toMatchObject({
      port: 4000,
      host: '127.0.0.1',
      mode: 'demo',
      logLevel: 'warn',
      databasePool: 10,
    });
    expect(config.dataFolder).toBe(join(projectRoot(), '.data'));
    const shown = Object.fromEntries(
      settings.filter((s) => s.default !== '').map((s) => [s.name, s.default]),
    );
    expect(loadConfig(shown)).toEqual({ ...config, dataFolder: join(process.cwd(), '.data') });
  });

  test('an empty value counts as unset', () => {
    expect(loadConfig({ PORT: '', HUB_MODE: ' ', DATABASE_URL: '' })).toEqual(loadConfig({}));
  });

  test('every fault is told at once, in both languages, without the database password', () => {
    const env = {
      PORT: '70000',
      HUB_MODE: 'live',
      DATABASE_URL: 'mysql://hub:secret@db/hub',
      HUB_LANGUAGE: 'fr',
      HUB_DATAS: '/srv',
      LOG_LEVEL: 'loud',
      SHUTDOWN_TIMEOUT_MS: '-1',
      DATABASE_POOL: '1.5',
      HUB_JWKS_URL: 'keys.json',
    };
    const faults = faultsOf(env);
    expect(faults.texts).toHaveLength(9);
    for (const name of Object.keys(env)) expect(faults.message).toContain(name);
    expect(faults.message).toContain('There is no setting HUB_DATAS; the nearest is HUB_DATA.');
    for (const text of faults.texts) {
      expect(text.zh).toMatch(/\p{Script=Han}.*。$/u);
      expect(text.en).not.toContain('secret');
      expect(text.zh).not.toContain('secret');
    }
  });

  test('the language follows the setting, then the locale', () => {
    expect(loadConfig({ LANG: 'zh_CN.UTF-8' }).language).toBe('zh');
    expect(loadConfig({ LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }).language).toBe('en');
    expect(loadConfig({ HUB_LANGUAGE: 'zh', LANG: 'en_GB.UTF-8' }).language).toBe('zh');
    expect(spokenLanguages({ HUB_LANGUAGE: 'fr' })).toEqual(['zh', 'en']);
  });
});

function faultsOf(env: Record<string, string>): ConfigFaults {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigFaults) return error;
    throw error;
  }
  throw new Error('no fault was found');
}
