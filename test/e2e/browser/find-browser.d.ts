/** The path of a Chromium that can be driven, or `null`. */
export function findBrowser(): string | null;

/** What to do when there is none. */
export const HOW_TO_GET_ONE: string;
