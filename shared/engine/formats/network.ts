const BYTE = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const IPV4 = new RegExp(`^${BYTE}(?:\\.${BYTE}){3}$`);
const IPV4_TAIL = new RegExp(`:(${BYTE}(?:\\.${BYTE}){3})$`);
const PREFIX = /^(?:0|[1-9]\d{0,2})$/;

/** An IPv4 or IPv6 address, alone or with a prefix length (`10.0.0.0/8`). */
export function isNetwork(text: string): boolean {
  const slash = text.indexOf('/');
  const address = slash < 0 ? text : text.slice(0, slash);
  const bits = bitsOf(address);
  if (bits === 0) return false;
  if (slash < 0) return true;
  const prefix = text.slice(slash + 1);
  return PREFIX.test(prefix) && Number(prefix) <= bits;
}

/** An IPv4 or IPv6 address, alone. */
export function isAddress(text: string): boolean {
  return bitsOf(text) > 0;
}

/** 0 for what is no address. */
function bitsOf(address: string): 0 | 32 | 128 {
  return IPV4.test(address) ? 32 : isIpv6(address) ? 128 : 0;
}

function isIpv6(address: string): boolean {
  // An embedded IPv4 address (`::ffff:192.0.2.1`) stands for the last two groups.
  const plain = address.replace(IPV4_TAIL, ':0:0');
  const halves = plain.split('::');
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return false;
  return halves.length === 2 ? groups.length <= 7 : groups.length === 8;
}
