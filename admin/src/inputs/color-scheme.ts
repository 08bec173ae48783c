/** How the browser draws what it draws itself, such as the calendar's icon in an input for a date: to fit the page behind it. */
export function colorSchemeOn(background: string | undefined): 'dark' | 'light' {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(background?.slice(at, at + 2) ?? '', 16));
  // Weighted as the eye does; what is no such colour is NaN, and light.
  return 0.3 * (red ?? 0) + 0.59 * (green ?? 0) + 0.11 * (blue ?? 0) < 128 ? 'dark' : 'light';
}
