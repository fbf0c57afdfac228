import { BlockList, isIP } from 'node:net';
import { Fault } from '../../shared/errors.js';
import type { HostList, Ports } from '../../shared/host-list.js';

function blockOf(...networks: readonly string[]): BlockList {
  const block = new BlockList();
  for (const network of networks) {
    const [address = '', bits] = network.split('/');
    block.addSubnet(address, Number(bits), isIP(address) === 4 ? 'ipv4' : 'ipv6');
  }
  return block;
}

/** Never a partner's, whatever is allowed: this network, link-local and metadata, multicast, reserved. */
const NEVER = blockOf('0.0.0.0/8', '169.254.0.0/16', '224.0.0.0/4', '240.0.0.0/4', '100.100.100.200/32');
const NEVER_V6 = blockOf('::/128', 'fe80::/10', 'fec0::/10', 'ff00::/8', 'fd00:ec2::254/128');

/** IPv6 that carries an IPv4 address, and so leads past the rules for it: mapped, compatible, NAT64, 6to4, Teredo. */
const CARRIES_V4 = blockOf(
  '::ffff:0:0/96',
  '::ffff:0:0:0/96',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '2002::/16',
  '2001::/32',
);
const LOOPBACK_V6 = blockOf('::1/128');
const COMPATIBLE = blockOf('::/96');

/** Inside: only where a network of the allow-list holds it, whatever name leads there. */
const INSIDE = blockOf(
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
);
const OUTSIDE_V6 = blockOf('2000::/3');
const INSIDE_V6 = blockOf('2001:db8::/32');

/** Reads a partner's URL and refuses what the policy can refuse without asking where the name leads. */
export function partnerUrl(text: string, policy: HostList, field: string | string[] = 'url'): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (text.length > 500 || !url || !/^https?:$/.test(url.protocol)) throw refusedUrl(field, NOT_HTTP);
  if (url.username !== '' || url.password !== '' || /^[^/?#]*:[/\\]*[^/\\?#]*@/.test(text))
    throw refusedUrl(field, CREDENTIALS);
  if (url.hash !== '') throw refusedUrl(field, FRAGMENT);
  const host = hostOf(url);
  if (isIP(host)) requireReachable(url, [host], policy, field);
  else if (host.endsWith('.') || (!hostListed(url, policy) && policy.networks.length === 0))
    throw notAllowed(field, host);
  return url;
}

/** Refuses a URL unless every address that its name leads to may be reached. */
export function requireReachable(
  url: URL,
  addresses: readonly string[],
  policy: HostList,
  field: string | string[] = 'url',
): void {
  const listed = hostListed(url, policy);
  const allowed = (address: string) =>
    !isNever(address) &&
    (policy.networks.some(({ block, ports }) => holds(block, address) && portFits(url, ports)) ||
      (listed && !isInside(address)));
  if (addresses.length === 0 || !addresses.every(allowed)) throw notAllowed(field, hostOf(url));
}

export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '').toLowerCase();
}

function hostListed(url: URL, policy: HostList): boolean {
  const host = hostOf(url);
  return policy.hosts.some(
    (entry) =>
      portFits(url, entry.ports) &&
      (entry.host.startsWith('*.') ? host.endsWith(entry.host.slice(1)) : host === entry.host),
  );
}

function portFits(url: URL, ports: Ports): boolean {
  if (ports === 'any') return true;
  // URL leaves out the port that the protocol has anyway.
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
  return ports === 'default' ? port === 80 || port === 443 : port === ports;
}

function holds(block: BlockList, address: string): boolean {
  return block.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

function isNever(address: string): boolean {
  const bare = address.split('%')[0] as string;
  if (isIP(bare) === 4) return holds(NEVER, bare);
  if (isIP(bare) !== 6 || bare !== address) return true;
  if (holds(LOOPBACK_V6, bare)) return false;
  return [NEVER_V6, CARRIES_V4, COMPATIBLE].some((block) => holds(block, bare));
}

function isInside(address: string): boolean {
  if (isIP(address) === 4) return holds(INSIDE, address);
  return !holds(OUTSIDE_V6, address) || holds(INSIDE_V6, address);
}

const NOT_HTTP = {
  en: 'Give the http:// or https:// URL of the subgraph, at most 500 characters.',
  zh: '请填写子图的 http:// 或 https:// 地址，至多 500 个字符。',
};
const CREDENTIALS = {
  en: 'The URL must not carry a user or a password.',
  zh: '地址中不能带用户名或密码。',
};
const FRAGMENT = { en: 'The URL must have no #fragment.', zh: '地址中不能带 # 片段。' };

function refusedUrl(field: string | string[], text: { en: string; zh: string }): Fault {
  return new Fault('ADDRESS_REFUSED', text, field);
}

/** One answer for every reason: what lies inside is nobody's to find out. */
function notAllowed(field: string | string[], host: string): Fault {
  return new Fault(
    'ADDRESS_REFUSED',
    {
      en: `The hub may not reach ${host.slice(0, 100)}: its administrator must allow the host or its network, and the port, in HUB_PARTNER_HOSTS.`,
      zh: `中枢不得访问 ${host.slice(0, 100)}：须由管理员在设置 HUB_PARTNER_HOSTS 中允许该主机或网段及其端口。`,
    },
    field,
  );
}
