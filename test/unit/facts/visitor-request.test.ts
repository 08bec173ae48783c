import fc from 'fast-check';
import { createVisitorRequest, withVisitor } from '../../../server/src/facts/visitor-request';
import { aVisitor } from './requests';

const read = createVisitorRequest({ config: { trustedProxies: ['10.0.0.1'] } });

describe('a visitor request', () => {
  it('holds what Koa knows, in one neutral form', () => {
    const request = read({
      method: 'POST',
      url: '/api/home?locale=ja&locale=en&q=%E8%B5%A4',
      headers: { host: 'API.example.com:1337', 'User-Agent': 'x', cookie: 'a=1; b="2"; a=3; c=%E8%B5%A4; d=%' },
      socket: { remoteAddress: '::ffff:203.0.113.1' },
    });
    expect(request).toMatchObject({
      address: '203.0.113.1',
      isFromTrustedProxy: false,
      method: 'POST',
      path: '/api/home',
    });
    expect(request.host).toBe('api.example.com');
    expect({ ...request.query }).toEqual({ locale: 'ja', q: '赤' });
    expect({ ...request.cookies }).toEqual({ a: '1', b: '2', c: '赤', d: '%' });
    expect(request.headers['user-agent']).toBe('x');
    expect(request.visitor).toBeNull();
  });

  it('reads every query as the platform does', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'&=?+%41aé_*[]; /'), maxLength: 30 });
    fc.assert(
      fc.property(texts, (query) => {
        const expected = new Map([...new URLSearchParams(query)].filter(([name]) => name !== '').reverse());
        expect({ ...read({ url: `/?${query}`, headers: {} }).query }).toEqual(Object.fromEntries(expected));
      })
    );
  });

  it('takes the forwarded host from a trusted proxy only', () => {
    const headers = { host: 'internal', 'x-forwarded-host': 'evil.example, www.example.com' };
    expect(read({ headers, socket: { remoteAddress: '10.0.0.1' } }).host).toBe('www.example.com');
    expect(read({ headers, socket: { remoteAddress: '10.0.0.2' } }).host).toBe('internal');
  });

  it('leaves out values over 4 KB, but takes the cookies of a whole site', () => {
    const { headers, cookies } = read({
      headers: {
        'x-big': 'x'.repeat(4097),
        'x-fits': 'x'.repeat(4096),
        cookie: `${'a=1; '.repeat(50)}ads=${'x'.repeat(4000)}; pz=1; ${'b=2; '.repeat(500)}`,
      },
    });
    expect(Object.keys(headers)).toEqual(['x-fits', 'cookie']);
    expect(cookies.pz).toBe('1');
  });

  it('leaves out what follows 100 headers, parameters and cookies', () => {
    const many = Array.from({ length: 300 }, (_, index) => `n${index}`);
    const request = read({
      url: `/?${many.map((name) => `${name}=1`).join('&')}`,
      headers: {
        cookie: many.map((name) => `${name}=1`).join('; '),
        ...Object.fromEntries(many.map((name) => [name, '1'])),
      },
    });
    expect(Object.keys(request.headers)).toHaveLength(100);
    expect(Object.keys(request.query)).toHaveLength(100);
    expect(Object.keys(request.cookies)).toHaveLength(100);
  });

  it('has records without a prototype, so that no name is there by inheritance', () => {
    const { headers, query, cookies } = read({
      url: '/?__proto__=a&constructor=b',
      headers: JSON.parse('{"__proto__":"a","cookie":"__proto__=a"}') as Record<string, string>,
    });
    for (const record of [headers, query, cookies]) {
      expect(Object.getPrototypeOf(record)).toBeNull();
      expect(record.toString).toBeUndefined();
      expect(typeof record['__proto__']).toBe('string');
    }
    expect(({} as Record<string, unknown>).constructor).toBe(Object);
  });

  it('has no visitor where the browser asks not to be tracked', () => {
    const visitor = aVisitor();
    expect(read({ headers: {} }, visitor).visitor).toBe(visitor);
    expect(read({ headers: { dnt: '1' } }, visitor).visitor).toBeNull();
    expect(read({ headers: { 'sec-gpc': '1' } }, visitor).visitor).toBeNull();
    expect(read({ headers: { dnt: '0' } }, visitor).visitor).toBe(visitor);
    expect(withVisitor(read({ headers: { dnt: '1' } }), visitor).visitor).toBeNull();
  });
});
