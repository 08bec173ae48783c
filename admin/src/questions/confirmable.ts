import type { FactRow } from '../../../shared/contracts/fact-declarations';

/**
 * What a visitor can be asked to confirm a persona, with the question in the editor's language where there is one. What is
 * chosen already stays listed, whatever has become of it: a choice that looks like none would be saved as none.
 */
export function confirmable(
  facts: readonly FactRow[],
  { locale, chosen }: { readonly locale: string; readonly chosen: string }
): readonly { readonly key: string; readonly text: string }[] {
  const offered = facts
    .filter(({ type, writableBy }) => type === 'boolean' && writableBy === 'visitor')
    .flatMap(({ key, question }) => {
      const text = question[locale] ?? Object.values(question)[0];
      return text === undefined ? [] : [{ key, text: `${text} (${key})` }];
    });
  const isListed = chosen === '' || offered.some(({ key }) => key === chosen);
  return isListed ? offered : [{ key: chosen, text: chosen }, ...offered];
}
