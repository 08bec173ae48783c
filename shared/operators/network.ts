import { isIPv4, parseAddress, type AddressWords } from './address';
import { ComparisonError, describeValue } from './comparison-error';
import type { ScalarTest } from './operator';

/**
 * Whether an address lies in one of some networks. A bad entry is skipped and the good ones count: lists are pasted from
 * elsewhere, and one typing error must not let everybody in or lock everybody out.
 */
export function networkTest(value: unknown): ScalarTest {
  const entries = Array.isArray(value) ? value : [value];
  if (!entries.every((entry) => typeof entry === 'string')) {
    throw new ComparisonError(`inNetwork takes addresses or CIDR blocks as text; found ${describeValue(value)}.`);
  }
  const networks = entries.map(parseNetwork).filter((network) => network !== null);
  return (fact) => {
    const address = typeof fact === 'string' ? parseAddress(fact) : null;
    if (address === null) return false;
    for (const network of networks) if (contains(network, address)) return true;
    return false;
  };
}

interface Network {
  readonly words: AddressWords;
  /** Bits that must agree, of 128. */
  readonly prefix: number;
  readonly isIPv4: boolean;
}

const PREFIX = /^(?:0|[1-9]\d{0,2})$/;

/** An address alone is a network of one. `null` where the text is neither an address nor a CIDR block. */
export function parseNetwork(text: string): Network | null {
  const slash = text.indexOf('/');
  const words = parseAddress(slash < 0 ? text : text.slice(0, slash));
  if (words === null) return null;
  const isDotted = !text.includes(':');
  const bits =
    slash < 0 ? (isDotted ? 32 : 128) : PREFIX.test(text.slice(slash + 1)) ? Number(text.slice(slash + 1)) : NaN;
  const prefix = isDotted ? 96 + bits : bits;
  if (!(prefix <= 128) || (isDotted && bits > 32)) return null;
  return { words, prefix, isIPv4: isIPv4(words) && prefix >= 96 };
}

function contains(network: Network, address: AddressWords): boolean {
  // `::/0` means every IPv6 address; it should not swallow IPv4 only because we hold it in mapped form.
  if (network.isIPv4 !== isIPv4(address)) return false;
  for (let i = 0, left = network.prefix; i < 4 && left > 0; i++, left -= 32) {
    const differing = ((network.words[i] ?? 0) ^ (address[i] ?? 0)) >>> 0;
    // Shifting by 32 would shift by 0.
    if (left >= 32 ? differing !== 0 : differing >>> (32 - left) !== 0) return false;
  }
  return true;
}
