import type { IncomingMessage } from 'node:http';
import { isIP, isIPv4 } from 'node:net';
import proxyAddr from 'proxy-addr';
import { headerText } from './bounded-headers';

/**
 * Who is really there. Anyone can write `X-Forwarded-For`, so it is read from the right, where our own side appends,
 * and only as far as the proxies are trusted: the first address that is not one of them is the client. The left-most
 * entry, which so many programs take, is whatever the client chose to write. With no trusted proxy the header is
 * not read at all.
 */
export type ClientAddress = (
  peer: string | undefined,
  forwardedFor: unknown
) => { readonly address: string | null; readonly isFromTrustedProxy: boolean };

/** Hops that are worth following. Nobody has that many proxies. */
const MAX_HOPS = 20;

/** Proxies that are remembered: where all of a network is trusted, it may be many. */
const MAX_PROXIES = 1000;

const NO_ADDRESS = 'unknown';

/** @throws TypeError where an entry is no address, CIDR block or name that proxy-addr knows */
export function createClientAddress(trustedProxies: readonly string[]): ClientAddress {
  const trusts = proxyAddr.compile([...trustedProxies]);
  /** The few that everything comes through. Addresses of anybody else are not remembered. */
  const proxies = new Map<string, string>();

  /** The one spelling of the peer's address where it is a proxy that is trusted. */
  function findProxy(peer: string): string | undefined {
    const known = proxies.get(peer);
    if (known !== undefined) return known;
    const address = parseAddress(peer);
    if (address === null || !trusts(address, 0)) return undefined;
    if (proxies.size < MAX_PROXIES) proxies.set(peer, address);
    return address;
  }

  return (peer, forwardedFor) => {
    const proxy = findProxy(peer ?? '');
    const isFromTrustedProxy = proxy !== undefined;
    const peerAddress = proxy ?? parseAddress(peer ?? '');
    if (!isFromTrustedProxy) return { address: peerAddress, isFromTrustedProxy };

    const header = headerText(forwardedFor)?.trim();
    if (!header) return { address: peerAddress, isFromTrustedProxy };

    // An entry that is no address stays in the list, as one nobody trusts, so that it ends the walk there.
    const hops = header
      .split(',')
      .slice(-MAX_HOPS)
      .map((hop) => parseAddress(hop) ?? NO_ADDRESS);
    const message = { headers: { 'x-forwarded-for': hops.join(',') }, socket: { remoteAddress: peerAddress } };
    return { address: parseAddress(proxyAddr(message as unknown as IncomingMessage, trusts)), isFromTrustedProxy };
  };
}

const MAX_ADDRESS_LENGTH = 64;
const WITH_PORT = /^(?:\[([^\]]+)\](?::\d{1,5})?|(\d+\.\d+\.\d+\.\d+):\d{1,5})$/;
const MAPPED = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/;

/**
 * The one spelling of an address: IPv4 in four numbers, also where it came mapped into IPv6; IPv6 lower-case and
 * shortened, without a zone. Ports and brackets, which some proxies add, are taken off. `null` for anything else.
 */
export function parseAddress(text: string): string | null {
  let address = text.trim();
  if (address === '' || address.length > MAX_ADDRESS_LENGTH) return null;
  if (isIPv4(address)) return address;
  const match = WITH_PORT.exec(address);
  if (match) address = match[1] ?? match[2] ?? '';
  if (isIPv4(address)) return address;
  address = address.split('%', 1)[0] ?? '';
  return isIP(address) === 6 ? canonicalIPv6(address) : null;
}

function canonicalIPv6(address: string): string {
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const mapped = MAPPED.exec(canonical);
  if (!mapped) return canonical;
  const [high, low] = [parseInt(mapped[1] ?? '', 16), parseInt(mapped[2] ?? '', 16)];
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}
