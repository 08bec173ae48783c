import type { ConditionCheckAnswer, ConditionCheckBody } from '../../../shared/contracts/conditions';
import type { ConditionSource } from '../../../shared/domain/condition';
import type { LocalizedText } from '../../../shared/domain/localized-text';
import type { Problem } from '../../../shared/domain/problem';
import { summarize } from '../../../shared/engine';
import type { PredicateLookup } from '../../../shared/engine/predicate-registry';
import { fieldsOf } from '../content-checks/candidate';
import type { EngineChecks } from '../content-checks/engine-checks';
import type { PersonaRepository, StoredPersona } from '../repositories/persona-repository';
import type { RuleRepository, StoredRule } from '../repositories/rule-repository';

export interface ConditionCheckService {
  /** What saving this condition would say, and how it reads. */
  check(body: ConditionCheckBody): Promise<ConditionCheckAnswer['data']>;
}

interface Dependencies {
  readonly personas: Pick<PersonaRepository, 'findAll'>;
  readonly rules: Pick<RuleRepository, 'findAll'>;
  readonly predicates: PredicateLookup;
  readonly checks: EngineChecks;
}

interface Stock {
  readonly personas: readonly StoredPersona[];
  readonly rules: readonly StoredRule[];
}

export function createConditionCheckService({
  personas,
  rules,
  predicates,
  checks,
}: Dependencies): ConditionCheckService {
  return {
    async check({ condition, of }) {
      const [allPersonas, allRules] = await Promise.all([personas.findAll(), rules.findAll()]);
      const isOfRule = of?.kind === 'rule';
      if (condition == null && !isOfRule) return { sentence: null, problems: [] };

      const draft = { condition, key: of?.key ?? null };
      const stock = { personas: allPersonas, rules: allRules };
      const found = isOfRule && draft.key !== null ? ofRule(draft, stock, checks) : ofPersona(draft, stock, checks);
      const problems = found.flatMap(inCondition);
      const isReadable = condition != null && !problems.some(isAboutTheWhole);
      return { sentence: isReadable ? sentenceOf(condition, { predicates, rules: allRules }) : null, problems };
    },
  };
}

interface Draft {
  readonly condition: unknown;
  readonly key: string | null;
}

function ofRule(draft: Draft, { personas, rules }: Stock, checks: EngineChecks): readonly Problem[] {
  const others = rules.filter(({ key }) => key !== draft.key).map(fieldsOf);
  return checks.rule({ ...draft }, { others, personas: personas.map(({ key }) => key) });
}

/** No key looks like this, so nothing refers to an entry that has none yet. */
const NO_KEY = '(new)';

/**
 * Also for a rule without a key, which nothing can refer to yet. What is stored of the persona stays with it, because
 * its lead takes part in the circles that personas can form.
 */
function ofPersona({ key, condition }: Draft, { personas, rules }: Stock, checks: EngineChecks): readonly Problem[] {
  const stored = personas.find((persona) => persona.key === key);
  const others = personas.filter((persona) => persona !== stored).map(fieldsOf);
  const draft = { priority: 1, ...stored, key: key ?? NO_KEY, condition: condition ?? {} };
  return checks.persona(draft, { others, rules: rules.map(fieldsOf) });
}

/** Paths come from the entry; what is wrong elsewhere in it is told by the check at saving. */
function inCondition(problem: Problem): readonly Problem[] {
  const [field, ...path] = problem.path;
  if (field === 'condition') return [{ ...problem, path }];
  return problem.code === 'condition.cycle' ? [{ ...problem, path: ['root'] }] : [];
}

function isAboutTheWhole({ path: [first, second] }: Problem): boolean {
  return second === undefined && first !== 'root';
}

function sentenceOf(
  condition: unknown,
  vocabulary: { readonly predicates: PredicateLookup; readonly rules: readonly StoredRule[] }
): LocalizedText {
  const tell = (locale: string) => summarize(condition as ConditionSource, locale, vocabulary);
  return { en: tell('en'), ja: tell('ja') };
}
