import { comparable } from '../operators';

/**
 * Texts with `*` for any run of characters (slashes included), for addresses and names that editors type by hand. The
 * pieces between the stars are looked for from left to right, which finds a fit whenever there is one and takes linear
 * time: no pattern library, and nothing to escape.
 */
export function createWildcardTest(
  wildcards: readonly string[],
  { ignoreCase }: { readonly ignoreCase: boolean }
): (fact: unknown) => boolean {
  const tests = wildcards.map((wildcard) => singleTest(comparable(wildcard, ignoreCase)));
  const fits = (fact: unknown): boolean => {
    if (typeof fact !== 'string') return false;
    const text = comparable(fact, ignoreCase);
    for (const test of tests) if (test(text)) return true;
    return false;
  };
  return (fact) => (Array.isArray(fact) ? fact.some(fits) : fits(fact));
}

function singleTest(wildcard: string): (text: string) => boolean {
  const pieces = wildcard.split('*');
  const first = pieces[0] ?? '';
  const last = pieces.at(-1) ?? '';
  if (pieces.length === 1) return (text) => text === first;
  const between = pieces.slice(1, -1);
  return (text) => {
    if (!text.startsWith(first)) return false;
    let at = first.length;
    for (const piece of between) {
      const found = text.indexOf(piece, at);
      if (found < 0) return false;
      at = found + piece.length;
    }
    return text.length - last.length >= at && text.endsWith(last);
  };
}
