/**
 * The site's default locale, which Strapi reads from the database with every request that names none. To personalize
 * one, we must know it as well; remembering it saves more than the query for a variant costs.
 *
 * It is forgotten when this process changes it or another says so. It is believed for seconds only, as others may not say so.
 */
export interface DefaultLocale {
  get(): Promise<string>;
  forget(): void;
}

const MAX_AGE_MS = 5_000;

export function createDefaultLocale({
  load,
  clock,
}: {
  load: () => Promise<string>;
  clock: () => number;
}): DefaultLocale {
  let remembered: { readonly locale: Promise<string>; readonly until: number } | null = null;
  const forget = (): void => {
    remembered = null;
  };
  return {
    get() {
      const now = clock();
      if (remembered && now < remembered.until) return remembered.locale;
      const locale = load();
      remembered = { locale, until: now + MAX_AGE_MS };
      locale.catch(forget);
      return locale;
    },
    forget,
  };
}
