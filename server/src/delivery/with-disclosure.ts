import { disclosureOf, type PersonalizedPrices } from './disclosing';

/**
 * Adds to an answer of Strapi's shape what is to be disclosed of it. Only of what stands in it: a relation that the caller may not
 * read has been taken out by now, and is not spoken of. Any other body is not ours to touch.
 */
export function withDisclosure(body: unknown, prices: PersonalizedPrices | null): unknown {
  if (prices === null || typeof body !== 'object' || body === null || !('data' in body)) return body;
  const shown = fieldsShown(body.data, new Set(prices.entries.map(({ documentId }) => documentId)));
  const entries = prices.entries.flatMap((entry) => {
    const fields = entry.fields.filter((name) => shown.get(entry.documentId)?.has(name));
    return fields.length > 0 ? { ...entry, fields } : [];
  });
  if (entries.length === 0) return body;
  const meta = ('meta' in body ? body.meta : undefined) as { readonly personalization?: object } | undefined;
  const personalization = { ...meta?.personalization, disclosure: disclosureOf({ ...prices, entries }) };
  return { ...body, meta: { ...meta, personalization } };
}

/** The names of the fields with which entries stand in an answer, by documentId. */
function fieldsShown(data: unknown, documentIds: ReadonlySet<string>): ReadonlyMap<string, ReadonlySet<string>> {
  const shown = new Map<string, Set<string>>();
  const pending: unknown[] = [data];
  while (pending.length > 0) {
    const next = pending.pop();
    if (typeof next !== 'object' || next === null) continue;
    const { attributes, documentId } = next as { attributes?: unknown; documentId?: unknown };
    if (typeof documentId === 'string' && documentIds.has(documentId)) {
      const names = shown.get(documentId) ?? new Set<string>();
      // Strapi 4's form of an answer, which callers may ask for, has the fields one level further down.
      for (const name of Object.keys({ ...next, ...(attributes as object | undefined) })) names.add(name);
      shown.set(documentId, names);
    }
    for (const inside of Object.values(next)) if (typeof inside === 'object') pending.push(inside);
  }
  return shown;
}
