import * as fc from 'fast-check';
import { simulatedVisitor } from '../../../../shared/contracts/simulation';
import { parseRequestText } from '../../../../admin/src/simulator/paste/parse-request-text';

const NONE = { allowedCookies: [] };

describe('a pasted request', () => {
  it('is read from a raw request, with its address made whole', () => {
    const { request, notices } = parseRequestText(
      'GET /dogs?utm_source=mail HTTP/1.1\r\nHost: shop.example\r\nUser-Agent: Firefox\r\nAccept-Language: ja\r\n\r\n',
      NONE
    );
    expect(request).toEqual({
      url: 'https://shop.example/dogs?utm_source=mail',
      headers: { 'user-agent': 'Firefox', 'accept-language': 'ja' },
    });
    expect(notices).toEqual([]);
  });

  it('is read from header lines alone, and from the pseudo headers of HTTP/2', () => {
    const { request } = parseRequestText(
      ':authority: shop.example\n:path: /cats\nreferer: https://www.google.com/',
      NONE
    );
    expect(request).toEqual({ url: 'https://shop.example/cats', headers: { referer: 'https://www.google.com/' } });
  });

  it('is read from a curl command over several lines, whatever its quotes', () => {
    const { request, notices } = parseRequestText(
      `curl 'https://shop.example/a?b=c' \\\n  -H 'accept-language: ja,en;q=0.9' \\\n  -H $'x-note: it\\'s' \\\n  -A "Some \\"Agent\\"" \\\n  --referer=https://t.example/ \\\n  -X POST --data-raw 'user-agent: no' --compressed`,
      NONE
    );
    expect(request).toEqual({
      url: 'https://shop.example/a?b=c',
      headers: {
        'accept-language': 'ja,en;q=0.9',
        'x-note': "it's",
        'user-agent': 'Some "Agent"',
        referer: 'https://t.example/',
      },
    });
    expect(notices).toEqual([]);
  });

  it('drops what proves who somebody is, and says so without its value', () => {
    const { request, notices } = parseRequestText(
      'Authorization: Bearer s3cr3t\nX-Api-Key: s3cr3t\nX-Visitor-Token: s3cr3t\nCookie: sid=s3cr3t; theme=dark; pz_visitor=s3cr3t',
      { allowedCookies: ['theme'] }
    );
    expect(request).toEqual({ cookies: { theme: 'dark' } });
    expect(notices).toEqual([
      { kind: 'secret', line: 1, text: 'Authorization' },
      { kind: 'secret', line: 2, text: 'X-Api-Key' },
      { kind: 'secret', line: 3, text: 'X-Visitor-Token' },
      { kind: 'secret', line: 4, text: 'sid' },
      { kind: 'secret', line: 4, text: 'pz_visitor' },
    ]);
  });

  it('says which lines it did not understand, and takes nothing of a body', () => {
    const { request, notices } = parseRequestText('GET /\nnonsense\nbad name: x\n\n{"user-agent": "no"}', NONE);
    expect(request).toEqual({ url: '/' });
    expect(notices).toEqual([
      { kind: 'not-understood', line: 2, text: 'nonsense' },
      { kind: 'not-understood', line: 3, text: 'bad name' },
      { kind: 'body', line: 5, text: '{"user-agent": "no"}' },
    ]);
  });

  it('takes the address of the visitor where only one was forwarded', () => {
    expect(parseRequestText('X-Forwarded-For: 203.0.113.9', NONE).request).toEqual({ ip: '203.0.113.9' });
    expect(parseRequestText('X-Forwarded-For: 203.0.113.9, 10.0.0.1', NONE).request).toEqual({
      headers: { 'x-forwarded-for': '203.0.113.9, 10.0.0.1' },
    });
  });

  it('never throws, and always gives what the contract accepts', () => {
    const line = fc.oneof(
      fc.string(),
      fc.tuple(fc.string(), fc.string()).map(([name, value]) => `${name}: ${value}`),
      fc.constantFrom('GET / HTTP/1.1', 'Cookie: a=b; __proto__=c', '__proto__: x', 'Host: a b', '', ':path: x')
    );
    const word = fc.oneof(
      fc.string(),
      fc.constantFrom('-H', '-b', "'", '"', "$'", '\\', '\n', '-u', '--url', '__proto__: 1')
    );
    const text = fc.oneof(
      fc.array(line, { maxLength: 150 }).map((lines) => lines.join('\n')),
      fc.array(word, { maxLength: 150 }).map((words) => `curl ${words.join(' ')}`)
    );
    fc.assert(
      fc.property(text, fc.array(fc.constantFrom('a', '__proto__')), (pasted, allowedCookies) => {
        const { request, notices } = parseRequestText(pasted, { allowedCookies });
        const hasProto = [request.headers, request.cookies].some((bag) => bag && Object.hasOwn(bag, '__proto__'));
        expect(hasProto || simulatedVisitor.safeParse({ request }).success).toBe(true);
        expect(notices.length).toBeLessThanOrEqual(50);
      })
    );
  });

  it('is bounded, however much is pasted', () => {
    const { request, notices } = parseRequestText(`a: ${'x'.repeat(5000)}\n${'b: c\n'.repeat(20_000)}`, NONE);
    expect(Object.keys(request.headers ?? {})).toEqual(['b']);
    expect(notices.some(({ kind }) => kind === 'too-long')).toBe(true);
  });
});
