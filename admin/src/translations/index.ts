import { SPOKEN_LOCALES } from '../../../shared/domain/localized-text';
import { messageId } from '../plugin-id';

interface Translations {
  readonly locale: string;
  readonly data: Record<string, string>;
}

const loaders: Record<string, () => Promise<{ messages: Readonly<Record<string, string>> }>> = {
  en: () => import('./en'),
  ja: () => import('./ja'),
};

/** The messages of one admin locale under the plugin's prefix; empty for a locale we do not speak. */
export async function loadTranslations(locale: string): Promise<Translations> {
  if (!SPOKEN_LOCALES.some((spoken) => spoken === locale)) return { locale, data: {} };
  const { messages } = await loaders[locale]!();
  loaded.set(locale, messages);
  return { locale, data: Object.fromEntries(Object.entries(messages).map(([key, text]) => [messageId(key), text])) };
}

const loaded = new Map<string, Readonly<Record<string, string>>>();

/**
 * A message without placeholders, outside React. Strapi's hook on the layout of a form wants labels as plain text and
 * offers no `formatMessage`; components use `useWords`.
 */
export function loadedText(key: string): string | undefined {
  return (loaded.get(document.documentElement.lang) ?? loaded.get('en'))?.[key];
}
