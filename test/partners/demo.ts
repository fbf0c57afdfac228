import { execFile, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { join } from './join.ts';
import { AGENCIES, published, type Running, startAgencies } from './start.ts';

/** `npm run demo:partners`: four example agencies beside the hub, which is started where none runs. */
const root = fileURLToPath(new URL('../..', import.meta.url));
const hub = (process.env.HUB_PUBLIC_URL ?? `http://127.0.0.1:${process.env.PORT ?? 4000}`).replace(
  /\/+$/,
  '',
);
const say = (zh: string, en: string) => process.stdout.write(`${zh}\n${en}\n\n`);

async function answers(path: string): Promise<boolean> {
  return fetch(`${hub}${path}`, { signal: AbortSignal.timeout(2_000) }).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function startHub(): Promise<() => void> {
  if (await answers('/readyz')) return () => undefined;
  say(`${hub} 没有中枢在运行，正在启动……`, `No hub runs at ${hub}; starting one ...`);
  const child = spawn(process.execPath, ['dist/src/server.js'], { cwd: root, stdio: 'inherit' });
  let ended = false;
  child.once('exit', () => {
    ended = true;
  });
  while (!(await answers('/readyz'))) {
    if (ended) throw new Error('中枢没有启动，原因见上。\nThe hub did not start; the reason is above.');
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return () => child.kill('SIGTERM');
}

/** A token of the hub's own, as whoever has a shell on its machine can make one. */
async function administratorToken(): Promise<string> {
  const args = ['dist/src/cli.js', 'token', '--role', 'administrator', '--division', '*', '--hours', '1'];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root });
  return stdout.trim();
}

const stopHub = await startHub();
let running: Running[] = [];
const stop = () => {
  for (const { process: child } of running) child.kill('SIGTERM');
  stopHub();
};
process.once('SIGINT', stop).once('SIGTERM', stop);
try {
  const jwks = `${hub}/.well-known/jwks.json`;
  running = await startAgencies({
    port: (agency) => Number(new URL(published(agency).url).port),
    ...((await answers('/.well-known/jwks.json')) ? { jwks } : {}),
  });
  await join(hub, await administratorToken(), running);
  for (const { agency, url } of running)
    process.stdout.write(`${agency.code.padEnd(18)} ${url}  ${agency.nameZh}\n`);
  const query = readFileSync(new URL('./first-question.graphql', import.meta.url), 'utf8').replace(
    /\s+/g,
    ' ',
  );
  const body = JSON.stringify({ query: query.trim() });
  process.stdout.write(`\ncurl -s ${hub}/graphql -H 'content-type: application/json' -d '${body}'\n\n`);
  say(
    `在另一终端粘贴以上命令，或在 ${hub}/sandbox 中提问。按 Ctrl-C 停止各部门；撤下用 npx hub subgraph delete <名称>。`,
    `Paste this into another terminal, or ask in ${hub}/sandbox. Ctrl-C stops the agencies; ` +
      `npx hub subgraph delete <name> withdraws one (${AGENCIES.map(({ code }) => code).join(', ')}).`,
  );
} catch (error) {
  process.exitCode = 1;
  process.stderr.write(`${(error as Error).message}\n`);
  stop();
}
