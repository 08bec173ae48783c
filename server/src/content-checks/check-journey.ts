import { isFactName } from '../../../shared/engine/formats/fact-name';
import { journeyOfFact, MAX_STAGES } from '../../../shared/domain/journey';
import { KEY_PATTERN } from '../../../shared/domain/persona';
import type { Problem } from '../../../shared/domain/problem';
import type { StoredRule } from '../repositories/rule-repository';
import type { StoredJourney } from '../repositories/journey-repository';
import { type Candidate, fieldsOf, type KeyContext } from './candidate';
import { checkKey } from './check-key';
import type { EngineChecks } from './engine-checks';

export interface JourneyContext extends KeyContext {
  readonly others: readonly StoredJourney[];
  readonly rules: readonly StoredRule[];
  readonly engine: Pick<EngineChecks, 'journey'>;
}

/** What must hold whenever a journey is saved. */
export function checkJourney(candidate: Candidate, context: JourneyContext): readonly Problem[] {
  const { others, rules, engine } = context;
  const shape = [...checkStages(candidate.stages, rules), ...checkStageFact(candidate.stageFact)];
  return [
    ...checkKey(candidate, context, KEY_PATTERN),
    ...shape,
    // Only what has the right shape can be asked whether it works.
    ...(shape.length === 0
      ? engine.journey(candidate, { others: others.map(fieldsOf), rules: rules.map(fieldsOf) })
      : []),
  ];
}

function checkStages(stages: unknown, rules: readonly StoredRule[]): readonly Problem[] {
  if (!Array.isArray(stages) || stages.length === 0) return [malformed(['stages'], 'A journey needs stages.')];
  if (stages.length > MAX_STAGES) return [malformed(['stages'], `At most ${MAX_STAGES} stages.`)];
  const keys = stages.map((stage: unknown) => (stage as { key?: unknown } | null)?.key);
  return stages.flatMap((stage: unknown, at) => {
    if (typeof stage !== 'object' || stage === null) return [malformed(['stages', at], 'Expected a stage.')];
    const { key, name, rule } = stage as Record<string, unknown>;
    const problems: Problem[] = [];
    if (typeof key !== 'string' || !KEY_PATTERN.test(key)) {
      problems.push({ code: 'key.malformed', path: ['stages', at, 'key'], message: 'Expected a key like "ordered".' });
    } else if (keys.indexOf(key) !== at) {
      problems.push({ code: 'key.taken', path: ['stages', at, 'key'], message: `"${key}" is there twice.` });
    }
    if (typeof name !== 'string' || name.trim() === '' || name.length > 100) {
      problems.push(malformed(['stages', at, 'name'], 'Expected a name of at most 100 characters.'));
    }
    if (rule != null && !rules.some((known) => known.key === rule)) {
      const message = 'There is no such rule.';
      problems.push({ code: 'condition.unknown-rule', path: ['stages', at, 'rule'], message });
    }
    return problems;
  });
}

/** A fact that somebody else finds out: not a persona, nor the stage itself. */
function checkStageFact(stageFact: unknown): readonly Problem[] {
  if (stageFact == null || stageFact === '') return [];
  const isFact = typeof stageFact === 'string' && isFactName(stageFact);
  if (isFact && !stageFact.startsWith('persona.') && journeyOfFact(stageFact) === undefined) return [];
  return [malformed(['stageFact'], 'Expected the name of a fact such as "known.order".')];
}

function malformed(path: readonly (string | number)[], message: string): Problem {
  return { code: 'journey.malformed', path, message };
}
