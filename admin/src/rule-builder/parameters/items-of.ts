/** The items of a stored list. What is stored as a single value is a list of one, and stays that value until it is edited. */
export function itemsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

/** The items in one line of text that somebody typed or pasted: separated by commas, line breaks or 、 */
export function splitItems(text: string): readonly string[] {
  return text
    .split(/[,、\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
