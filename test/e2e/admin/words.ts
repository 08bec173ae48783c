import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve('admin/src/translations');

/** Every message of ours in one language, as it is written. */
export const messagesIn = (locale: 'en' | 'ja'): Readonly<Record<string, string>> =>
  Object.assign(
    {},
    ...readdirSync(path.join(folder, locale))
      .filter((file) => file.endsWith('.json'))
      .map((file) => JSON.parse(readFileSync(path.join(folder, locale, file), 'utf8')) as object)
  );

export type Say = (key: string, values?: Readonly<Record<string, string>>) => string;

/** What a control is called in the language of the interface, so that one path leads through it in every language. */
export function sayIn(locale: 'en' | 'ja'): Say {
  const messages = messagesIn(locale);
  return (key, values = {}) => {
    const message = messages[key];
    if (message === undefined) throw new Error(`There is no message "${key}".`);
    return message.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? name);
  };
}
