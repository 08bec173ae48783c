const VERSION = /^v?\d{1,9}(?:\.\d{1,9}){0,2}$/i;

/** One to three numbers, with or without a leading `v`. */
export function isVersion(text: string): boolean {
  return VERSION.test(text);
}
