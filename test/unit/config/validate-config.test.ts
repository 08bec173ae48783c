import { config, defaultConfig, validateConfig } from '../../../server/src/config';

const withSettings = (settings: Record<string, unknown>) => ({ ...defaultConfig, ...settings });

describe('the configuration', () => {
  it('is valid as it comes', () => {
    expect(() => config.validator(config.default)).not.toThrow();
  });

  it('takes a complete set of settings', () => {
    const settings = withSettings({
      trustedProxies: ['loopback', '10.0.0.0/8', '2001:db8::1', '192.168.1.0/255.255.255.0'],
      facts: { timeoutMs: 100, disabled: ['geo'] },
      geo: { headers: { country: 'X-Country', timeZone: 'x-zone' }, mmdb: '/data/city.mmdb', geoipLite: false },
      siteTimeZone: 'Asia/Tokyo',
      siteHosts: ['example.com', '*.example.com', 'localhost'],
      allowedHeaders: ['X-Shop'],
      allowedCookies: ['shop_session'],
      personaParameter: 'always',
      visitorToken: { cookie: '__Host-pz', maxAgeDays: 30, sameSite: 'none', secure: true },
      consent: { personalization: 'required', measurement: 'required' },
    });
    expect(() => validateConfig(settings)).not.toThrow();
  });

  // A refusal that is not about the key, what was found and what was expected sends its reader to the source code.
  it.each([
    [{ trustedProxies: true }, 'trustedProxies is true; expected a list, each item an address'],
    [{ trustedProxies: ['example.com'] }, 'trustedProxies is ["example.com"]; expected'],
    [{ trustedProxies: ['0.0.0.0/0'] }, 'trustedProxies is ["0.0.0.0/0"]; expected'],
    [{ facts: { timeoutMs: 0, disabled: [] } }, 'facts.timeoutMs is 0; expected a whole number from 1 to 10000'],
    [{ facts: { timeoutMs: '50', disabled: [] } }, 'facts.timeoutMs is "50"; expected'],
    [{ facts: null }, 'facts is null; expected an object'],
    [
      { geo: { headers: 'akamai', mmdb: null, geoipLite: true } },
      'geo.headers is "akamai"; expected null or one of cloudflare',
    ],
    [
      { geo: { headers: { land: 'x-land' }, mmdb: null, geoipLite: true } },
      'geo.headers is {"land":"x-land"}; expected',
    ],
    [{ geo: { headers: null, mmdb: '', geoipLite: true } }, 'geo.mmdb is ""; expected null or the path'],
    [
      { geo: { headers: null, mmdb: null, geoipLite: true, maxmind: 'x' } },
      'geo.maxmind is no setting; expected one of headers, mmdb, geoipLite',
    ],
    [{ siteTimeZone: 'JST+9' }, 'siteTimeZone is "JST+9"; expected an IANA time zone'],
    [{ siteHosts: ['https://example.com'] }, 'siteHosts is ["https://example.com"]; expected'],
    [{ allowedHeaders: ['Authorization'] }, 'allowedHeaders is ["Authorization"]; expected'],
    [{ allowedCookies: ['pz_visitor'] }, 'allowedCookies names "pz_visitor"; expected any cookie but'],
    [{ personaParameter: 'public' }, 'personaParameter is "public"; expected one of "never", "with-token", "always"'],
    [
      { redis: { url: 'http://me:pass@host', prefix: 'p:' } },
      'redis.url is a value not shown here; expected null or an address',
    ],
    [{ redis: { url: null, prefix: 'a b' } }, 'redis.prefix is "a b"; expected 1 to 100 characters'],
    [{ clock: 0 }, 'clock is 0; expected a function'],
    [{ consent: {} }, 'consent.personalization is missing; expected one of "implied", "required"'],
    [{ delivery: { maxDepth: 1.5 } }, 'delivery.maxDepth is 1.5; expected a whole number from 0 to 20'],
    [{ trustProxies: [] }, 'trustProxies is no setting; expected one of trustedProxies'],
    [
      { visitorToken: { ...defaultConfig.visitorToken, sameSite: 'none', secure: false } },
      'visitorToken.secure is false; expected true or "auto"',
    ],
    [
      { geo: { ...defaultConfig.geo, headers: 'cloudflare' } },
      'trustedProxies is []; expected the addresses of the CDN',
    ],
  ])('refuses %j, naming the key, what was found and what was expected', (settings, message) => {
    expect(() => validateConfig(withSettings(settings))).toThrow(message);
  });

  it('names everything that is wrong at once', () => {
    expect(() => validateConfig(withSettings({ personaHeader: 'yes', clock: null }))).toThrow(
      'personaHeader is "yes"; expected true or false; clock is null; expected a function'
    );
  });

  it('refuses what is no object at all', () => {
    expect(() => validateConfig(undefined)).toThrow('config is missing; expected an object');
  });

  it('has no lists of items among its defaults, which Strapi would merge into an operator’s by index', () => {
    const lists = [defaultConfig, ...Object.values(defaultConfig)]
      .flatMap((part: object) => Object.values(part))
      .filter(Array.isArray);
    expect(lists.flat()).toEqual([]);
    expect(lists.length).toBeGreaterThan(0);
  });
});
