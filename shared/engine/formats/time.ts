const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** `HH:MM` on a 24-hour clock. Midnight is 00:00; there is no 24:00. */
export function isTime(text: string): boolean {
  return CLOCK.test(text);
}
