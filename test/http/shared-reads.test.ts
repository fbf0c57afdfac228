import { describe, expect, it } from 'vitest';
import { type Shareable, SharedReads } from '../../src/http/shared-reads.js';

/** Readings that begin and end when the test says so. */
function createReadings() {
  const readings: { begin: () => void; end: (value: string) => void; fail: (error: Error) => void }[] = [];
  const read = (begins: () => void) => {
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    readings.push({ begin: begins, end: resolve, fail: reject });
    return promise;
  };
  return { readings, read };
}

const what = (): Shareable => ({ waiting: null });

describe('a reading', () => {
  it('answers all who ask before it begins, and nobody who asks later', async () => {
    const shared = new SharedReads<string>();
    const { readings, read } = createReadings();
    const a = what();
    const early = [shared.of(a, read), shared.of(a, read)];
    readings[0]?.begin();
    const late = shared.of(a, read);
    expect(readings).toHaveLength(2);
    readings[0]?.end('old');
    readings[1]?.begin();
    readings[1]?.end('new');
    expect(await Promise.all(early)).toEqual(['old', 'old']);
    expect(await late).toBe('new');
    expect(shared.shared).toBe(1);
  });

  it('is for one question', async () => {
    const shared = new SharedReads<string>();
    const { readings, read } = createReadings();
    const a = what();
    shared.of(a, read);
    shared.of(what(), read);
    expect(readings).toHaveLength(2);
    expect(shared.shared).toBe(0);
  });

  it('that fails, fails for those who share it, and the next is read anew', async () => {
    const shared = new SharedReads<string>();
    const { readings, read } = createReadings();
    const a = what();
    const both = [shared.of(a, read), shared.of(a, read)];
    readings[0]?.begin();
    readings[0]?.fail(new Error('no'));
    for (const one of both) await expect(one).rejects.toThrow('no');
    const next = shared.of(a, read);
    readings[1]?.begin();
    readings[1]?.end('well');
    expect(await next).toBe('well');
  });
});
