import { startEmbedded } from '../../src/database/embedded/index.js';

// A hub of a test's own, in a process of its own, so that the test can kill it.
const [dataFolder = ''] = process.argv.slice(2);
const embedded = await startEmbedded({ dataFolder, onProgress: ({ en }) => process.stderr.write(`${en}\n`) });
process.send?.(embedded.url);
setInterval(() => undefined, 1_000);
