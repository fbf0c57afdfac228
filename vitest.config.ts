import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Tests may declare GraphQL types of their own; tsconfig.json, which says this for src, does not include them.
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
  resolve: {
    // graphql ships CommonJS and ESM; two copies in one process break `instanceof`.
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    pool: 'forks',
    // Programs that the sources start inherit it.
    execArgv: ['--import', new URL('test/support/typescript.ts', import.meta.url).href],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
