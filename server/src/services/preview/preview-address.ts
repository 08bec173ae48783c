/** The application's own address of a preview with ours put to it. It may be relative, and have a query and a hash already. */
export function previewAddress(url: string, parameters: Readonly<Record<string, string | null>>): string {
  const [address = '', ...hash] = url.split('#');
  const [path = '', ...query] = address.split('?');
  const search = new URLSearchParams(query.join('?'));
  for (const [name, value] of Object.entries(parameters)) {
    if (value === null) search.delete(name);
    else search.set(name, value);
  }
  return [`${path}?${search.toString()}`, ...hash].join('#');
}
