const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * Ascending keys for the entries of a list, in the notation of Strapi's edit form (fractional indexing): the letter says
 * how many digits follow, so that text order is the order of the list and the form can still insert between two.
 */
export function orderKeys(count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => orderKey(at));
}

function orderKey(at: number): string {
  let digits = 1;
  let before = 0;
  while (at >= before + DIGITS.length ** digits) {
    before += DIGITS.length ** digits;
    digits += 1;
  }
  let rest = at - before;
  let key = '';
  for (let place = 0; place < digits; place += 1) {
    key = DIGITS.charAt(rest % DIGITS.length) + key;
    rest = Math.floor(rest / DIGITS.length);
  }
  return String.fromCharCode('a'.charCodeAt(0) + digits - 1) + key;
}
