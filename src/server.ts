import './cli/node-guard.js';
import './cli/compile-cache.js';

// Loaded only after the guard has run: static imports would be read before it.
const { command } = await import('./cli/report.js');
const { serve } = await import('./cli/serve.js');

await command(serve)();
