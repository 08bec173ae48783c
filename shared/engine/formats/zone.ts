/** `visitor`, `site` or an IANA time zone. */
export function isZone(text: string): boolean {
  if (text === 'visitor' || text === 'site') return true;
  // Newer runtimes also take offsets (`+09:00`), older ones do not: a rule must not depend on where it was saved.
  if (!/^[A-Za-z]/.test(text)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}
