const NAME = /^[^\s.\p{C}]+(?:\.[^\s.\p{C}]+)*$/u;

/**
 * Parts without blanks or control characters, joined by dots. Wide on purpose: `page.query.<name>` takes the names that
 * a site's addresses happen to use.
 */
export function isFactName(text: string): boolean {
  return NAME.test(text);
}
