/**
 * Which of the built pages a visitor gets, for a worker in front of the files: `pages` is `versions.json`, `edge` is made by
 * `createEdge`. Answers the path of the file.
 */
export async function choose(request, { edge, pages }) {
  const slug = new URL(request.url).pathname.split('/')[1];
  const page = pages.find((each) => each.slug === slug);
  if (!page) return `${slug}/_base.html`;
  const { documentId, type } = page;
  const { personas } = await edge.resolve(request, { scope: [{ type, documentId, locale: 'en' }] });
  return `${slug}/${page.order.find((key) => personas.includes(key)) ?? '_base'}.html`;
}
