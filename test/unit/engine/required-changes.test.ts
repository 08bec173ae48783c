import fc from 'fast-check';
import type { Facts } from '../../../shared/domain/fact';
import type { Outcome } from '../../../shared/domain/outcome';
import type { Persona } from '../../../shared/domain/persona';
import type { PersonaChanges } from '../../../shared/domain/required-change';
import type { Rule } from '../../../shared/domain/rule';
import { compilePersonas, decide, explain, type PersonaSet, requiredChanges } from '../../../shared/engine';
import { deliberate } from '../../../shared/engine/personas/deliberation';
import { patterns, predicates } from '../../spec/engine/vocabulary';
import { processorTime } from './processor-time';
import { competing, facts, moment, personas, rules } from './arbitraries';

const options = { predicates, patterns };
const compileSet = (all: Persona[], ruleList: Rule[]): PersonaSet =>
  compilePersonas(all, { ...options, rules: ruleList });

/** The persona that comes first once the tests come out as named. Tests are one where predicate and parameters are. */
function firstWith(set: PersonaSet, given: Facts, now: number, { steps }: PersonaChanges): string | undefined {
  const leaves = new Map(
    set.plan.program.nodes.flatMap(({ shape }, node) =>
      shape.kind === 'predicate' ? [[identity(shape.leaf), node] as const] : []
    )
  );
  const assumed = new Map<number, Outcome>();
  for (const { leaves: changed } of steps ?? []) {
    for (const change of changed) assumed.set(leaves.get(identity(change))!, change.to);
  }
  const { outcomes } = deliberate(set, given, now, assumed);
  return set.personas[outcomes.indexOf('match')]?.key;
}

const identity = ({ predicate, params }: { predicate: string; params: object }) => JSON.stringify([predicate, params]);
const countOf = ({ steps }: PersonaChanges) => steps!.reduce((sum, { leaves }) => sum + leaves.length, 0);

describe('required changes', () => {
  test('make the persona the first of the decision', () => {
    let found = 0;
    fc.assert(
      fc.property(fc.oneof(personas, competing), rules, facts, moment, (all, ruleList, given, at) => {
        const set = compileSet(all, ruleList);
        const first = explain(set, given, at).decision.personas[0]?.key;
        const changes = requiredChanges(set, given, at);
        expect(changes.map(({ persona }) => persona)).toEqual(
          set.personas.map(({ key }) => key).filter((key) => key !== first)
        );
        for (const change of changes) {
          expect((change.steps === null) !== (change.impossible === null)).toBe(true);
          if (change.steps === null) continue;
          found += 1;
          expect(firstWith(set, given, at.now, change)).toBe(change.persona);
          expect(countOf(change)).toBeGreaterThan(0);
        }
      }),
      { numRuns: 300 }
    );
    expect(found).toBeGreaterThan(150);
  });

  test('point at a leaf of the explanation that comes out as they say', () => {
    fc.assert(
      fc.property(fc.oneof(personas, competing), rules, facts, moment, (all, ruleList, given, at) => {
        const set = compileSet(all, ruleList);
        const explained = new Map(explain(set, given, at).personas.map((persona) => [persona.key, persona]));
        for (const { steps } of requiredChanges(set, given, at)) {
          for (const { from, place, predicate, to } of (steps ?? []).flatMap(({ leaves }) => leaves)) {
            const persona = explained.get(place.persona)!;
            let node = typeof place.part === 'number' ? persona.score!.rules[place.part]!.trace : persona[place.part]!;
            for (const step of place.path)
              node = 'children' in node ? node.children[step]! : 'child' in node ? node.child : node;
            expect(node).toMatchObject({ kind: 'predicate', predicate, outcome: from });
            expect(to).not.toBe(from);
          }
        }
      })
    );
  });

  test('are never more than the fewest there are, where no test stands in two places', () => {
    // Every leaf is a test of its own, so all sets of changes can be tried.
    const shape = fc.letrec<{ node: Shape }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 3, withCrossShrink: true },
        fc.constantFrom<Shape>('match', 'miss', 'unknown'),
        fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
        fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
        tie('node').map((not) => ({ not }))
      ),
    })).node;
    fc.assert(
      fc.property(fc.array(shape, { minLength: 1, maxLength: 3 }), (shapes) => {
        const given: Record<string, number> = {};
        let leaves = 0;
        const draw = (node: Shape): unknown => {
          if (typeof node !== 'string') {
            const [[kind, inner]] = Object.entries(node) as [[string, Shape | Shape[]]];
            return { [kind]: Array.isArray(inner) ? inner.map(draw) : draw(inner) };
          }
          const fact = `f.n${leaves++}`;
          if (node !== 'unknown') given[fact] = node === 'match' ? 1 : 0;
          return { predicate: 'fact', params: { fact, operator: 'equals', value: 1 } };
        };
        const all = shapes.map((node, at) => persona(`p${at}`, at + 1, draw(node)));
        fc.pre(leaves <= 9);
        const set = compileSet(all, []);
        for (const change of requiredChanges(set, given, { now: 0 })) {
          expect(countOf(change)).toBe(fewest(set, given, leaves, change.persona));
        }
      }),
      { numRuns: 150 }
    );
  });

  test('cost at most ten decisions for each of a thousand personas', () => {
    const all = Array.from({ length: 1_000 }, (_, at) =>
      persona(`p${at}`, at + 1, {
        all: [
          { predicate: 'place.country', params: { countries: ['JP'] } },
          { predicate: 'fact', params: { fact: `crm.f${at % 300}`, operator: 'equals', value: at % 7 } },
          {
            any: [
              { predicate: 'device.type', params: { types: ['phone'] } },
              { predicate: 'device.bot', params: {} },
            ],
          },
        ],
      })
    );
    const set = compileSet(all, []);
    const known = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`crm.f${at}`, at % 7]));
    const everything = { 'geo.country': 'JP', 'device.type': 'phone', ...known };
    // Where nobody holds each has a way of its own; where hundreds do, they stand in each other's.
    for (const visitor of [{ 'geo.country': 'JP' }, everything]) {
      const deciding = processorTime(() => decide(set, visitor, { now: 0 }), all.length);
      expect(processorTime(() => requiredChanges(set, visitor, { now: 0 }))).toBeLessThan(10 * deciding);
    }
  });
});

type Shape = 'match' | 'miss' | 'unknown' | { all: Shape[] } | { any: Shape[] } | { not: Shape };

function persona(key: string, priority: number, condition: unknown): Persona {
  const rest = { name: key, isEnabled: true, scoring: null, activeFrom: null, activeTo: null };
  return { key, priority, condition: condition as Persona['condition'], ...rest };
}

/** By trying all: each leaf may stay, match or miss. */
function fewest(set: PersonaSet, given: Facts, leaves: number, wanted: string): number {
  let least = Infinity;
  const names = Array.from({ length: leaves }, (_, at) => `f.n${at}`);
  const tryAll = (at: number, visitor: Record<string, unknown>, changed: number): void => {
    if (changed >= least) return;
    if (at === leaves) {
      const { outcomes } = deliberate(set, visitor, 0);
      if (set.personas[outcomes.indexOf('match')]?.key === wanted) least = changed;
      return;
    }
    tryAll(at + 1, visitor, changed);
    for (const value of [0, 1]) {
      if (given[names[at]!] !== value) tryAll(at + 1, { ...visitor, [names[at]!]: value }, changed + 1);
    }
  };
  tryAll(0, { ...given }, 0);
  return least;
}
