import { NextResponse } from 'next/server';
import { createEdge, createNextMiddleware } from 'strapi-plugin-personalization/client';

const edge = createEdge({ url: process.env.STRAPI_URL, apiToken: process.env.STRAPI_TOKEN, cdn: 'vercel' });

/** Tells each page in `X-Persona` for whom it is. A page that can be kept has an address for each of its versions. */
export const middleware = createNextMiddleware({
  edge,
  NextResponse,
  scope: (url) => (url.pathname === '/' ? [{ type: 'api::home.home' }] : undefined),
  rewrite: (url, persona) => `/versions/${encodeURIComponent(persona)}${url.pathname}`,
});

export const config = { matcher: ['/((?!_next|api|versions|favicon.ico).*)'] };
