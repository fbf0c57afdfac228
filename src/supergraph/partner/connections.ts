import { lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Pool } from 'undici';
import type { HostList } from '../../shared/host-list.js';
import { hostOf, partnerUrl, requireReachable } from './address.js';

/** Most connections to one partner. */
export const MAX_CONNECTIONS = 32;
const CONNECT_MS = 2_000;

/**
 * Connections to one partner that stay open. Each is made to an address that has just been checked: the name is
 * looked up, judged and connected to in one go, so that it cannot lead elsewhere in between.
 */
export function connectionsTo(url: URL, hosts: HostList): Pool {
  return new Pool(url.origin, {
    connections: MAX_CONNECTIONS,
    pipelining: 1,
    connect: { lookup: checkedLookup(url, hosts), timeout: CONNECT_MS },
    keepAliveTimeout: 10_000,
    // Each request has its own patience, queueing included.
    headersTimeout: 0,
    bodyTimeout: 0,
    maxHeaderSize: 16_384,
  });
}

/** The URL as it may be asked now; fails where the policy does not allow it. */
export function allowedUrl(text: string, hosts: HostList): URL {
  const url = partnerUrl(text, hosts);
  const host = hostOf(url);
  if (isIP(host)) requireReachable(url, [host], hosts);
  return url;
}

function checkedLookup(url: URL, hosts: HostList): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      try {
        if (error) throw error;
        requireReachable(
          url,
          found.map(({ address }) => address),
          hosts,
        );
        const [first] = found as [(typeof found)[number]];
        if (options.all) callback(null, found);
        else callback(null, first.address, first.family);
      } catch (refused) {
        callback(refused as Error, '', 0);
      }
    });
  };
}
