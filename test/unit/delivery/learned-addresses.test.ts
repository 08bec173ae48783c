import { createLearnedAddresses } from '../../../server/src/delivery/cache/learned-addresses';
import { skippedHeaders } from '../../../server/src/delivery/cache/skipped-headers';

describe('learned addresses', () => {
  it('are those of one origin', () => {
    const addresses = createLearnedAddresses();
    addresses.set('/page', 'https://a.example', { key: 'page', headers: [['access-control-allow-origin', 'a']] });
    expect(addresses.get('/page', 'https://a.example')?.headers).toEqual([['access-control-allow-origin', 'a']]);
    expect(addresses.get('/page', 'https://b.example')).toBeUndefined();
    expect(addresses.get('/page', undefined)).toBeUndefined();
  });

  it('survive a flood of made-up origins as long as somebody asks for them', () => {
    const addresses = createLearnedAddresses();
    const shop = { key: 'page', headers: [['access-control-allow-origin', 'https://shop.example']] as const };
    addresses.set('/page', 'https://shop.example', shop);
    for (let at = 0; at < 20_000; at += 1) {
      const origin = `https://${at}.example`;
      addresses.set('/page', origin, { key: 'page', headers: [['access-control-allow-origin', origin]] });
      if (at % 100 === 0) expect(addresses.get('/page', 'https://shop.example')).toEqual(shop);
    }
    expect(addresses.get('/page', 'https://1.example')).toBeUndefined();
  });

  it('are not kept where they or what is said of them are very long', () => {
    const addresses = createLearnedAddresses();
    const long = 'a'.repeat(20_000);
    addresses.set(`/${long}`, undefined, { key: 'long', headers: [] });
    addresses.set('/page', undefined, { key: 'page', headers: [['content-security-policy', long]] });
    expect(addresses.get(`/${long}`, undefined)).toBeUndefined();
    expect(addresses.get('/page', undefined)).toBeUndefined();
  });
});

describe('what skipped middlewares say', () => {
  it('is what they added, of what is the same each time', () => {
    const before = { 'x-frame-options': 'DENY' };
    const after = {
      ...before,
      'x-powered-by': 'Shop',
      'x-request-id': '1',
      'set-cookie': 'a=b',
      'x-persona': 'dog',
      vary: 'Origin, Cookie',
    };
    expect(skippedHeaders(before, after, 'Origin')).toEqual([
      ['x-powered-by', 'Shop'],
      ['vary', 'Origin'],
    ]);
  });

  it('is nothing where all of them have had their say before', () => {
    expect(skippedHeaders({ vary: 'Origin' }, { vary: 'Origin, Cookie' }, 'Origin')).toEqual([]);
  });

  it('cannot be said again where it holds a secret for one answer', () => {
    expect(skippedHeaders({}, { 'content-security-policy': "script-src 'nonce-r4nd0m'" }, '')).toBeNull();
  });
});
