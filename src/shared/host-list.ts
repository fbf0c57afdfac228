import { BlockList, isIP } from 'node:net';

/** Which addresses partners may be reached at: `host[:port]` or `network[:port]`, `*` for any port. */
export interface HostList {
  readonly hosts: readonly { readonly host: string; readonly ports: Ports }[];
  readonly networks: readonly { readonly block: BlockList; readonly ports: Ports }[];
}

export type Ports = number | 'any' | 'default';

/** Where a demo's partners are: on the machine itself, at any port. */
export const DEMO_PARTNER_HOSTS = '127.0.0.0/8:*,[::1/128]:*';

/** Reads the setting HUB_PARTNER_HOSTS; null when it cannot be read. Empty allows nothing. */
export function readHostList(text: string): HostList | null {
  const hosts: HostList['hosts'][number][] = [];
  const networks: HostList['networks'][number][] = [];
  for (const entry of text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)) {
    const parts = /^(?:\[([^\]]+)\]|([^:[\]]+))(?::(\d{1,5}|\*))?$/.exec(entry);
    if (!parts) return null;
    const target = (parts[1] ?? parts[2]) as string;
    const port = parts[3];
    const ports: Ports = port === undefined ? 'default' : port === '*' ? 'any' : Number(port);
    if (typeof ports === 'number' && (ports < 1 || ports > 65_535)) return null;
    const block = networkOf(target);
    if (block) networks.push({ block, ports });
    else if (
      /^(?:\*\.)?[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/i.test(target)
    ) {
      // A name that ends in digits is what URL parsers take for an IPv4 address.
      if (/(?:^|\.)(?:\d+|0x[\da-f]*)$/i.test(target)) return null;
      hosts.push({ host: target.toLowerCase(), ports });
    } else return null;
  }
  return { hosts, networks };
}

function networkOf(text: string): BlockList | null {
  const [address = '', length, ...more] = text.split('/');
  const family = isIP(address);
  if (family === 0 || more.length > 0) return null;
  const bits = length === undefined ? (family === 4 ? 32 : 128) : Number(length);
  if (!/^\d*$/.test(length ?? '') || length === '' || bits > (family === 4 ? 32 : 128)) return null;
  const block = new BlockList();
  block.addSubnet(address, bits, family === 4 ? 'ipv4' : 'ipv6');
  return block;
}
