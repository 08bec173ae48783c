import fc from 'fast-check';
import { defaultConfig } from '../../../server/src/config';
import { createFactSources } from '../../../server/src/facts/create-fact-sources';
import type { ResolvedFacts } from '../../../server/src/facts/fact-source';
import { createFactsService } from '../../../server/src/facts/facts-service';
import { createVisitorRequest } from '../../../server/src/facts/visitor-request';
import { NO_JOURNEYS } from './requests';

/** Everything a visitor can send passes through here, so nothing in it may be able to break a request or hold it up. */
const warnings: string[] = [];
const logger = { warn: (message: string) => void warnings.push(message) };
const config = {
  ...defaultConfig,
  trustedProxies: ['10.0.0.1'],
  geo: { headers: 'cloudflare', mmdb: null, geoipLite: false } as const,
  siteHosts: ['*.example.com'],
  allowedHeaders: ['x-shop'],
  allowedCookies: ['shop'],
};
const read = createVisitorRequest({ config });
const service = createFactsService({
  config,
  logger,
  sources: createFactSources({ config, logger, journeys: () => NO_JOURNEYS }),
});
const names = [
  ...service.list().flatMap(({ facts }) => Object.keys(facts).filter((name) => !name.endsWith('*'))),
  'page.query.a',
  'page.query.__proto__',
  'request.header.x-shop',
  'request.cookie.shop',
  'form.pet',
];

function resolve(headers: Record<string, string | string[]>, url = '/', remoteAddress = '10.0.0.1'): ResolvedFacts {
  const resolved = service.resolve(read({ url, headers, socket: { remoteAddress } }), names, 0);
  if (resolved instanceof Promise) throw new Error('a promise was returned');
  return resolved;
}

const headerNames = fc.constantFrom(
  'accept-language',
  'cf-ipcity',
  'cf-ipcountry',
  'cf-iplatitude',
  'cf-iplongitude',
  'cf-region-code',
  'cf-timezone',
  'cookie',
  'dnt',
  'host',
  'referer',
  'sec-ch-ua',
  'sec-ch-ua-form-factors',
  'sec-ch-ua-full-version-list',
  'sec-ch-ua-mobile',
  'sec-ch-ua-model',
  'sec-ch-ua-platform',
  'sec-ch-ua-platform-version',
  'sec-gpc',
  'user-agent',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-shop',
  'x-visitor-page',
  'x-visitor-referrer',
  'x-visitor-time-zone',
  '__proto__'
);
const pieces = fc.constantFrom(
  'Mozilla/5.0 (',
  'Android',
  '"Chromium";v="1"',
  'https://',
  'www.google.com',
  '[::1]',
  '::ffff:1.2.3.4',
  '%',
  '%E8%B5',
  '?',
  ';q=',
  ',',
  '; ',
  '=',
  '\u0000',
  '\ud800',
  'JP',
  '__proto__',
  'utm_source',
  '999999999999',
  '-',
  '\\',
  '"',
  '(',
  'a'
);
const values = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
  fc.webUrl({ withQueryParameters: true }),
  fc.ipV6()
);
const headers = fc.dictionary(headerNames, fc.oneof(values, fc.array(values, { maxLength: 3 })), {
  noNullPrototype: true,
});

describe('any request', () => {
  it('gives facts of bearable size and never an exception or a promise', () => {
    fc.assert(
      fc.property(headers, values, fc.oneof(fc.ipV4(), fc.string()), (someHeaders, url, peer) => {
        const { values: facts, failures } = resolve(someHeaders, url, peer);
        expect(failures).toEqual([]);
        expect(JSON.stringify(facts).length).toBeLessThan(64 * 1024);
      }),
      { numRuns: 1000 }
    );
    expect(warnings).toEqual([]);
  });

  it('gives the same facts again', () => {
    fc.assert(
      fc.property(headers, values, (someHeaders, url) => {
        expect(resolve(someHeaders, url).values).toEqual(resolve(someHeaders, url).values);
      }),
      { numRuns: 300 }
    );
  });

  // Lengths at which each header is still read, filled with what makes careless patterns slow.
  it.each([
    'a',
    ' ',
    '"',
    ',',
    ';',
    '(',
    '%',
    '/',
    '.',
    '"a";',
    'a=',
    'en;q=0.1,',
    'Android ',
    'Tizen ',
    '1.',
    '; rv:',
    'https://',
    '::',
  ])('of the greatest length, filled with %j, is answered quickly', (piece) => {
    const fill = (length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
    const hostile = Object.fromEntries(
      [
        'accept-language',
        'referer',
        'x-visitor-page',
        'x-visitor-referrer',
        'x-forwarded-for',
        'cf-ipcity',
        'host',
      ].map((name) => [name, fill(4096)])
    );
    const hints = [
      'sec-ch-ua',
      'sec-ch-ua-full-version-list',
      'sec-ch-ua-model',
      'sec-ch-ua-platform',
      'sec-ch-ua-form-factors',
    ];
    for (const name of hints) hostile[name] = fill(512);
    hostile['user-agent'] = `Mozilla/5.0 ${fill(1000)}`;
    hostile.cookie = fill(16 * 1024);
    const start = performance.now();
    resolve(hostile, `/${fill(2048)}?${fill(8192)}`);
    // It takes about a millisecond; a pattern that backtracks takes seconds. The rest is for a busy machine.
    expect(performance.now() - start).toBeLessThan(100);
  });
});
