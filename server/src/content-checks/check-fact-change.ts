import type { UseProblem } from '../errors/refusal';
import { textList } from '../repositories/stored-values';
import type { StoredFact } from '../repositories/fact-repository';
import type { Candidate } from './candidate';
import { inUse, type Usages } from './usages';

/**
 * What conditions ask of a declared fact must stay possible: they would go on comparing with what nobody can answer any
 * more, and never say so.
 */
export function checkFactChange(stored: StoredFact, candidate: Candidate, usages: Usages): readonly UseProblem[] {
  if (candidate.type !== stored.type)
    return inUse(`The type of the fact "${stored.key}"`, usages.ofFact(stored.key), ['type']);
  const options = textList(candidate.options);
  return stored.options
    .filter((option) => !options.includes(option))
    .flatMap((option) =>
      inUse(`The value "${option}" of the fact "${stored.key}"`, usages.ofOption(stored.key, option), ['options'])
    );
}
