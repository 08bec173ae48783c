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
  return { locale, data: Object.fromEntries(Object.entries(messages).map(([key, text]) => [messageId(key), text])) };
}
