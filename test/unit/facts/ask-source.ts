import type { FactValue } from '../../../shared/domain/fact';
import type { FactSource } from '../../../server/src/facts/fact-source';
import type { VisitorRequest } from '../../../server/src/facts/visitor-request';

/** What a source that answers at once says, unchecked, by name. */
export function askSource(
  source: FactSource,
  request: VisitorRequest,
  { needed, now }: { readonly needed: readonly string[]; readonly now: number }
): Readonly<Record<string, FactValue | undefined>> {
  const answer = source.resolve(request, { needed, now, fact: () => undefined });
  if (answer instanceof Promise) throw new Error('the source did not answer at once');
  if (!Array.isArray(answer)) return answer as Readonly<Record<string, FactValue | undefined>>;
  return Object.fromEntries(needed.map((name, at) => [name, answer[at] as FactValue | undefined]));
}
