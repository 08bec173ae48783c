import { freeKey } from '../../../../admin/src/section/personas/starters/free-key';
import { isOrderChanged } from '../../../../admin/src/section/personas/order-refusal';
import { refusedPlaces } from '../../../../admin/src/section/content/refused-places';
import { limitWords, mannerWords } from '../../../../admin/src/section/facts/fact-words';
import { actionNames } from '../../../../admin/src/section/settings/action-names';
import { shownValue } from '../../../../admin/src/section/settings/shown-value';
import english from '../../../../admin/src/translations/en/section.json';

const messages: Readonly<Record<string, string>> = english;

describe('a key for a ready-made persona', () => {
  it.each<[string[], string]>([
    [[], 'evening'],
    [['evening'], 'evening-2'],
    [['evening', 'evening-2', 'evening-4'], 'evening-3'],
    [['evenings'], 'evening'],
  ])('beside %j is %s', (taken, expected) => {
    expect(freeKey('evening', taken)).toBe(expected);
  });
});

describe('a refusal', () => {
  const place = { kind: 'rule', type: 'plugin::personalization.rule', documentId: 'one', name: 'In Europe' };

  it('names the places that it carries, and only what is a place', () => {
    expect(refusedPlaces({ details: { places: [place, null, 'rule', { kind: 'rule' }] } })).toEqual([place]);
  });

  it.each([null, undefined, {}, { details: null }, { details: { places: 'many' } }, new TypeError('offline')])(
    'of another kind (%p) names none',
    (error) => {
      expect(refusedPlaces(error)).toEqual([]);
      expect(isOrderChanged(error)).toBe(false);
    }
  );

  it('of an order tells whether somebody was faster', () => {
    expect(isOrderChanged({ status: 409, details: { code: 'order.changed' } })).toBe(true);
    expect(isOrderChanged({ status: 409, details: { code: 'key.taken' } })).toBe(false);
  });
});

describe('the words on a fact', () => {
  it.each([
    [null, null],
    [{}, null],
    [{ maxLength: 40 }, 'section.fact.limit.length'],
    [{ min: 0, max: 10 }, 'section.fact.limit.between'],
    [{ min: 0 }, 'section.fact.limit.from'],
    [{ max: 10 }, 'section.fact.limit.to'],
  ])('with limits %j are %s', (limits, key) => {
    const words = limitWords({ limits });
    expect(words?.key ?? null).toBe(key);
    if (words) expect(messages[words.key]).toBeDefined();
  });

  it('say who writes it, who may see it, and for how long it is kept', () => {
    const words = mannerWords({ writableBy: 'server', isPersonal: true, mayBeShown: true, retentionDays: 30 });
    expect(words.map(({ key }) => key)).toEqual([
      'section.fact.writable-by.server',
      'section.fact.personal',
      'section.fact.shown',
      'section.fact.kept-days',
    ]);
    expect(words.filter(({ key }) => !messages[key])).toEqual([]);
  });
});

describe('the settings page', () => {
  it.each<[unknown, string | null]>([
    [null, null],
    [undefined, null],
    ['', null],
    [[], null],
    [0, '0'],
    [false, 'false'],
    ['Asia/Tokyo', 'Asia/Tokyo'],
    [['10.0.0.0/8', '::1'], '10.0.0.0/8, ::1'],
    [{ a: 1 }, '{"a":1}'],
  ])('shows %j as %j', (value, shown) => {
    expect(shownValue(value)).toBe(shown);
  });

  it('names rights by what they allow, each once', () => {
    const actions = ['create', 'update', 'create'].map((name) => `plugin::content-manager.explorer.${name}`);
    expect(actionNames(actions)).toEqual(['create', 'update']);
  });
});
