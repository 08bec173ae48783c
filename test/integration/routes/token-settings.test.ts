import { startApp } from '../../harness';

const tellDog = (request: Awaited<ReturnType<typeof startApp>>['request'], headers: Record<string, string> = {}) =>
  request
    .post('/api/personalization/facts')
    .set(headers)
    .send({ facts: { pet: 'dog' } });

const decisionFacts = async (request: Awaited<ReturnType<typeof startApp>>['request'], token: string) =>
  (await request.get('/api/personalization/decision').set('X-Visitor-Token', token).expect(200)).body.data.facts;

it('keys rotate: tokens of the older key go on, tokens of a key taken off are new visitors', async () => {
  const [old, rotated, foreign] = await Promise.all([
    startApp({ settings: { 'server.app.keys': ['old-key'] } }),
    startApp({ settings: { 'server.app.keys': ['new-key', 'old-key'] } }),
    startApp({ settings: { 'server.app.keys': ['new-key'] } }),
  ]);
  const token = (await tellDog(old.request).expect(200)).body.data.token as string;
  expect(await decisionFacts(rotated.request, token)).toEqual({ pet: 'dog' });
  expect(await decisionFacts(foreign.request, token)).toEqual({});

  const renewed = (await tellDog(rotated.request).expect(200)).body.data.token as string;
  expect(await decisionFacts(foreign.request, renewed)).toEqual({ pet: 'dog' });
});

it('where consent is required, nothing is remembered before it is given', async () => {
  const { request } = await startApp({
    config: { consent: { personalization: 'required' }, trustedProxies: ['loopback'], siteHosts: ['shop.example'] },
  });
  const refused = await tellDog(request).expect(403);
  expect(refused.body.error.details.code).toBe('visitor.no-consent');
  expect(refused.headers['set-cookie']).toBeUndefined();

  const choose = (personalization: boolean, token = '') =>
    request
      .put('/api/personalization/consent')
      .set('X-Visitor-Token', token)
      .send({ consent: { personalization } })
      .expect(200);
  const consenting = (await choose(true)).body.data.token as string;
  const token = (await tellDog(request, { 'X-Visitor-Token': consenting }).expect(200)).body.data.token as string;
  expect(await decisionFacts(request, token)).toEqual({ pet: 'dog' });

  const withdrawn = await choose(false, token);
  expect(withdrawn.body.data).toMatchObject({ token: null, decision: { facts: {} } });
  expect(withdrawn.headers['set-cookie']?.[0]).toMatch(/^pz_visitor=; .*Max-Age=0/);

  const secure = await tellDog(request, { 'X-Visitor-Token': consenting, 'X-Forwarded-Proto': 'https' }).expect(200);
  expect(secure.headers['set-cookie']?.[0]).toMatch(/; Secure$/);

  const crossSite = { 'Sec-Fetch-Site': 'cross-site', 'X-Visitor-Token': consenting };
  const ours = await tellDog(request, { ...crossSite, Origin: 'https://shop.example' }).expect(200);
  const theirs = await tellDog(request, { ...crossSite, Origin: 'https://evil.example' }).expect(200);
  expect([ours.headers['set-cookie'] !== undefined, theirs.headers['set-cookie'] !== undefined]).toEqual([true, false]);
});
