import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** Networks (IANA's special-purpose registries) in which an address says nothing about a place. */
const NOWHERE_V4: readonly (readonly [network: string, prefix: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];

const NOWHERE_V6: readonly (readonly [network: string, prefix: number])[] = [
  ['::', 127],
  ['100::', 64],
  ['2001:db8::', 32],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
];

const nowhereV6 = new BlockList();
for (const [network, prefix] of NOWHERE_V6) nowhereV6.addSubnet(network, prefix, 'ipv6');

/** Node's block list makes an object of every address it is asked about, which is too dear for each request; numbers are not. */
const nowhereV4 = NOWHERE_V4.map(([network, prefix]) => ({
  shift: 32 - prefix,
  bits: toNumber(network) >>> (32 - prefix),
}));

/** True for an address that may have a place: neither private, nor loopback, nor reserved, nor multicast. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) {
    const number = toNumber(address);
    return nowhereV4.every(({ shift, bits }) => number >>> shift !== bits);
  }
  return isIPv6(address) && !nowhereV6.check(address, 'ipv6');
}

/** Digit by digit: this is asked with every request, and splitting makes five texts of each address. */
function toNumber(address: string): number {
  let number = 0;
  let byte = 0;
  for (let at = 0; at < address.length; at += 1) {
    const digit = address.charCodeAt(at) - 48;
    if (digit >= 0) byte = byte * 10 + digit;
    else {
      number = number * 256 + byte;
      byte = 0;
    }
  }
  return number * 256 + byte;
}
