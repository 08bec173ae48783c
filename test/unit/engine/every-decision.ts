import fc from 'fast-check';
import { compilePersonas, decide, type PersonaSet } from '../../../shared/engine';
import { patterns, predicates } from '../../spec/engine/vocabulary';
import { competing, facts, moment, personas, rules } from './arbitraries';

/** Makes up sets of personas and, for each, hands what is prepared from it the keys of who holds for many visitors at many moments. */
export function everyDecision(prepare: (set: PersonaSet) => (holding: readonly string[]) => void): void {
  fc.assert(
    fc.property(
      fc.oneof(personas, competing),
      rules,
      fc.array(facts, { minLength: 5, maxLength: 5 }),
      fc.array(moment, { minLength: 3, maxLength: 3 }),
      (all, ruleList, visitors, moments) => {
        const set = compilePersonas(all, { predicates, patterns, rules: ruleList });
        const check = prepare(set);
        for (const visitor of visitors) {
          for (const at of moments) check(decide(set, visitor, at).personas.map(({ key }) => key));
        }
      }
    ),
    { numRuns: 300 }
  );
}
