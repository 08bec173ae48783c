import { createFactSources } from '../../../server/src/facts/create-fact-sources';
import { REASON_KINDS } from '../../../shared/domain/reason-kind';
import { SPOKEN_LOCALES } from '../../../shared/domain/localized-text';
import { publicReason, REASON_WORDS } from '../../../shared/engine';
import { reasonKind } from '../../../shared/engine/reasons/reason-kinds';
import { defaultConfig } from '../../../server/src/config';

const sources = createFactSources({
  config: defaultConfig,
  logger: { warn: () => undefined },
  journeys: () => ({ journeys: [] }) as never,
});

describe('the kind of a reason', () => {
  /** Headers and cookies mean what the site means by them. */
  const UNTOLD = ['request'];

  it.each(
    sources
      .flatMap(({ facts }) => Object.keys(facts))
      .filter((name) => !UNTOLD.includes(name.split('.', 1)[0]!))
      .map((name) => [name])
  )('is known of %s', (name) => {
    expect(reasonKind(name)).not.toBe('other');
  });

  it.each([
    ['visitor.bucket', 'chance'],
    ['visitor.isSignedIn', 'account'],
    ['visitor.role', 'account'],
    ['request.cookie.theme', 'other'],
    ['weather.now', 'other'],
    ['__proto__', 'other'],
    ['constructor.name', 'other'],
  ])('of %s is %s', (name, kind) => {
    expect(reasonKind(name)).toBe(kind);
  });
});

describe('a reason that may be told to anybody', () => {
  const EVERYTHING = {
    'geo.country': 'JP',
    'geo.region': 'JP-01',
    'geo.city': 'Sapporo',
    'geo.latitude': 43.06,
    'device.type': 'phone',
    'device.model': 'X100',
    'network.address': '192.0.2.7',
    'known.segment': 'likely-to-cancel',
    'behaviour.views': 62,
    'arrival.utm.campaign': 'win-back',
    'visitor.role': 'dunning',
    'time.visitorZone': 'Asia/Tokyo',
    'page.path': '/cancel',
    'request.cookie.theme': 'dark',
  };
  const known = (name: string) => (EVERYTHING as Record<string, string | number>)[name];
  const told = (facts: readonly string[], locale: 'en' | 'ja' = 'en') =>
    publicReason(reasonKind(facts[0]!), { facts, known, locale });

  it('names the place as far as it was asked for, and no further', () => {
    expect(told(['geo.country']).value).toBe('Japan');
    expect(told(['geo.country', 'geo.region']).value).toBe('Hokkaido');
    expect(told(['geo.region'], 'ja').value).toBe('北海道');
    expect(told(['geo.city', 'geo.region']).value).toBe('Sapporo');
    expect(told(['geo.latitude'])).toEqual({
      value: null,
      sentence: 'You see this because of your approximate place.',
    });
  });

  it('names the country of a region that has no name here', () => {
    const abroad = (name: string) => (name === 'geo.region' ? 'DE-BE' : undefined);
    const { value } = publicReason('place', { facts: ['geo.region'], known: abroad, locale: 'en' });
    expect(value).toBe('Germany');
  });

  it('names the kind of the device', () => {
    expect(told(['device.type']).sentence).toBe('You see this because you use a phone.');
    expect(told(['device.model']).sentence).toBe('You see this because of the device that you use.');
  });

  it.each(
    Object.keys(EVERYTHING)
      .filter((name) => !/^(geo|device)\./.test(name))
      .map((name) => [name])
  )('says nothing of the value of %s', (name) => {
    for (const locale of SPOKEN_LOCALES) {
      const { sentence, value } = told([name], locale);
      expect(value).toBeNull();
      expect(sentence).not.toContain(String(known(name)));
      expect(sentence).not.toContain(name);
    }
  });

  it.each(SPOKEN_LOCALES)('is a whole sentence of its own for every kind (%s)', (locale) => {
    const { because, of } = REASON_WORDS[locale];
    const sentences = REASON_KINDS.map((kind) => because(of(kind, null)));
    expect(new Set(sentences).size).toBe(REASON_KINDS.length);
    for (const sentence of sentences) expect(sentence).toMatch(/[.。]$/);
  });
});
