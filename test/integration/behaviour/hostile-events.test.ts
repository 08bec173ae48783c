import http from 'node:http';
import { gzipSync } from 'node:zlib';
import { errorAnswer } from '../../../shared/contracts/error';
import { eventsAnswer } from '../../../shared/contracts/events';
import { startApp, type TestApp } from '../../harness';

const EVENTS = '/api/personalization/events';
const JSON_TYPE = { 'Content-Type': 'application/json' };

let count = 0;
const anEvent = (more: object = {}) => ({ id: `hostile-${++count}`, type: 'view', ...more });

/** Sends bytes as they are. A server may hang up on what it does not want to read to its end. */
function sendRaw(
  app: TestApp,
  headers: Record<string, string>,
  ...chunks: (string | Buffer)[]
): Promise<number | 'closed'> {
  return new Promise((resolve) => {
    const request = http.request(app.url + EVENTS, { method: 'POST', headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    request.on('error', () => resolve('closed'));
    for (const chunk of chunks) request.write(chunk);
    request.end();
  });
}

describe('what nobody sends in good faith', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ config: { rateLimit: { max: 100_000 } } });
  });
  afterAll(async () => {
    // Whatever came, the application still counts.
    const { body } = await app.request
      .post(EVENTS)
      .send({ events: [anEvent()] })
      .expect(200);
    expect(eventsAnswer.parse(body).data.counted).toBe(1);
    // Strapi notes what its own body parser refused. Nothing of ours failed, and nothing that was sent is in the log.
    const failures = app.logs().filter((line) => /TypeError|RangeError|hostile-/.test(line));
    expect(failures).toEqual([]);
    await app.stop();
  });

  it('is refused where the body has 20 MB', async () => {
    const body = Buffer.alloc(20 * 1024 * 1024, ' ');
    const headers = { ...JSON_TYPE, 'Content-Length': String(body.length) };
    expect([413, 'closed']).toContain(await sendRaw(app, headers, body));
  });

  it.each([10 * 1024 * 1024, 500 * 1024])('is refused where %d bytes come out of a gzip', async (size) => {
    const text = JSON.stringify({ events: [anEvent({ properties: { query: 'a'.repeat(size) } })] });
    const headers = { ...JSON_TYPE, 'Content-Encoding': 'gzip' };
    expect(await sendRaw(app, headers, gzipSync(text))).toBe(413);
  });

  it('is refused where it is nested so deep that nobody could write it down', async () => {
    const depth = 200_000;
    const text = `{"events":${'['.repeat(depth)}${']'.repeat(depth)}}`;
    expect(await sendRaw(app, JSON_TYPE, text)).toBe(413);
    const shallow = `{"events":${'['.repeat(500)}${']'.repeat(500)}}`;
    expect(await sendRaw(app, JSON_TYPE, shallow)).toBe(400);
  });

  it.each([
    ['in the body', '{"events":[{"id":"hostile-a","type":"view"}],"__proto__":{"x":1}}'],
    ['in an event', '{"events":[{"id":"hostile-b","type":"view","__proto__":{"x":1}}]}'],
    ['among the properties', '{"events":[{"id":"hostile-c","type":"view","properties":{"__proto__":"x"}}]}'],
    ['as a type', '{"events":[{"id":"hostile-d","type":"__proto__"}]}'],
    ['as a constructor', '{"events":[{"id":"hostile-e","type":"constructor"}]}'],
    ['as a content type', '{"events":[{"id":"hostile-f","type":"view","entry":{"type":"__proto__"}}]}'],
  ])('changes nothing with a reserved name %s', async (_where, text) => {
    const answer = await app.request.post(EVENTS).set(JSON_TYPE).send(text);
    expect(answer.status).toBe(400);
    expect([answer.headers['set-cookie'], answer.headers['x-visitor-token']]).toEqual([undefined, undefined]);
  });

  it('makes a new visitor of whoever brings a token that is none of ours', async () => {
    const { body } = await app.request
      .post(EVENTS)
      .send({ events: [anEvent()] })
      .expect(200);
    const token = eventsAnswer.parse(body).data.token!;
    for (const headers of [
      { 'X-Visitor-Token': token.slice(0, -3) },
      { 'X-Visitor-Token': `${token}${token}` },
      { 'X-Visitor-Token': 'a..b.c.d' },
      { Cookie: `pz_visitor=${token}; pz_visitor=${token.slice(1)}` },
    ]) {
      const answer = await app.request
        .post(EVENTS)
        .set(headers)
        .send({ events: [anEvent()] })
        .expect(200);
      const shown = await app.request
        .get('/api/personalization/visitor')
        .set('X-Visitor-Token', eventsAnswer.parse(answer.body).data.token!);
      expect(shown.body.data.remembered.behaviour.events.view.times).toBe(1);
    }
  });

  it('asks the database nothing for types that name no topics, and once for an entry that is not there', async () => {
    const entries = ['nothing::at.all', 'admin::user', 'api::article.article', 'api::article.article'];
    const events = entries.map((type) => anEvent({ entry: { type, documentId: 'doesnotexist' } }));
    const { sql } = await app.queriesDuring(() => app.request.post(EVENTS).send({ events }).expect(200));
    expect(sql.filter((query) => /admin_users/.test(query))).toEqual([]);
    expect(sql.filter((query) => /from `articles`/.test(query)).length).toBeLessThanOrEqual(1);
  });
});

describe('one visitor with 10,000 events in a second', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app?.stop());

  it('meets 429 by address, whatever else varies', async () => {
    const send = (nth: number) =>
      app.request
        .post(EVENTS)
        .set({
          'X-Forwarded-For': `198.51.100.${nth % 250}`,
          'User-Agent': `Browser/${nth}`,
          'X-Visitor-Token': `token-${nth}`,
          'X-Real-IP': `192.0.2.${nth % 250}`,
        })
        .send({ events: Array.from({ length: 20 }, () => anEvent()) });
    const statuses: number[] = [];
    for (let nth = 0; nth < 500; nth += 50) {
      const answers = await Promise.all(Array.from({ length: 50 }, (_, at) => send(nth + at)));
      statuses.push(...answers.map(({ status }) => status));
    }
    expect(statuses.filter((status) => status === 200)).toHaveLength(120);
    expect(statuses.filter((status) => status === 429)).toHaveLength(380);
    const { body, headers } = await send(501);
    expect(errorAnswer.parse(body).error.details.code).toBe('request.too-many');
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  });
});
