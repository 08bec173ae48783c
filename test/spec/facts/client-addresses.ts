/** What reaches the server, and whom it takes for the client. The trusted proxies are 10.0.0.0/8 and 2001:db8:1::/48. */
export interface ClientAddressCase {
  readonly name: string;
  readonly peer: string | undefined;
  readonly forwardedFor?: string | readonly string[];
  readonly address: string | null;
  readonly isFromTrustedProxy: boolean;
}

export const CLIENT_ADDRESSES: readonly ClientAddressCase[] = [
  {
    name: 'a header from somebody who is no proxy',
    peer: '198.51.100.7',
    forwardedFor: '203.0.113.1',
    address: '198.51.100.7',
    isFromTrustedProxy: false,
  },
  { name: 'no header from a proxy', peer: '10.0.0.1', address: '10.0.0.1', isFromTrustedProxy: true },
  {
    name: 'one hop',
    peer: '10.0.0.1',
    forwardedFor: '203.0.113.1',
    address: '203.0.113.1',
    isFromTrustedProxy: true,
  },
  {
    name: 'a client that wrote an address of its choice to the left',
    peer: '10.0.0.1',
    forwardedFor: '8.8.8.8, 203.0.113.1',
    address: '203.0.113.1',
    isFromTrustedProxy: true,
  },
  {
    name: 'several proxies of ours',
    peer: '10.0.0.1',
    forwardedFor: '8.8.8.8, 203.0.113.1, 10.9.9.9, 10.0.0.2',
    address: '203.0.113.1',
    isFromTrustedProxy: true,
  },
  {
    name: 'a proxy that somebody else runs in between',
    peer: '10.0.0.1',
    forwardedFor: '203.0.113.1, 198.51.100.9',
    address: '198.51.100.9',
    isFromTrustedProxy: true,
  },
  {
    name: 'nobody but our own proxies',
    peer: '10.0.0.1',
    forwardedFor: '10.0.0.3, 10.0.0.2',
    address: '10.0.0.3',
    isFromTrustedProxy: true,
  },
  {
    name: 'the header twice',
    peer: '10.0.0.1',
    forwardedFor: ['8.8.8.8', '203.0.113.1'],
    address: '203.0.113.1',
    isFromTrustedProxy: true,
  },
  {
    name: 'a word where an address should be, which nobody may step over',
    peer: '10.0.0.1',
    forwardedFor: '8.8.8.8, unknown',
    address: null,
    isFromTrustedProxy: true,
  },
  {
    name: 'a word alone',
    peer: '10.0.0.1',
    forwardedFor: '_hidden',
    address: null,
    isFromTrustedProxy: true,
  },
  { name: 'an empty header', peer: '10.0.0.1', forwardedFor: ' ', address: '10.0.0.1', isFromTrustedProxy: true },
  {
    name: 'an address with a port',
    peer: '10.0.0.1',
    forwardedFor: '203.0.113.1:51234',
    address: '203.0.113.1',
    isFromTrustedProxy: true,
  },
  {
    name: 'IPv6 in brackets with a port',
    peer: '10.0.0.1',
    forwardedFor: '[2001:DB8:0:0::7]:443',
    address: '2001:db8::7',
    isFromTrustedProxy: true,
  },
  {
    name: 'IPv4 mapped into IPv6, at both ends',
    peer: '::ffff:10.0.0.1',
    forwardedFor: '::ffff:cb00:7101',
    address: '203.0.113.1',
    isFromTrustedProxy: true,
  },
  {
    name: 'a trusted IPv6 proxy',
    peer: '2001:db8:1::5',
    forwardedFor: '203.0.113.1',
    address: '203.0.113.1',
    isFromTrustedProxy: true,
  },
  { name: 'IPv6 with a zone', peer: 'fe80::1%eth0', address: 'fe80::1', isFromTrustedProxy: false },
  {
    name: 'an address with leading zeros, which some read as octal',
    peer: '10.0.0.1',
    forwardedFor: '0203.0.113.1',
    address: null,
    isFromTrustedProxy: true,
  },
  { name: 'a socket without an address', peer: undefined, address: null, isFromTrustedProxy: false },
  {
    name: 'ten thousand hops',
    peer: '10.0.0.1',
    forwardedFor: `8.8.8.8, ${'10.0.0.2, '.repeat(10_000)}203.0.113.1`,
    address: '203.0.113.1',
    isFromTrustedProxy: true,
  },
];
