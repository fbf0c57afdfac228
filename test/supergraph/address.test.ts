import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fault } from '../../src/shared/errors.js';
import { DEMO_PARTNER_HOSTS, type HostList, readHostList } from '../../src/shared/host-list.js';
import { partnerUrl, requireReachable } from '../../src/supergraph/partner/address.js';
import { checkUrl, post } from '../../src/supergraph/partner/pinned.js';

const list = (text: string): HostList => readHostList(text) as HostList;
const COUNTY = list('partner.example.gov.cn,*.data.example.gov.cn:8443,10.20.0.0/16:*,[fd12::/16]:4001');
const EVERYTHING = list('0.0.0.0/0:*,[::/0]:*');
const DEMO = list(DEMO_PARTNER_HOSTS);
const NOTHING = list('');

/** Whether a URL whose name leads to these addresses (its own, where it is one) is let through. */
function passes(text: string, policy: HostList, ...addresses: string[]): boolean {
  try {
    const url = partnerUrl(text, policy);
    if (addresses.length > 0) requireReachable(url, addresses, policy);
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(Fault);
    expect((error as Fault).code).toBe('ADDRESS_REFUSED');
    return false;
  }
}

describe('an address that is on the list', () => {
  it.each([
    ['http://partner.example.gov.cn/graphql', '8.8.8.8'],
    ['https://partner.example.gov.cn', '2400:3200::1'],
    ['https://PARTNER.example.gov.cn:443/x?y=1', '8.8.8.8'],
    ['https://farm.data.example.gov.cn:8443/', '8.8.8.8'],
    ['http://10.20.3.4:9999/graphql', '10.20.3.4'],
    ['http://inner.example/graphql', '10.20.3.4'],
    ['http://partner.example.gov.cn', '10.20.3.4'],
    ['http://[fd12::5]:4001/', 'fd12::5'],
  ])('%s at %s is let through', (url, address) => {
    expect(passes(url, COUNTY, address)).toBe(true);
  });

  it('is the machine itself in a demo, and nothing where nothing is allowed', () => {
    for (const [url, address] of [
      ['http://127.0.0.1:4101', '127.0.0.1'],
      ['http://localhost:4101', '127.0.0.1'],
      ['http://[::1]:4101', '::1'],
    ] as const) {
      expect(passes(url, DEMO, address), url).toBe(true);
      expect(passes(url, NOTHING, address), url).toBe(false);
    }
    expect(passes('https://example.com', NOTHING, '8.8.8.8')).toBe(false);
    expect(passes('https://example.com', DEMO, '8.8.8.8')).toBe(false);
  });
});

