import { deriveKeys } from '../../../server/src/services/derived-keys';
import { previewAddress } from '../../../server/src/services/preview/preview-address';
import { createPreviewTokens } from '../../../server/src/services/preview/preview-token';

const tokensOf = (...appKeys: string[]) => createPreviewTokens({ keys: deriveKeys(appKeys, 'preview-token') });
const claims = { persona: 'japan', at: null };
const NOW = Date.UTC(2026, 0, 15);

describe('a preview token', () => {
  it('says what it was issued for, for a quarter of an hour', () => {
    const tokens = tokensOf('one');
    const token = tokens.issue({ persona: null, at: 12 }, NOW);
    expect(tokens.read(token, NOW)).toEqual({ ok: true, claims: { persona: null, at: 12 } });
    expect(tokens.read(token, NOW + 15 * 60_000 - 1)).toMatchObject({ ok: true });
    expect(tokens.read(token, NOW + 15 * 60_000)).toEqual({ ok: false, reason: 'expired' });
  });

  it('outlives a new key in front of the list, and not the end of its own', () => {
    const token = tokensOf('old').issue(claims, NOW);
    expect(tokensOf('new', 'old').read(token, NOW)).toEqual({ ok: true, claims });
    expect(tokensOf('new').read(token, NOW)).toEqual({ ok: false, reason: 'invalid' });
  });

  it('is made with a key of its own', () => {
    expect(deriveKeys('one', 'preview-token')[0].id).not.toBe(deriveKeys('one', 'visitor-token')[0].id);
  });

  it.each(['', '..', 'a.b.c', '\u0000', 'x'.repeat(10_000)])('is nothing else: %j', (text) => {
    expect(tokensOf('one').read(text, NOW)).toEqual({ ok: false, reason: 'invalid' });
  });
});

describe('the address of a preview', () => {
  it.each([
    ['https://shop.example/a?b=1#c', 'https://shop.example/a?b=1&persona=x#c'],
    ['/demo', '/demo?persona=x'],
    ['/demo?persona=y&q=a?b', '/demo?persona=x&q=a%3Fb'],
    ['/demo#one#two', '/demo?persona=x#one#two'],
  ])('keeps what %s has', (url, expected) => {
    expect(previewAddress(url, { persona: 'x' })).toBe(expected);
  });

  it('names no persona where there is none', () => {
    expect(previewAddress('/demo?persona=y', { persona: null, previewToken: 't' })).toBe('/demo?previewToken=t');
  });
});
