import type { DraftPersona, DraftRule } from '../../../../shared/contracts/simulation';
import type { Problem } from '../../../../shared/domain/problem';
import { fieldsOf } from '../../content-checks/candidate';
import { checkActivity } from '../../content-checks/check-persona';
import type { EngineChecks } from '../../content-checks/engine-checks';
import type { Stock } from './stock';

interface Checked {
  readonly personas: readonly DraftPersona[];
  readonly rule: DraftRule | undefined;
}

/** Everything that is wrong with the drafts of a simulation, with paths from the request's body: what saving would refuse. */
export function draftProblems(
  { personas, rule }: Checked,
  stock: Pick<Stock, 'personas' | 'rules'>,
  engine: EngineChecks
): readonly Problem[] {
  const ofPersonas = personas.flatMap((draft, index) => {
    const others = stock.personas.filter(({ key }) => key !== draft.key).map(fieldsOf);
    const persona = stock.personas.find(({ key }) => key === draft.key);
    const checked = engine.persona(fieldsOf(persona ?? draft), { others, rules: stock.rules.map(fieldsOf) });
    return at(['personas', index], [...checked, ...checkActivity({ ...draft })]);
  });
  return [...(rule ? at(['rule'], problemsOfRule(rule, stock, engine)) : []), ...ofPersonas];
}

function problemsOfRule(
  { key = '', condition }: DraftRule,
  stock: Pick<Stock, 'personas' | 'rules'>,
  engine: EngineChecks
): readonly Problem[] {
  const others = stock.rules.filter((rule) => rule.key !== key).map(fieldsOf);
  return engine.rule({ key, condition }, { others, personas: stock.personas.map((persona) => persona.key) });
}

function at(path: Problem['path'], problems: readonly Problem[]): Problem[] {
  return problems.map((problem) => ({ ...problem, path: [...path, ...problem.path] }));
}
