import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { SPOKEN_LOCALES } from '../../shared/domain/localized-text';
import type { PredicateDefinition, SentenceWords } from '../../shared/domain/predicate';
import { summarize } from '../../shared/engine';
import { builtInPredicates } from '../../shared/predicates';
import { declaredFacts } from '../spec/predicates/ask';
import { filesUnder, read, SOURCE } from './repository';

/** The names that fact sources and predicates have agreed on; families end with a dot. */
const FACT_NAMES = [
  ...['country', 'region', 'city', 'continent', 'latitude', 'longitude'].map((name) => `geo.${name}`),
  ...['type', 'vendor', 'model', 'os', 'osVersion', 'browser', 'browserVersion', 'isBot'].map(
    (name) => `device.${name}`
  ),
  ...['referrer', 'referrerHost', 'medium', 'source', 'clickIds', 'utm.'].map((name) => `arrival.${name}`),
  ...[
    'language.tags',
    'time.visitorZone',
    'time.siteZone',
    'page.path',
    'page.host',
    'network.address',
    'visitor.bucket',
    'visitor.isSignedIn',
    'visitor.role',
  ],
  ...['visits', 'views', 'lastSeen', 'previousVisit', 'topTopics', 'topicHalfLifeDays', 'landingPage'].map(
    (name) => `behaviour.${name}`
  ),
  ...['events.', 'counts.', 'latest.', 'topics.', 'goals.', 'firstTouch.', 'lastTouch.'].map(
    (name) => `behaviour.${name}`
  ),
  ...['page.query.', 'request.header.', 'request.cookie.', 'form.', 'known.', 'journey.', 'persona.'],
];

/** What was done has a time: it leaves windows, fades and grows old. These do not go by it. */
const TIMELESS_BEHAVIOUR = ['views', 'top-topic', 'goal', 'first-touch', 'last-touch'].map(
  (name) => `behaviour.${name}`
);

/** It tests for the very absence of a fact, and so always knows. */
const NEVER_UNKNOWN = ['place.unknown'];

const FILES = filesUnder('shared/predicates', SOURCE).filter((file) => read(file).includes('= definePredicate('));

test('every file that defines a predicate is registered, each under an id of its own', () => {
  expect(builtInPredicates).toHaveLength(FILES.length);
  expect(new Set(builtInPredicates.map(({ id }) => id)).size).toBe(builtInPredicates.length);
});

test('the reference page says what the definitions say', () => {
  const script = path.resolve(__dirname, '../../scripts/write-predicate-reference.mjs');
  const { status, stderr } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

describe.each(builtInPredicates.map((definition) => [definition.id, definition] as const))('%s', (id, definition) => {
  test('lives in the folder of its category, which its id begins with', () => {
    const { category } = definition;
    expect(FILES.filter((file) => read(file).includes(`id: '${id}'`))).toEqual([
      expect.stringMatching(`^shared/predicates/${category}/`),
    ]);
    if (category !== 'general') expect(id).toMatch(new RegExp(`^${category}\\.`));
  });

  test('labels every parameter in both languages', () => {
    const bare = Object.entries(definition.params).filter(([, { label }]) => !label?.en || !label.ja);
    expect(bare.map(([name]) => name)).toEqual([]);
  });

  test.each(SPOKEN_LOCALES)('mentions every parameter in its %s sentence', (locale) => {
    const mentioned = mentionedParameters(definition, locale);
    // Letter case is a detail that no sentence needs.
    const wanted = Object.keys(definition.params).filter((name) => name !== 'ignoreCase');
    expect(wanted.filter((name) => !mentioned.has(name))).toEqual([]);
  });

  test.each(SPOKEN_LOCALES)('reads as a sentence in %s for each of its samples', (locale) => {
    for (const { params } of definition.samples) {
      const sentence = summarize({ predicate: id, params }, locale, { predicates: builtInPredicates });
      expect(sentence).not.toMatch(/[[\]［］{}]|undefined|null| {2}|\s$/);
      if (locale === 'ja') expect(sentence).toMatch(/[ぁ-ん]$/);
    }
  });

  test('has samples for every answer it can give', () => {
    const outcomes = new Set(definition.samples.map(({ outcome }) => outcome));
    const wanted = NEVER_UNKNOWN.includes(id) ? ['match', 'miss'] : ['match', 'miss', 'unknown'];
    expect([...outcomes].sort()).toEqual(wanted);
  });

  test('reads only facts that some source provides', () => {
    // The generic predicate is there for facts that nobody here knows.
    if (id === 'fact') return;
    const names = definition.samples.flatMap(({ params }) => declaredFacts(definition, params));
    const known = (name: string) =>
      FACT_NAMES.some((fact) => (fact.endsWith('.') ? name.startsWith(fact) : name === fact));
    expect(names.filter((name) => !known(name))).toEqual([]);
  });

  test('says when its answer changes, if it looks at the clock', () => {
    const { category } = definition;
    const looksAtClock = category === 'time' || (category === 'behaviour' && !TIMELESS_BEHAVIOUR.includes(id));
    expect(definition.changesAt !== undefined).toBe(looksAtClock);
  });
});

function mentionedParameters({ sentence, samples }: PredicateDefinition, locale: 'en' | 'ja'): Set<string> {
  const template = sentence[locale];
  if (typeof template === 'string') return new Set([...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''));
  const names = new Set<string>();
  for (const { params } of samples) {
    const watched = new Proxy(params, {
      get: (target, name) => {
        names.add(String(name));
        return Reflect.get(target, name) as unknown;
      },
    });
    template(watched, plainWords(locale));
  }
  return names;
}

function plainWords(locale: 'en' | 'ja'): SentenceWords {
  return {
    locale,
    anyOf: (items) => items.join(', '),
    country: (code) => code,
    language: (tag) => tag,
    choice: (_parameter, value) => value,
    weekday: String,
    month: String,
    number: String,
  };
}
