import type { RuleRow } from '../../../../shared/contracts/rules';
import type { ConditionSource } from '../../../../shared/domain/condition';
import type { PatternCompiler } from '../../../../shared/domain/predicate';
import { validateRules, type PredicateSource } from '../../../../shared/engine';
import type { StoredUses } from '../../content-checks/stored-uses';
import type { UseTeller } from '../../content-checks/told-uses';
import type { PersonaRepository } from '../../repositories/persona-repository';
import type { RuleRepository } from '../../repositories/rule-repository';
import { sentenceOf } from './sentences';
import { usedIn } from './used-in';

export interface RuleListService {
  /** All rules by key, each with its sentence, what is wrong with it, and where it is used. */
  find(tell: UseTeller): Promise<readonly RuleRow[]>;
}

interface Dependencies {
  readonly rules: RuleRepository;
  readonly personas: PersonaRepository;
  readonly uses: Pick<StoredUses, 'usages'>;
  readonly predicates: PredicateSource;
  readonly patterns: PatternCompiler;
}

export function createRuleListService({ rules, personas, uses, predicates, patterns }: Dependencies): RuleListService {
  return {
    async find(tell) {
      const [all, allPersonas, usages] = await Promise.all([rules.findAll(), personas.findAll(), uses.usages()]);
      const problems = validateRules({
        rules: all.map(({ key, name, condition }) => ({ key, name, condition: condition as ConditionSource })),
        personas: allPersonas.map(({ key }) => key),
        predicates,
        patterns,
      });
      const places = await usedIn(
        all.map(({ key }) => usages.ofRule(key)),
        tell
      );
      return all.map(({ documentId, key, name, description, condition }, at) => ({
        ...{ documentId, key, name, description },
        sentence: sentenceOf({ condition }, { predicates, rules: all }),
        problems: (problems.get(key) ?? []).map((problem) => ({ ...problem, path: ['condition', ...problem.path] })),
        ...(places[at] as (typeof places)[number]),
      }));
    },
  };
}
