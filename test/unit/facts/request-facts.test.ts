import { defaultConfig, type PersonalizationConfig } from '../../../server/src/config';
import { createFactSources } from '../../../server/src/facts/create-fact-sources';
import { defineFactSource, type ResolvedFacts } from '../../../server/src/facts/fact-source';
import { createFactsService } from '../../../server/src/facts/facts-service';
import type { VisitorRequest } from '../../../server/src/facts/visitor-request';
import { aRequest, aVisitor, NO_JOURNEYS } from './requests';

const logger = { warn: () => undefined };

function service(settings: Partial<PersonalizationConfig> = {}) {
  const config = { ...defaultConfig, geo: { headers: null, mmdb: null, geoipLite: false }, ...settings };
  return createFactsService({
    config,
    logger,
    sources: createFactSources({ config, logger, journeys: () => NO_JOURNEYS }),
  });
}

function resolve(parts: Partial<VisitorRequest>, names: string[], settings: Partial<PersonalizationConfig> = {}) {
  const { values } = service(settings).resolve(aRequest(parts), names, 0) as ResolvedFacts;
  return { ...values };
}

describe('the built-in sources', () => {
  it('fit together', () => {
    expect(() => service().close()).not.toThrow();
  });

  it('label every fact in every spoken language', () => {
    const descriptions = service()
      .list()
      .flatMap(({ facts }) => Object.values(facts));
    for (const { label } of descriptions)
      expect(label).toEqual({ en: expect.stringMatching(/./), ja: expect.stringMatching(/./) });
  });
});

describe('time zones', () => {
  const visitorZone = (headers: Record<string, string>, settings?: Partial<PersonalizationConfig>) =>
    resolve({ headers, isFromTrustedProxy: true }, ['time.visitorZone'], settings)['time.visitorZone'];
  const cloudflare = { geo: { headers: 'cloudflare', mmdb: null, geoipLite: false } } as const;

  it.each([
    ['Asia/Tokyo', 'Asia/Tokyo'],
    ['america/new_york', 'America/New_York'],
    ['America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
    ['UTC', 'UTC'],
    ['+09:00', undefined],
    ['Moon/Tranquility', undefined],
    ['__proto__', undefined],
    ['', undefined],
    [`Asia/${'x'.repeat(1000)}`, undefined],
  ])('of the visitor: %s is %s', (header, zone) => {
    expect(visitorZone({ 'x-visitor-time-zone': header })).toBe(zone);
  });

  it('of the visitor is that of the place where the device does not say', () => {
    expect(visitorZone({ 'cf-timezone': 'Asia/Seoul' }, cloudflare)).toBe('Asia/Seoul');
    expect(visitorZone({ 'cf-timezone': 'Asia/Seoul', 'x-visitor-time-zone': 'Asia/Tokyo' }, cloudflare)).toBe(
      'Asia/Tokyo'
    );
    expect(visitorZone({ 'cf-timezone': 'Asia/Seoul', 'x-visitor-time-zone': 'nowhere' }, cloudflare)).toBe(
      'Asia/Seoul'
    );
  });

  it('of the visitor is waited for where a custom source knows the place', async () => {
    const facts = service();
    facts.register(
      defineFactSource({
        id: 'my.place',
        facts: { 'geo.timeZone': { type: 'string', label: { en: 'zone', ja: 'ゾーン' } } },
        resolve: async () => ({ 'geo.timeZone': 'Asia/Seoul' }),
      })
    );
    facts.close();
    const { values } = await facts.resolve(aRequest(), ['time.visitorZone', 'time.siteZone'], 0);
    expect({ ...values }).toEqual({ 'time.visitorZone': 'Asia/Seoul', 'time.siteZone': 'UTC' });
  });

  it('of the visitor is unknown, and that of the site known, without geo', () => {
    const settings = { siteTimeZone: 'Asia/Tokyo', facts: { timeoutMs: 50, disabled: ['geo'] } };
    expect(resolve({}, ['time.visitorZone', 'time.siteZone'], settings)).toEqual({ 'time.siteZone': 'Asia/Tokyo' });
  });
});

describe('headers, cookies and the address', () => {
  const settings = { allowedHeaders: ['X-Shop'], allowedCookies: ['Shop'] };
  const request = { headers: { 'x-shop': 'a', 'x-other': 'b' }, cookies: { Shop: 'c', other: 'd' } };

  it('are facts only where the operator allows them', () => {
    const names = [
      'request.header.x-shop',
      'request.header.X-Shop',
      'request.header.x-other',
      'request.cookie.Shop',
      'request.cookie.other',
    ];
    expect(resolve(request, names, settings)).toEqual({
      'request.header.x-shop': 'a',
      'request.header.X-Shop': 'a',
      'request.cookie.Shop': 'c',
    });
    expect(resolve(request, names)).toEqual({});
  });

  it('include the address for tests on networks', () => {
    expect(resolve({ address: '203.0.113.1' }, ['network.address'])).toEqual({ 'network.address': '203.0.113.1' });
    expect(resolve({ address: null }, ['network.address'])).toEqual({});
  });
});

describe('what the visitor told us', () => {
  const visitor = aVisitor({
    id: 'bucket-7',
    facts: JSON.parse(
      '{"pet":{"value":"dog","at":0},"age":{"value":7,"at":0},"__proto__":{"value":"x","at":0}}'
    ) as Record<string, never>,
  });
  const names = ['visitor.bucket', 'form.pet', 'form.age', 'form.name', 'form.constructor', 'form.toString'];

  it('is known under the keys that were told', () => {
    expect(resolve({ visitor }, names)).toEqual({ 'visitor.bucket': 'bucket-7', 'form.pet': 'dog', 'form.age': 7 });
  });

  it('is unknown without a visitor, without consent, and where the browser opts out', () => {
    expect(resolve({}, names)).toEqual({});
    expect(resolve({ visitor: { ...visitor, consent: { personalization: false } } }, names)).toEqual({});
    expect(resolve({ visitor }, names, { consent: { personalization: 'required', measurement: 'implied' } })).toEqual(
      {}
    );
    expect(resolve({ visitor, headers: { 'sec-gpc': '1' } }, names)).toEqual({});
  });
});
