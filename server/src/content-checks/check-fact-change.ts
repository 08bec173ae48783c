import type { UseProblem } from '../errors/refusal';
import { textList } from '../repositories/stored-values';
import type { StoredFact } from '../repositories/fact-repository';
import type { Candidate } from './candidate';
import { hasQuestion } from './check-confirm';
import type { UseTeller } from './told-uses';
import { inUse, type Usages } from './usages';

interface Surroundings {
  readonly usages: Usages;
  readonly locale: unknown;
  readonly tell: UseTeller;
}

/**
 * What conditions ask of a declared fact must stay possible: they would go on comparing with what nobody can answer any
 * more, and never say so.
 */
export async function checkFactChange(
  stored: StoredFact,
  candidate: Candidate,
  around: Surroundings
): Promise<readonly UseProblem[]> {
  const { usages, tell } = around;
  if (candidate.type !== stored.type)
    return inUse(`The type of the fact "${stored.key}"`, await tell(usages.ofFact(stored)), ['type']);
  if (candidate.writableBy !== stored.writableBy)
    return inUse(`Who writes the fact "${stored.key}"`, await tell(usages.ofFact(stored)), ['writableBy']);
  const options = textList(candidate.options);
  const gone = stored.options.filter((option) => !options.includes(option));
  const lost = gone.map(async (option) => {
    const uses = await tell(usages.ofOption(stored, option));
    return inUse(`The value "${option}" of the fact "${stored.key}"`, uses, ['options']);
  });
  return [...(await Promise.all(lost)).flat(), ...(await checkConfirmation(stored, candidate, around))];
}

/** A persona that waits for a yes must go on being able to ask for it. */
async function checkConfirmation(
  stored: StoredFact,
  candidate: Candidate,
  { usages, locale, tell }: Surroundings
): Promise<readonly UseProblem[]> {
  const uses = usages.ofConfirmation(stored.key);
  if (uses.length === 0) return [];
  if (candidate.writableBy !== stored.writableBy)
    return inUse(`The answer of visitors to "${stored.key}"`, await tell(uses), ['writableBy']);
  const question = candidate.question as string | null | undefined;
  if (question === undefined) return [];
  const texts = new Map([...stored.texts, [String(locale), { question, help: null, optionLabels: new Map() }]]);
  return hasQuestion({ texts })
    ? []
    : inUse(`The question of the fact "${stored.key}"`, await tell(uses), ['question']);
}
