import pg from 'pg';
import { expect, inject, onTestFinished, test } from 'vitest';
import { checkServer } from '../../src/database/connection-check.js';
import { copyDatabase } from '../support/database.js';
import { startHub } from '../support/hub.js';

test('every test file has a database of its own', async () => {
  const copies = await Promise.all(Array.from({ length: 5 }, () => copyDatabase()));
  onTestFinished(async () => {
    await Promise.all(copies.map(({ drop }) => drop()));
  });
  expect(new Set(copies.map(({ url }) => url)).size).toBe(5);
  const [first, second] = copies.map(({ url }) => new pg.Client({ connectionString: url }));
  await Promise.all([first?.connect(), second?.connect()]);
  await first?.query('create table only_here (n int)');
  await expect(second?.query('select from only_here')).rejects.toMatchObject({ code: '42P01' });
  await Promise.all([first?.end(), second?.end()]);
});

const altered = (parts: { password?: string; pathname?: string }) =>
  Object.assign(new URL(inject('adminUrl')), parts).href;

test('a server that serves passes the check', async () => {
  await expect(checkServer(inject('adminUrl'))).resolves.toBeUndefined();
});

test.each([
  ['a wrong password', () => altered({ password: 'top-secret' }), /refuses user "hub"/],
  ['a database there is not', () => altered({ pathname: '/nowhere' }), /has no database "nowhere"/],
  [
    'a port nobody listens on',
    () => 'postgres://hub:top-secret@127.0.0.1:1/hub',
    /127\.0\.0\.1:1 cannot be reached/,
  ],
  [
    'a host there is not',
    () => 'postgres://hub:top-secret@nowhere.invalid/hub',
    /nowhere\.invalid:5432 cannot be/,
  ],
])('%s is told in one sentence without the password', async (_, url, sentence) => {
  const failure = (await checkServer(url()).catch((error: unknown) => error)) as Error;
  expect(failure).toMatchObject({ name: 'DatabaseUnusable', texts: [{ zh: expect.stringMatching(/。$/) }] });
  expect(failure.message).toMatch(sentence);
  expect(JSON.stringify(failure)).not.toContain('top-secret');
  expect(failure.message.split('. ')).toHaveLength(1);
});

test('a pool of one connection is enough to start, to read and to read again', async () => {
  const hub = await startHub({ DATABASE_POOL: '1' });
  onTestFinished(() => hub.close());
  const read = () => hub.ask('{ division(code: "500235136000") { code } }');
  const answers = await Promise.all([read(), read(), read(), read()]);
  expect(answers.map(({ data }) => data.division.code)).toEqual(Array(4).fill('500235136000'));
});
