/**
 * The part of BCP 47 that names languages people read: language, script, region, variants. Extensions and private use
 * say nothing about a text. In any letter case: comparing is the predicates' affair.
 */
const TAG = /^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?(-([a-z0-9]{5,8}|\d[a-z0-9]{3}))*$/i;

export function isLanguage(text: string): boolean {
  return TAG.test(text);
}
