/**
 * Where in [0, 1) a visitor stands in a draw. Specified, because a browser, an edge worker and a server must agree, and
 * because a change would move visitors between variants:
 *
 *   1. FNV-1a, 32 bit, over the UTF-8 bytes of `<salt>:<bucket>`;
 *   2. the finaliser of MurmurHash3 (fmix32), because FNV alone is uneven for texts that differ only at the end;
 *   3. divided by 2^32.
 *
 * Golden values are in test/spec/operators/stable-hash.json. They never change.
 */
export function createDraw(salt: string): (bucket: string) => number {
  const start = fnv1a(OFFSET_BASIS, `${salt}:`);
  return (bucket) => finalise(fnv1a(start, bucket)) / 0x1_0000_0000;
}

const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

function fnv1a(hash: number, text: string): number {
  let state = hash;
  for (let i = 0; i < text.length; i++) {
    const point = text.codePointAt(i)!;
    // The bytes are produced in place: an encoder would allocate for every visitor.
    if (point < 0x80) state = mix(state, point);
    else if (point < 0x800) state = mix(mix(state, 0xc0 | (point >> 6)), 0x80 | (point & 0x3f));
    else if (point < 0x10000) {
      state = mix(mix(mix(state, 0xe0 | (point >> 12)), 0x80 | ((point >> 6) & 0x3f)), 0x80 | (point & 0x3f));
    } else {
      state = mix(mix(state, 0xf0 | (point >> 18)), 0x80 | ((point >> 12) & 0x3f));
      state = mix(mix(state, 0x80 | ((point >> 6) & 0x3f)), 0x80 | (point & 0x3f));
      i++;
    }
  }
  return state;
}

function mix(hash: number, byte: number): number {
  return Math.imul(hash ^ byte, PRIME);
}

function finalise(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
