import assert from 'node:assert/strict';
import type { Condition } from '../../../shared/domain/condition';
import type { Facts } from '../../../shared/domain/fact';
import type { Persona } from '../../../shared/domain/persona';
import { compilePersonas, decide, type PersonaSet } from '../../../shared/engine';
import { re2Patterns } from '../../../shared/operators/re2-patterns';
import { builtInPredicates } from '../../../shared/predicates';
import type { Row } from '../row';
import { type Latency, leastDisturbed, type Subject } from './least-disturbed';

const NOW = Date.UTC(2026, 0, 15, 3);

const facts: Facts = {
  'geo.country': 'JP',
  'device.type': 'phone',
  'language.tags': ['ja-JP', 'ja', 'en'],
  'time.visitorZone': 'Asia/Tokyo',
  'arrival.utm.campaign': 'spring-sale',
  'crm.score': 12,
};

const leaf = (predicate: string, params: Record<string, unknown>): Condition => ({ predicate, params });

const COUNTRIES = ['US', 'GB', 'CA', 'FR', 'DE', 'IT', 'ES', 'PT', 'NL', 'BE', 'CH', 'AT', 'PL', 'SE', 'NO', 'DK'];
const TYPES = ['tv', 'console', 'desktop', 'wearable'];
const LANGUAGES = ['fr', 'de', 'it', 'es', 'pt', 'nl'];

const pick = (values: readonly string[], at: number, count: number): string[] =>
  Array.from({ length: count }, (_, step) => values[(at + step * 3) % values.length]!);

/**
 * Five of the commonest predicates. `any` of five misses, so that none of them can be left out; with parameters that
 * personas partly have in common, as real ones do, and a campaign of its own for each.
 */
const stranger = (at: number): Condition => ({
  any: [
    leaf('place.country', { countries: pick(COUNTRIES, at, 3) }),
    leaf('device.type', { types: pick(TYPES, at, 2) }),
    leaf('language.accepted', { languages: pick(LANGUAGES, at, 2), which: 'any' }),
    leaf('time.weekday', { days: [6, 7], zone: 'visitor' }),
    leaf('arrival.utm', { tag: 'campaign', values: [`autumn-${at}-*`] }),
  ],
});

/** Five predicates that nobody else has, which leaves nothing to share: the worst case. */
const loner = (at: number): Condition => ({
  any: Array.from({ length: 5 }, (_, step) =>
    leaf('fact', { fact: 'crm.score', operator: 'atLeast', value: 100 + 5 * at + step })
  ),
});

const acquaintance: Condition = {
  all: [
    leaf('place.country', { countries: ['JP', 'KR'] }),
    leaf('device.type', { types: ['phone', 'tablet'] }),
    leaf('language.accepted', { languages: ['ja'], which: 'any' }),
    leaf('time.weekday', { days: [1, 2, 3, 4, 5], zone: 'visitor' }),
    leaf('arrival.utm', { tag: 'campaign', values: ['spring-*'] }),
  ],
};

/** Nobody but the very last persona holds. */
function lastHolds(count: number, other: (at: number) => Condition): PersonaSet {
  const personas = Array.from({ length: count }, (_, at): Persona => ({
    key: `p${at + 1}`,
    name: `Persona ${at + 1}`,
    priority: at + 1,
    isEnabled: true,
    condition: at === count - 1 ? acquaintance : other(at),
    scoring: null,
    activeFrom: null,
    activeTo: null,
  }));
  const set = compilePersonas(personas, { predicates: builtInPredicates, patterns: re2Patterns });
  assert.equal(set.broken.size, 0);
  const decision = decide(set, facts, { now: NOW });
  assert.deepEqual(
    decision.personas.map(({ key }) => key),
    [`p${count}`]
  );
  assert.deepEqual(decision.undecided, []);
  return set;
}

/** Decisions over many personas of five predicates each, the facts being there. */
export async function benchManyPersonas({ say }: { say: (text: string) => void }): Promise<Row[]> {
  say('Engine: decisions over 1 to 1,000 personas …');
  const nameOf = (count: number, other: typeof stranger): string =>
    `${count} ${other === loner ? 'loners' : 'strangers'}`;
  const subject = (count: number, other: typeof stranger): Subject => {
    const set = lastHolds(count, other);
    return { name: nameOf(count, other), run: () => void decide(set, facts, { now: NOW }) };
  };
  const latencyOf = await leastDisturbed([
    ...[1, 10, 50, 1000].map((count) => subject(count, stranger)),
    ...[50, 1000].map((count) => subject(count, loner)),
  ]);
  const latency = (count: number, other = stranger): Latency => latencyOf(nameOf(count, other));
  const row = (name: string, value: number, budget: Row['budget']): Row => {
    return { group: 'Engine', name, ours: value, theirs: null, unit: 'ms', result: value, budget };
  };
  // Per persona, so that 1 means exactly linear. The rest is left to the caches of the processor.
  const perPersona = (count: number): number => latency(count).p50 / count;
  return [
    row('1 persona of 5 predicates decided, median', latency(1).p50, null),
    row('10 personas, median', latency(10).p50, null),
    row('50 personas, p99', latency(50).p99, { atMost: 0.2 }),
    row('50 personas that share no predicate, p99', latency(50, loner).p99, { atMost: 0.2 }),
    row('1,000 personas, median', latency(1000).p50, { atMost: 2 }),
    row('1,000 personas that share no predicate, median', latency(1000, loner).p50, { atMost: 2 }),
    {
      group: 'Engine',
      name: 'time per persona, 1,000 against 50',
      ours: perPersona(1000),
      theirs: perPersona(50),
      unit: 'ms',
      result: perPersona(1000) / perPersona(50),
      budget: { atMost: 1.5 },
    },
  ];
}