describe('a way around the list', () => {
  it.each([
    ['another protocol', 'file:///etc/passwd'],
    ['another protocol', 'ftp://partner.example.gov.cn/'],
    ['another protocol', 'gopher://partner.example.gov.cn/'],
    ['no URL', 'partner.example.gov.cn'],
    ['no URL', ''],
    ['a script', 'javascript:alert(1)'],
    ['a user', 'http://user@partner.example.gov.cn/'],
    ['a password', 'http://user:secret@partner.example.gov.cn/'],
    ['an empty user', 'http://@partner.example.gov.cn/'],
    ['an empty user and password', 'http://:@partner.example.gov.cn/'],
    ['a host that looks like a user', 'http://partner.example.gov.cn@127.0.0.1/'],
    ['a fragment', 'http://partner.example.gov.cn/#x'],
    ['another port', 'http://partner.example.gov.cn:6379/', '8.8.8.8'],
    ['the port of another entry', 'http://farm.data.example.gov.cn/', '8.8.8.8'],
    ['another port of a network', 'http://[fd12::5]:22/', 'fd12::5'],
    ['a longer name', 'http://partner.example.gov.cn.evil.com/', '8.8.8.8'],
    ['a name before it', 'http://evilpartner.example.gov.cn/', '8.8.8.8'],
    ['the name that a wildcard follows', 'https://data.example.gov.cn:8443/', '8.8.8.8'],
    ['a dot behind it', 'http://partner.example.gov.cn./', '8.8.8.8'],
    ['a name that leads inside', 'http://partner.example.gov.cn/', '192.168.1.1'],
    ['a name that leads to the machine itself', 'http://partner.example.gov.cn/', '127.0.0.1'],
    ['a name that also leads inside', 'http://partner.example.gov.cn/', '8.8.8.8', '10.99.0.1'],
    ['a name that leads inside by IPv6', 'http://partner.example.gov.cn/', 'fc00::1'],
    ['a name that leads nowhere', 'http://inner.example/'],
    ['a network beside', 'http://10.21.0.1/', '10.21.0.1'],
  ])('by %s, %s %s, is closed', (_, url, ...addresses) => {
    // Where a name leads nowhere, no address is asked about: it must be refused then.
    const found = addresses.length > 0 || !url.includes('inner') ? addresses : [];
    if (found.length > 0 || !url.includes('inner')) expect(passes(url, COUNTY, ...found)).toBe(false);
    else expect(() => requireReachable(new URL(url), [], COUNTY)).toThrow(Fault);
  });

  it.each([
    ['decimal', 'http://2130706433/'],
    ['octal', 'http://0177.0.0.1/'],
    ['hexadecimal', 'http://0x7f.1/'],
    ['hexadecimal in one', 'http://0x7f000001/'],
    ['short', 'http://127.1/'],
    ['full-width', 'http://１２７.０.０.１/'],
    ['with a dot of another script', 'http://127。0。0。1/'],
    ['percent-encoded', 'http://%31%32%37.0.0.1/'],
    ['nothing', 'http://0/'],
    ['with a dot behind', 'http://127.0.0.1./'],
    ['mapped into IPv6', 'http://[::ffff:127.0.0.1]/'],
    ['mapped in hexadecimal', 'http://[::ffff:7f00:1]/'],
    ['of IPv6', 'http://[::1]/'],
    ['of IPv6 at length', 'http://[0:0:0:0:0:0:0:1]/'],
  ])('by the machine itself written %s, %s, is closed', (_, url) => {
    expect(passes(url, COUNTY)).toBe(false);
    expect(passes(url, NOTHING)).toBe(false);
  });

  it.each([
    '0.0.0.0',
    '169.254.169.254',
    '169.254.0.1',
    '100.100.100.200',
    '224.0.0.1',
    '239.255.255.255',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    'fe80::1',
    'ff02::1',
    'fd00:ec2::254',
    '::ffff:169.254.169.254',
    '::ffff:8.8.8.8',
    '::169.254.169.254',
    '64:ff9b::a9fe:a9fe',
    '2002:a9fe:a9fe::1',
    '2001:0:a9fe:a9fe::1',
    'fe80::1%eth0',
  ])('to %s is closed whatever is allowed, named by itself or by a name', (address) => {
    expect(() => requireReachable(new URL('http://inner.example/'), [address], EVERYTHING)).toThrow(Fault);
    const host = address.includes(':') ? `[${address}]` : address;
    expect(passes(`http://${host}/latest/meta-data`, EVERYTHING)).toBe(false);
  });

  it('is closed for every address of IPv4 in IPv6 that is not in a listed network', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        expect(passes(`http://[::ffff:${address}]/`, EVERYTHING)).toBe(false);
        const inside = /^10\.20\./.test(address);
        expect(passes(`http://${address}:5/`, COUNTY)).toBe(inside);
      }),
    );
  });

  it('says the same of whatever is not allowed, so that nobody can look around inside', () => {
    const said = ['http://10.0.0.1/', 'http://169.254.169.254/', 'http://8.8.8.8/'].map((url) => {
      try {
        partnerUrl(url, COUNTY);
        return '';
      } catch (error) {
        return (error as Fault).text.en.replace(new URL(url).hostname, 'HOST');
      }
    });
    expect(new Set(said).size).toBe(1);
  });
});

describe('the setting', () => {
  it.each([
    'host name',
    'http://host',
    '10.0.0.0/33',
    '10.0.0.0/',
    '10.0.0/8',
    'host:0',
    'host:65536',
    '*',
    '*.',
    '127.1',
    '0x7f.1',
    'a..b',
    '[::1',
    '::1/x',
  ])('%s is refused', (text) => {
    expect(readHostList(text)).toBeNull();
  });
});

describe('a connection', () => {
  it('goes to the address that was checked, whatever the name leads to by then', async () => {
    const checked = await checkUrl('http://localhost:1/graphql', DEMO);
    expect(checked.address).toMatch(/^(127\.0\.0\.1|::1)$/);
    const asked = await new Promise((resolve) =>
      checked.lookup('somewhere.else', {}, (_, address) => resolve(address)),
    );
    expect(asked).toBe(checked.address);
    await expect(post(checked, {}, { timeoutMs: 500, maxBytes: 10 })).rejects.toThrow(/ECONNREFUSED/);
  });
});
