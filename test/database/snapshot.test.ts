import { expect, it } from 'vitest';
import { SnapshotProbe } from '../../src/database/snapshot.js';

it('a probe answers who asked before it began, and who asks for one since a moment before it did', async () => {
  const begun: (() => void)[] = [];
  let number = 0;
  const probe = new SnapshotProbe(() => {
    const name = `snapshot ${++number}`;
    return new Promise((resolve) => {
      begun.push(() => resolve(name));
    });
  });
  // A probe begins in the turn after the one that asks for it.
  const turn = async () => {
    for (let i = 0; i < 2; i++) await new Promise((resolve) => setImmediate(resolve));
  };
  const before = probe.moment;
  const [first, shared] = [probe.current(), probe.current()];
  await turn();
  const during = probe.moment;
  const second = probe.current(during);
  begun.shift()?.();
  expect([await first, await shared]).toEqual(['snapshot 1', 'snapshot 1']);
  expect(await probe.current(before)).toBe('snapshot 1');
  await turn();
  begun.shift()?.();
  expect(await second).toBe('snapshot 2');
  expect(await probe.current(during)).toBe('snapshot 2');
  const third = probe.current();
  await turn();
  begun.shift()?.();
  expect(await third).toBe('snapshot 3');
});

it('its connection may be put aside when nobody waits for another probe', async () => {
  const did: string[] = [];
  const probe = new SnapshotProbe(
    async () => {
      did.push('read');
      await undefined;
      if (did.length === 1) void probe.current();
      return 'snapshot';
    },
    () => did.push('rest'),
  );
  await probe.current();
  await probe.current();
  await probe.current();
  expect(did).toEqual(['read', 'read', 'rest', 'read', 'rest']);
});
