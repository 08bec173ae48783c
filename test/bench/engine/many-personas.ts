import assert from 'node:assert/strict';
import type { Condition } from '../../../shared/domain/condition';
import type { Facts } from '../../../shared/domain/fact';
import type { Persona } from '../../../shared/domain/persona';
import { compilePersonas, decide, type PersonaSet } from '../../../shared/engine';
import { re2Patterns } from '../../../shared/operators/re2-patterns';
import { builtInPredicates } from '../../../shared/predicates';
import type { Row } from '../row';

const NOW = Date.UTC(2026, 0, 15, 3);

const facts: Facts = {
  'geo.country': 'JP',
  'device.type': 'phone',
  'language.tags': ['ja-JP', 'ja', 'en'],
  'time.visitorZone': 'Asia/Tokyo',
  'arrival.utm.campaign': 'spring-sale',
};

const leaf = (predicate: string, params: Record<string, unknown>): Condition => ({ predicate, params });

/** Five of the commonest predicates; `any` of five misses, so that none of them can be left out. */
const stranger = (at: number): Condition => ({
  any: [
    leaf('place.country', { countries: ['US', 'GB', 'CA'] }),
    leaf('device.type', { types: ['tv', 'console'] }),
    leaf('language.accepted', { languages: ['fr', 'de'], which: 'any' }),
    leaf('time.weekday', { days: [6, 7], zone: 'visitor' }),
    leaf('arrival.utm', { tag: 'campaign', values: [`autumn-${at}-*`] }),
  ],
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

/** The worst case: nobody but the very last persona holds. */
function lastHolds(count: number): PersonaSet {
  const personas = Array.from({ length: count }, (_, at): Persona => ({
    key: `p${at + 1}`,
    name: `Persona ${at + 1}`,
    priority: at + 1,
    isEnabled: true,
    condition: at === count - 1 ? acquaintance : stranger(at),
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
  const { Bench } = await import('tinybench');
  say('Engine: decisions over 1 to 1,000 personas …');
  const bench = new Bench({ time: 1000, warmupTime: 300 });
  for (const count of [1, 10, 50, 100, 1000]) {
    const set = lastHolds(count);
    bench.add(String(count), () => decide(set, facts, { now: NOW }), { async: false });
  }
  await bench.run();

  const latency = (count: number) => {
    const result = bench.getTask(String(count))?.result;
    assert(result !== undefined && 'latency' in result, `${count} personas were not measured.`);
    return result.latency;
  };
  const row = (count: number, percentile: 'p50' | 'p99', budget: Row['budget']): Row => {
    const value = latency(count)[percentile];
    const name = `${count.toLocaleString('en')} personas of 5 predicates decided, ${percentile}`;
    return { group: 'Engine', name, ours: value, theirs: null, unit: 'ms', result: value, budget };
  };
  // Per persona, so that 1 means exactly linear. A tenth more is left to caches of the processor.
  const perPersona = (count: number): number => latency(count).p50 / count;
  return [
    row(1, 'p50', null),
    row(10, 'p50', null),
    row(50, 'p99', { atMost: 0.2 }),
    row(1000, 'p99', { atMost: 2 }),
    {
      group: 'Engine',
      name: 'time per persona, 1,000 against 100',
      ours: perPersona(1000),
      theirs: perPersona(100),
      unit: 'ms',
      result: perPersona(1000) / perPersona(100),
      budget: { atMost: 1.1 },
    },
  ];
}
