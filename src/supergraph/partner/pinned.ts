import { lookup } from 'node:dns/promises';
import { type IncomingMessage, request as overHttp, type RequestOptions } from 'node:http';
import { request as overHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { Fault } from '../../shared/errors.js';
import type { HostList } from '../../shared/host-list.js';
import { hostOf, partnerUrl, requireReachable } from './address.js';

/** A URL that may be reached, with the address that was checked and to which a connection is pinned. */
export interface CheckedUrl {
  readonly url: URL;
  readonly address: string;
  /** For `connect.lookup`: answers with the checked address, whatever the name leads to by now. */
  readonly lookup: LookupFunction;
}

/** Finds every address that a partner's URL leads to and checks each. */
export async function checkUrl(
  text: string,
  policy: HostList,
  field: string | string[] = 'url',
): Promise<CheckedUrl> {
  const url = partnerUrl(text, policy, field);
  const host = hostOf(url);
  const addresses = isIP(host)
    ? [host]
    : await lookup(host, { all: true }).then(
        (found) => found.map(({ address }) => address),
        () => {
          throw unknownHost(host, field);
        },
      );
  requireReachable(url, addresses, policy, field);
  const address = addresses[0] as string;
  return { url, address, lookup: pinTo(address) };
}

function pinTo(address: string): LookupFunction {
  const family = isIP(address);
  return (_, options, callback) => {
    if (options.all) callback(null, [{ address, family }]);
    else callback(null, address, family);
  };
}

export interface PinnedAnswer {
  readonly status: number;
  readonly text: string;
}

/** Posts JSON to a checked URL and reads the answer: no redirect is followed, and both time and size are bounded. */
export function post(
  { url, lookup: pinned }: CheckedUrl,
  body: unknown,
  limits: { readonly timeoutMs: number; readonly maxBytes: number },
): Promise<PinnedAnswer> {
  const options: RequestOptions = {
    method: 'POST',
    lookup: pinned,
    headers: { 'content-type': 'application/json', accept: 'application/json', connection: 'close' },
    signal: AbortSignal.timeout(limits.timeoutMs),
    agent: false,
  };
  const send = url.protocol === 'https:' ? overHttps : overHttp;
  return new Promise((resolve, reject) => {
    const sent = send(url, options, (answer) => read(answer, limits.maxBytes).then(resolve, reject));
    sent.on('error', reject);
    sent.end(JSON.stringify(body));
  });
}

async function read(answer: IncomingMessage, maxBytes: number): Promise<PinnedAnswer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer) {
    size += (chunk as Buffer).length;
    if (size > maxBytes) {
      answer.destroy();
      throw new Error('the answer is too large');
    }
    chunks.push(chunk as Buffer);
  }
  return { status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') };
}

function unknownHost(host: string, field: string | string[]): Fault {
  return new Fault(
    'ADDRESS_REFUSED',
    {
      en: `The name ${host.slice(0, 100)} leads nowhere from the hub: check its spelling and the hub's DNS.`,
      zh: `中枢解析不到 ${host.slice(0, 100)}：请检查拼写及中枢所用的 DNS。`,
    },
    field,
  );
}
