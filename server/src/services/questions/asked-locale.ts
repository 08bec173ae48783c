import { parseLanguages } from '../../../../shared/request-facts/languages';

/** The locales of the site, the default one first. */
export type SiteLocales = () => Promise<readonly string[]>;

/**
 * The content locale in which somebody is spoken to: the one they name, else the first language of their browser that the
 * site has, else the site's default. `ja` stands for `ja-JP` and the other way round.
 */
export function chooseLocale(
  { locale, acceptLanguage }: { readonly locale?: string; readonly acceptLanguage?: string },
  locales: readonly string[]
): string {
  const wanted = locale === undefined ? parseLanguages(acceptLanguage ?? '') : [locale];
  for (const tag of wanted) {
    const found = nearest(tag, locales);
    if (found !== undefined) return found;
  }
  return locales[0] ?? 'en';
}

/** The same locale, or the first of the same language. */
export function nearest(tag: string, locales: readonly string[]): string | undefined {
  const [same, language] = [tag.toLowerCase(), languageOf(tag)];
  return (
    locales.find((locale) => locale.toLowerCase() === same) ?? locales.find((locale) => languageOf(locale) === language)
  );
}

const languageOf = (tag: string) => tag.toLowerCase().split(/[-_]/, 1)[0];

const MAX_AGE_MS = 5_000;

/** Strapi reads its locales from the database each time; believing them for seconds saves a query per page view. */
export function createSiteLocales(load: () => Promise<readonly string[]>, clock: () => number): SiteLocales {
  let held: { readonly locales: Promise<readonly string[]>; readonly until: number } | null = null;
  return () => {
    if (held && clock() < held.until) return held.locales;
    const locales = load();
    held = { locales, until: clock() + MAX_AGE_MS };
    locales.catch(() => (held = null));
    return locales;
  };
}
