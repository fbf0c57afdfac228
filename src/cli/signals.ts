import { say } from './report.js';

/** Ctrl-C under npm arrives twice at once, from the terminal and from npm; that is one wish. */
const sameWishMs = 500;

/**
 * Resolves at the first SIGINT, SIGTERM or SIGHUP. A later one means that somebody has no more patience:
 * the process ends at once, and the next start clears up the database it leaves.
 */
export function stopSignal(): { readonly received: Promise<void>; readonly isReceived: () => boolean } {
  let first: number | null = null;
  const received = new Promise<void>((resolve) => {
    const onSignal = () => {
      const now = performance.now();
      if (first === null) {
        first = now;
        say({ zh: '正在停止，再按一次 Ctrl-C 立即退出。', en: 'Stopping; Ctrl-C once more ends at once.' });
        resolve();
      } else if (now - first > sameWishMs) {
        process.exit(1);
      }
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  });
  return { received, isReceived: () => first !== null };
}
