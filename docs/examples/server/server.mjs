import { createServer } from 'node:http';
import { createServerClient } from 'strapi-plugin-personalization/client';

const { PORT = '3000', STRAPI_TOKEN = '', STRAPI_URL = 'http://127.0.0.1:1337' } = process.env;
const strapi = createServerClient({ url: STRAPI_URL, apiToken: STRAPI_TOKEN });

/** Renders the home page for whoever asks. `node server.mjs` */
const server = createServer(async (request, response) => {
  const visitor = strapi.forVisitor(request, {
    // What your own proxy vouches for, where there is one.
    ip: request.socket.remoteAddress,
    page: `http://${request.headers.host}${request.url}`,
  });
  const answer = await visitor.fetch('/api/home').catch(() => null);
  if (!answer?.ok) {
    response.writeHead(502).end('The content cannot be read at the moment.');
    return;
  }
  const { data } = await answer.json();
  response.writeHead(200, {
    'Content-Type': 'text/html; charset=utf-8',
    // The page was made for this visitor: what Strapi says of the answer holds for the page.
    'Cache-Control': answer.headers.get('Cache-Control') ?? 'no-store',
  });
  response.end(`<!doctype html><title>${escape(data.title)}</title><h1>${escape(data.title)}</h1>`);
});

const escape = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

server.listen(Number(PORT), '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
