import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve(__dirname, '../../../admin/src/translations');

const texts = (locale: string): Record<string, string> =>
  Object.assign(
    {},
    ...readdirSync(path.join(folder, locale))
      .filter((file) => file.endsWith('.json'))
      .map((file) => JSON.parse(readFileSync(path.join(folder, locale, file), 'utf8')) as object)
  );

const english = texts('en');
const japanese = texts('ja');

/** Texts that stand on a page instead of their translation: the key of a message, or English where Japanese is written. */
export function untranslated(shown: readonly string[], locale: 'en' | 'ja'): string[] {
  const isKey = (text: string): boolean => text in english || /^personalization\.[\w.-]+$/.test(text);
  const isForeign = (text: string): boolean => locale === 'ja' && FOREIGN.has(text);
  return shown.filter((text) => isKey(text) || isForeign(text));
}

/** Sentences only: a single word may be the name of something, and Strapi has words of its own. */
const FOREIGN = new Set(
  Object.entries(english)
    .filter(([key, text]) => text !== japanese[key] && text.includes(' '))
    .map(([, text]) => text)
);
