import { createServerClient } from 'strapi-plugin-personalization/client';

const { STRAPI_TOKEN, STRAPI_URL } = process.env;

/** For `app/versions/[persona]/page.js`: the same for everybody who comes to this address, so it may be built and kept. */
export async function homeOf(persona) {
  const url = new URL(`/api/home?persona=${encodeURIComponent(persona)}`, STRAPI_URL);
  const answer = await fetch(url, { headers: { Authorization: `Bearer ${STRAPI_TOKEN}` } });
  return (await answer.json()).data;
}

/** For `app/page.js`, to which the middleware lets come whom only Strapi can tell apart: `homeFor(await headers())`. */
export async function homeFor(headers) {
  const visitor = createServerClient({ url: STRAPI_URL, apiToken: STRAPI_TOKEN }).forVisitor(
    { headers },
    { ip: headers.get('x-real-ip') ?? undefined }
  );
  return (await (await visitor.fetch('/api/home')).json()).data;
}
