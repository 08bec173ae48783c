/** Somebody who has not logged in, in a window that shows the demo's page and its panel. */
export const NOBODY = { token: null, width: 1280, height: 1400 } as const;

/** How the demo's page is looked at: in both languages, and in both themes. */
export const LOOKS = [
  { ...NOBODY, locale: 'en', theme: 'light' },
  { ...NOBODY, locale: 'ja', theme: 'dark' },
] as const;
