import { parseContract } from '../../../shared/contracts/parse';
import { sampleVisitorBody } from '../../../shared/contracts/sample-visitors';
import type { Problem } from '../../../shared/domain/problem';
import type { Candidate } from './candidate';

/** What must hold whenever a sample visitor is saved: a visitor that can be simulated, and a persona that there is. */
export function checkSampleVisitor(
  { name, description, visitor, expected }: Candidate,
  { personas }: { readonly personas: readonly string[] }
): readonly Problem[] {
  const parsed = parseContract(sampleVisitorBody, { name, description, visitor, expected });
  if (!parsed.ok) return parsed.problems;
  const key = parsed.value.expected?.persona ?? null;
  if (key === null || personas.includes(key)) return [];
  return [{ code: 'persona.unknown', path: ['expected', 'persona'], message: `There is no persona "${key}".` }];
}
