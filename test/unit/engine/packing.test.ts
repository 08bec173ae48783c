import fc from 'fast-check';
import type { PackedPersonas } from '../../../shared/domain/packed-personas';
import type { Facts } from '../../../shared/domain/fact';
import type { Persona } from '../../../shared/domain/persona';
import {
  compilePersonas,
  createPredicateRegistry,
  decide,
  packPersonas,
  unpackPersonas,
  type PersonaSet,
} from '../../../shared/engine';
import { patterns, predicates } from '../../spec/engine/vocabulary';
import { competing, facts, moment, personas, rules } from './arbitraries';

const lookup = 'get' in predicates ? predicates : createPredicateRegistry(predicates);
const sent = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

function decideElsewhere(set: PersonaSet, given: Facts, now: number) {
  const { packed, holdsUntil } = packPersonas(set, now);
  const decision = decide(unpackPersonas(sent(packed), { predicates: lookup, patterns }), given, { now });
  const ends = [decision.holdsUntil, holdsUntil].filter((at) => at !== null);
  return { ...decision, holdsUntil: ends.length > 0 ? Math.min(...ends) : null };
}

const persona = (key: string, priority: number, more: Partial<Persona> = {}): Persona => ({
  key,
  name: `Secret name of ${key}`,
  priority,
  isEnabled: true,
  condition: { predicate: 'test.match', params: {} },
  scoring: null,
  activeFrom: null,
  activeTo: null,
  ...more,
});
const isMember = (key: string) => ({ predicate: 'persona.member', params: { persona: key } });
const compiled = (...all: Persona[]) => compilePersonas(all, { predicates, patterns });
const packedOf = (set: PersonaSet, now = 0): PackedPersonas => packPersonas(set, now).packed;

describe('packed personas', () => {
  test.each([
    ['of every kind', personas],
    ['that ask about each other', competing],
  ])('%s are decided elsewhere as they are here', (_, some) => {
    fc.assert(
      fc.property(some, rules, facts, moment, (all, book, given, { now }) => {
        const set = compilePersonas(all, { predicates, patterns, rules: book });
        expect(decideElsewhere(set, given, now)).toEqual(decide(set, given, { now }));
      }),
      { numRuns: 500 }
    );
  });

  test('tell nothing of who is disabled, over or still to come, but when that changes', () => {
    const set = compiled(
      persona('off', 1, { isEnabled: false }),
      persona('soon', 2, { activeFrom: 10 }),
      persona('gone', 3, { activeTo: 0 }),
      persona('here', 4, { condition: { any: [isMember('off'), isMember('soon'), { not: isMember('gone') }] } })
    );
    const text = JSON.stringify(packedOf(set));
    expect(text).not.toMatch(/off|soon|gone|Secret/);
    expect(packPersonas(set, 0).holdsUntil).toBe(10);
    expect(decideElsewhere(set, {}, 0).personas.map(({ key }) => key)).toEqual(['here']);
  });

  test('keep a broken persona unknown, and whoever asks about it', () => {
    const broken = { condition: { predicate: 'gone', params: {} } };
    const set = compiled(persona('broken', 1, broken), persona('asks', 2, { condition: { not: isMember('broken') } }));
    expect(decideElsewhere(set, {}, 0)).toMatchObject({ personas: [], undecided: ['broken', 'asks'] });
  });

  test('name the facts that deciding may read', () => {
    const inJapan = { predicate: 'place.country', params: { countries: ['JP'] } };
    const set = compiled(persona('a', 1, { condition: { all: [inJapan, isMember('b')] } }), persona('b', 2));
    expect(packPersonas(set, 0).facts).toEqual(['geo.country']);
  });

  test('are unknown where their predicate is not known', () => {
    const set = compiled(persona('here', 1));
    const elsewhere = unpackPersonas(packedOf(set), { predicates: createPredicateRegistry(), patterns });
    expect(decide(elsewhere, {}, { now: 0 })).toMatchObject({ personas: [], undecided: ['here'] });
  });

  test('are refused where a piece refers to itself', () => {
    const loop = { personas: [{ key: 'a', condition: 0 }], nodes: [{ not: 0 }], steps: [] };
    expect(() => unpackPersonas(loop, { predicates: lookup, patterns })).toThrow(TypeError);
  });
});
