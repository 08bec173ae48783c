/**
 * IP addresses as four 32-bit words. IPv4 takes its IPv4-mapped form (`::ffff:a.b.c.d`), so that a visitor who reaches a
 * dual-stack server over IPv4 is the same visitor, however the socket spells the address.
 */
export type AddressWords = readonly [number, number, number, number];

const MAPPED_PREFIX = 0xffff;

/** `null` where the text is no address. Octal-looking parts (`010.0.0.1`) and zone ids are refused: readers disagree. */
export function parseAddress(text: string): AddressWords | null {
  if (text.length > 45) return null;
  if (!text.includes(':')) {
    const word = parseIPv4(text);
    return word === null ? null : [0, 0, MAPPED_PREFIX, word];
  }
  return parseIPv6(text);
}

/** True for IPv4, plain or mapped. */
export function isIPv4(words: AddressWords): boolean {
  return words[0] === 0 && words[1] === 0 && words[2] === MAPPED_PREFIX;
}

const IPV4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/;

function parseIPv4(text: string): number | null {
  const parts = IPV4.exec(text);
  if (parts === null) return null;
  let word = 0;
  for (let i = 1; i <= 4; i++) {
    const part = parts[i] ?? '';
    if (Number(part) > 255 || (part.length > 1 && part.startsWith('0'))) return null;
    word = word * 256 + Number(part);
  }
  return word;
}

function parseIPv6(text: string): AddressWords | null {
  const halves = text.split('::');
  if (halves.length > 2) return null;
  const head = parseGroups(halves[0] ?? '', halves.length === 1);
  const tail = halves.length === 2 ? parseGroups(halves[1] ?? '', true) : [];
  if (head === null || tail === null) return null;
  const gap = 8 - head.length - tail.length;
  // `::` stands for at least one group; without it there must be all eight.
  if (halves.length === 2 ? gap < 1 : gap !== 0) return null;
  const groups = [...head, ...new Array<number>(gap).fill(0), ...tail];
  const word = (at: number): number => (groups[at] ?? 0) * 0x10000 + (groups[at + 1] ?? 0);
  return [word(0), word(2), word(4), word(6)];
}

const GROUP = /^[0-9a-fA-F]{1,4}$/;

/** Groups of 16 bits; the last may be a dotted IPv4 address where the text ends with it. */
function parseGroups(text: string, isEnd: boolean): number[] | null {
  if (text === '') return [];
  const groups: number[] = [];
  const parts = text.split(':');
  for (const [index, part] of parts.entries()) {
    if (GROUP.test(part)) groups.push(Number.parseInt(part, 16));
    else {
      const word = isEnd && index === parts.length - 1 ? parseIPv4(part) : null;
      if (word === null) return null;
      groups.push(Math.floor(word / 0x10000), word % 0x10000);
    }
  }
  return groups;
}
