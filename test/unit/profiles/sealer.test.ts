import { deriveKeys } from '../../../server/src/services/derived-keys';
import { createSealer } from '../../../server/src/services/sealer';

const sealerOf = (...appKeys: string[]) => createSealer({ keys: deriveKeys(appKeys, 'profile') });

describe('what is sealed', () => {
  it('is opened in its place, by the key that sealed it or a later one beside it', () => {
    const sealed = sealerOf('old').seal('a text: é, 犬', 'here');
    expect(sealerOf('old').open(sealed, 'here')).toBe('a text: é, 犬');
    expect(sealerOf('new', 'old').open(sealed, 'here')).toBe('a text: é, 犬');
  });

  it('says nothing of its content, and not twice the same', () => {
    const one = sealerOf('key').seal('dog', 'here');
    expect(one).not.toBe(sealerOf('key').seal('dog', 'here'));
    expect(Buffer.from(one.split('.')[1]!, 'base64url').toString('latin1')).not.toContain('dog');
  });

  it.each<[string, (sealed: string) => unknown, string]>([
    ['put into another place', (sealed) => sealed, 'there'],
    ['changed', (sealed) => sealed.slice(0, 20) + (sealed[20] === 'A' ? 'B' : 'A') + sealed.slice(21), 'here'],
    ['cut', (sealed) => sealed.slice(0, 12), 'here'],
    ['without its key', (sealed) => sealed.slice(sealed.indexOf('.')), 'here'],
    ['of another key', () => sealerOf('foreign').seal('x', 'here'), 'here'],
    ['empty', () => '', 'here'],
    ['no text', () => null, 'here'],
  ])('is nothing where it is %s', (_how, spoil, place) => {
    const sealer = sealerOf('key');
    expect(sealer.open(spoil(sealer.seal('a text', 'here')), place)).toBeNull();
  });
});
