import assert from 'node:assert/strict';
import { createBehaviourSource } from '../../../server/src/facts/behaviour-source';
import { deriveKeys } from '../../../server/src/services/derived-keys';
import { createVisitorTokenCodec } from '../../../server/src/services/visitor/visitor-token-codec';
import { NO_BEHAVIOUR } from '../../../server/src/visitor/behaviour/behaviour';
import { type ObservedEvent, recordEvents } from '../../../server/src/visitor/behaviour/record-events';
import { newVisitor } from '../../../server/src/visitor/visitor-state';
import type { FactValue } from '../../../shared/domain/fact';
import type { Persona } from '../../../shared/domain/persona';
import { compilePersonas, decide } from '../../../shared/engine';
import { re2Patterns } from '../../../shared/operators/re2-patterns';
import { builtInPredicates } from '../../../shared/predicates';
import type { Row } from '../row';
import { leastDisturbed } from './least-disturbed';

const NOW = Date.UTC(2026, 0, 15, 3);
const HOUR = 3_600_000;

/** A history that fills what the token has for behaviour. */
function fullBehaviour() {
  const events = Array.from({ length: 600 }, (_, nth): ObservedEvent => ({
    id: nth.toString(36).padStart(4, '0'),
    type: `event-${nth % 12}`,
    at: NOW - (600 - nth) * 2 * HOUR,
    topics: new Map([[`topic-${nth % 24}`, 1 + (nth % 3)]]),
  }));
  return events.reduce(
    (behaviour, event) => recordEvents(behaviour, [event], { now: event.at, topicHalfLifeDays: 14 }),
    NO_BEHAVIOUR
  );
}

/** Fifty personas of one rule about behaviour each. */
function fiftyRules() {
  const conditions = [
    (nth: number) => ({ predicate: 'behaviour.event', params: { event: `event-${nth % 12}`, times: 90, days: 30 } }),
    (nth: number) => ({ predicate: 'behaviour.topic', params: { topic: `topic-${nth % 24}`, points: 900 } }),
    (nth: number) => ({
      predicate: 'behaviour.last-event',
      params: { event: `event-${nth % 12}`, when: 'before', days: 99 },
    }),
    (nth: number) => ({ predicate: 'behaviour.visits', params: { atLeast: 900 + nth } }),
    (nth: number) => ({ predicate: 'behaviour.top-topic', params: { topics: [`none-${nth}`], among: 3 } }),
  ];
  const personas = Array.from({ length: 50 }, (_, nth): Persona => ({
    key: `p${nth}`,
    name: `Persona ${nth}`,
    priority: nth + 1,
    isEnabled: true,
    condition: conditions[nth % conditions.length]!(nth),
    scoring: null,
    activeFrom: null,
    activeTo: null,
  }));
  const set = compilePersonas(personas, { predicates: builtInPredicates, patterns: re2Patterns });
  assert.equal(set.broken.size, 0);
  return set;
}

/** From the bytes of a full token to the decision: decryption, facts and fifty rules. */
export async function benchBehaviourRules({ say }: { say: (text: string) => void }): Promise<Row[]> {
  say('Engine: 50 behaviour rules over a full token …');
  const codec = createVisitorTokenCodec({ keys: deriveKeys(['bench'], 'visitor-token') });
  const visitor = { ...newVisitor({ id: 'l8lPzQpQq0m3C2b9m2Yx7A', now: NOW }), behaviour: fullBehaviour() };
  const token = await codec.encrypt(visitor, { now: NOW, maxAgeDays: 180 });
  assert(token !== null);
  const set = fiftyRules();
  const source = createBehaviourSource({ config: { behaviour: { topicHalfLifeDays: 14 } } });
  const places = new Map(set.facts.map((name, at) => [name, at]));

  const fromTheToken = async () => {
    const read = await codec.decrypt(token, { now: NOW });
    const facts = source.resolve({ visitor: read } as never, { needed: set.facts, now: NOW, fact: () => undefined });
    return decide(set, { get: (name: string) => (facts as FactValue[])[places.get(name) ?? -1] }, { now: NOW });
  };
  const { unknownFacts, personas } = await fromTheToken();
  assert.deepEqual([unknownFacts, personas], [[], []]);
  const { p99 } = (await leastDisturbed([{ name: 'rules', run: fromTheToken }]))('rules');
  return [
    {
      group: 'Engine',
      name: '50 behaviour rules over a full token, decryption included, p99',
      ours: p99,
      theirs: null,
      unit: 'ms',
      result: p99,
      budget: { atMost: 1 },
      note: `a token of ${token.length} characters`,
    },
  ];
}
