/** Locales in which the plugin itself speaks: the admin's and the sentences'. Content locales are Strapi's own affair. */
export const SPOKEN_LOCALES = ['en', 'ja'] as const;

export type SpokenLocale = (typeof SPOKEN_LOCALES)[number];

/** One text in every spoken locale. */
export type LocalizedText = Readonly<Record<SpokenLocale, string>>;

/** The spoken locale nearest to a BCP 47 tag: `ja-JP` gives `ja`; anything we do not speak gives `en`. */
export function spokenLocale(tag: string | null | undefined): SpokenLocale {
  const language = (tag ?? '').toLowerCase().split(/[-_]/, 1)[0];
  return SPOKEN_LOCALES.find((locale) => locale === language) ?? 'en';
}
