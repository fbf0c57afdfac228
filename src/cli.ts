#!/usr/bin/env -S node --max-semi-space-size=8
import './cli/node-guard.js';
import './cli/compile-cache.js';

// Loaded only after the guard has run: static imports would be read before it.
const { Command } = await import('commander');

/** The commands, each a file that adds itself and loads what it needs when it is run. */
const commands = await Promise.all([
  import('./cli/serve-command.js'),
  import('./cli/token.js'),
  import('./cli/import.js'),
  import('./cli/rollup.js'),
  import('./cli/demo.js'),
  import('./cli/schema.js'),
  import('./cli/agency.js'),
  import('./cli/registry.js'),
  import('./cli/compose.js'),
]);

const program = new Command('hub').description('joint-committee-hub');
for (const { register } of commands) register(program);
await program.parseAsync();
