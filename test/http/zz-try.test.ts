import { it } from 'vitest';
import { startHub } from '../support/hub.js';
it('runs', async () => {
  const hub = await startHub();
  console.log(hub.url);
  (await import('node:fs')).writeFileSync('/tmp/huburl', hub.url);
  await new Promise((r) => setTimeout(r, 1_500_000));
}, 1_600_000);
