import type { Problem } from '../../../shared/domain/problem';
import type { StoredFact } from '../repositories/fact-repository';
import type { Candidate } from './candidate';

/** What the visitor is to confirm must be something that they can be asked, and can answer with yes or no. */
export function checkConfirm({ confirm }: Candidate, facts: readonly StoredFact[]): readonly Problem[] {
  if (confirm == null || confirm === '') return [];
  const fact = facts.find(({ key }) => key === confirm);
  if (!fact) return [malformed('There is no such declared fact.')];
  if (fact.type !== 'boolean') return [malformed(`The fact "${fact.key}" is not answered with yes or no.`)];
  if (fact.writableBy !== 'visitor') return [malformed(`Visitors may not write the fact "${fact.key}".`)];
  return hasQuestion(fact) ? [] : [malformed(`The fact "${fact.key}" has no question.`)];
}

/** In one language at least: which languages a site speaks is its own affair. */
export function hasQuestion({ texts }: Pick<StoredFact, 'texts'>): boolean {
  return [...texts.values()].some(({ question }) => question !== null && question.trim() !== '');
}

function malformed(message: string): Problem {
  return { code: 'confirm.malformed', path: ['confirm'], message };
}
