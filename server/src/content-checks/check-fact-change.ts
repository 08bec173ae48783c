import type { UseProblem } from '../errors/refusal';
import { textList } from '../repositories/stored-values';
import type { StoredFact } from '../repositories/fact-repository';
import type { Candidate } from './candidate';
import { hasQuestion } from './check-confirm';
import { inUse, type Usages } from './usages';

/**
 * What conditions ask of a declared fact must stay possible: they would go on comparing with what nobody can answer any
 * more, and never say so.
 */
export function checkFactChange(
  stored: StoredFact,
  candidate: Candidate,
  { usages, locale }: { readonly usages: Usages; readonly locale: unknown }
): readonly UseProblem[] {
  if (candidate.type !== stored.type)
    return inUse(`The type of the fact "${stored.key}"`, usages.ofFact(stored), ['type']);
  if (candidate.writableBy !== stored.writableBy)
    return inUse(`Who writes the fact "${stored.key}"`, usages.ofFact(stored), ['writableBy']);
  const options = textList(candidate.options);
  const gone = stored.options.filter((option) => !options.includes(option));
  return [
    ...gone.flatMap((option) =>
      inUse(`The value "${option}" of the fact "${stored.key}"`, usages.ofOption(stored, option), ['options'])
    ),
    ...checkConfirmation(stored, candidate, { usages, locale }),
  ];
}

/** A persona that waits for a yes must go on being able to ask for it. */
function checkConfirmation(
  stored: StoredFact,
  candidate: Candidate,
  { usages, locale }: { readonly usages: Usages; readonly locale: unknown }
): readonly UseProblem[] {
  const uses = usages.ofConfirmation(stored.key);
  if (uses.length === 0) return [];
  if (candidate.writableBy !== stored.writableBy)
    return inUse(`The answer of visitors to "${stored.key}"`, uses, ['writableBy']);
  const question = candidate.question as string | null | undefined;
  if (question === undefined) return [];
  const texts = new Map([...stored.texts, [String(locale), { question, help: null, optionLabels: new Map() }]]);
  return hasQuestion({ texts }) ? [] : inUse(`The question of the fact "${stored.key}"`, uses, ['question']);
}
