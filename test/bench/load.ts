import { connect } from 'node:net';

/** What one process asks of one server, all connections at once. */
export interface Load {
  readonly port: number;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly bodies: readonly string[];
  readonly connections: number;
  readonly warmSeconds: number;
  readonly seconds: number;
}

export interface Loaded {
  readonly requests: number;
  readonly seconds: number;
  readonly p50: number;
  readonly p99: number;
  readonly failures: number;
  readonly firstFailure: string | null;
}

/** Asks in a process of its own, and says when it begins to count; as little work as can be for each answer. */
process.on('message', async (load: Load) => {
  process.send?.({ done: await run(load) });
});

async function run(load: Load): Promise<Loaded> {
  const requests = load.bodies.map((body) => requestOf(load, body));
  const times: number[] = [];
  let failures = 0;
  let firstFailure: string | null = null;
  let next = 0;
  const countFrom = performance.now() + load.warmSeconds * 1000;
  const end = countFrom + load.seconds * 1000;
  setTimeout(() => process.send?.({ counting: true }), load.warmSeconds * 1000);
  const connection = () =>
    new Promise<void>((resolve, reject) => {
      const socket = connect({ port: load.port, host: '127.0.0.1', noDelay: true });
      let parts: Buffer[] = [];
      let missing = Number.POSITIVE_INFINITY;
      let begun = 0;
      const ask = () => {
        parts = [];
        missing = Number.POSITIVE_INFINITY;
        begun = performance.now();
        socket.write(requests[next++ % requests.length] as Buffer);
      };
      socket.on('connect', ask);
      socket.on('error', reject);
      socket.on('close', () => resolve());
      socket.on('data', (part: Buffer) => {
        parts.push(part);
        if (missing === Number.POSITIVE_INFINITY) {
          const head = parts.length === 1 ? part : Buffer.concat(parts);
          const headEnd = head.indexOf('\r\n\r\n');
          if (headEnd < 0) return;
          const text = head.toString('latin1', 0, headEnd);
          const length = /\r\ncontent-length: (\d+)/i.exec(text)?.[1];
          if (length === undefined) return reject(new Error(`No content-length: ${text}`));
          missing = Number(length) + headEnd + 4 - head.length;
          if (!text.startsWith('HTTP/1.1 200') || head.includes('{"errors"', headEnd)) {
            failures++;
            firstFailure ??= head.toString('utf8').slice(0, 600);
          }
        } else {
          missing -= part.length;
        }
        if (missing > 0) return;
        const now = performance.now();
        if (now >= end) {
          socket.end();
          return;
        }
        if (begun >= countFrom) times.push(now - begun);
        ask();
      });
    });
  await Promise.all(Array.from({ length: load.connections }, connection));
  times.sort((x, y) => x - y);
  const at = (part: number) => times[Math.min(times.length - 1, Math.floor(part * times.length))] ?? 0;
  return {
    requests: times.length,
    seconds: load.seconds,
    p50: at(0.5),
    p99: at(0.99),
    failures,
    firstFailure,
  };
}

function requestOf({ path, headers }: Load, body: string): Buffer {
  const head = Object.entries({
    host: '127.0.0.1',
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    ...headers,
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`POST ${path} HTTP/1.1\r\n${head.join('')}\r\n${body}`);
}
