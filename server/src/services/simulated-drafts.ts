import type { DraftPersona, DraftRule } from '../../../shared/contracts/simulation';
import type { Problem } from '../../../shared/domain/problem';
import type { Rule } from '../../../shared/domain/rule';
import { validate, type Vocabulary } from '../../../shared/engine';

interface Drafts {
  readonly personas: readonly DraftPersona[];
  readonly rule: DraftRule | undefined;
}

/** Everything that is wrong with the drafts of a simulation, with paths from the request's body. */
export function draftProblems(
  drafts: Drafts,
  vocabulary: Vocabulary & { readonly rules: readonly Rule[] }
): readonly Problem[] {
  const { personas, rule } = drafts;
  const ofRule = rule ? at(['rule', 'condition'], validate(rule.condition, { ...vocabulary, ruleKey: rule.key })) : [];
  const ofPersonas = personas.flatMap((draft, index) => at(['personas', index], problemsOf(draft, vocabulary)));
  return [...ofRule, ...ofPersonas];
}

function problemsOf(draft: DraftPersona, vocabulary: Vocabulary & { readonly rules: readonly Rule[] }): Problem[] {
  const { condition, scoring, activeFrom, activeTo } = draft;
  const problems = condition == null ? [] : at(['condition'], validate(condition, vocabulary));
  for (const [index, { rule }] of (scoring?.points ?? []).entries()) {
    if (vocabulary.rules.some(({ key }) => key === rule)) continue;
    problems.push({
      code: 'condition.unknown-rule',
      path: ['scoring', 'points', index, 'rule'],
      message: 'No such rule.',
    });
  }
  if (activeFrom !== null && activeTo !== null && activeTo <= activeFrom) {
    problems.push({ code: 'schedule.inverted', path: ['activeTo'], message: 'It ends before it begins.' });
  }
  return problems;
}

function at(path: Problem['path'], problems: readonly Problem[]): Problem[] {
  return problems.map((problem) => ({ ...problem, path: [...path, ...problem.path] }));
}
