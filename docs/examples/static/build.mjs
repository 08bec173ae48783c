import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const { STRAPI_TOKEN = '', STRAPI_URL = 'http://127.0.0.1:1337' } = process.env;
const TYPE = 'api::product.product';
const folder = process.argv[2] ?? 'site';

/**
 * Builds a page for each product: one, and one more for each persona whose visitors see another. `node build.mjs site`. Beside the
 * pages goes `versions.json`, from which `choose.mjs` tells which visitor gets which.
 */
const versions = {};
for (const { documentId, order, outcomes } of await outcomesOf(TYPE)) versions[documentId] = { order, outcomes };

for (const { documentId, slug } of (await ask('/api/products?fields=slug&pagination[pageSize]=100')).data) {
  const personas = versions[documentId]?.outcomes.map(({ persona }) => persona) ?? ['_base'];
  for (const persona of personas) {
    const { data } = await ask(`/api/products/${documentId}?persona=${persona}`);
    const file = path.join(folder, slug, `${persona}.html`);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `<!doctype html><title>${data.name}</title><h1>${data.name}</h1><p>${data.badge ?? ''}</p>`);
  }
  if (versions[documentId]) versions[documentId].slug = slug;
}
const pages = Object.entries(versions).map(([documentId, { order, slug }]) => ({
  type: TYPE,
  documentId,
  slug,
  order,
}));
writeFileSync(path.join(folder, 'versions.json'), JSON.stringify(pages, null, 2));

async function outcomesOf(type) {
  const all = [];
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const { data, meta } = await ask(
      `/api/personalization/manifest/outcomes?type=${type}&locale=en&page=${page}&pageSize=100`
    );
    all.push(...data);
    pages = meta.pagination.pageCount;
  }
  return all;
}

async function ask(address) {
  const answer = await fetch(new URL(address, STRAPI_URL), { headers: { Authorization: `Bearer ${STRAPI_TOKEN}` } });
  if (!answer.ok) throw new Error(`${address} answers ${answer.status}: ${await answer.text()}`);
  return answer.json();
}
