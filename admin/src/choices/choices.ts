import type { Option } from '../inputs/option';

/** What a field of ours lets an editor choose from; its schema says which (`options.of`). */
const LISTS = ['persona', 'journey', 'stage', 'event', 'target'] as const;
export type ListName = (typeof LISTS)[number];

export function listNameOf(options: Readonly<Record<string, unknown>> | undefined): ListName | null {
  return LISTS.find((name) => name === options?.of) ?? null;
}

interface Named {
  readonly key: string;
  readonly name: string;
}

export function optionsOfNamed(entries: readonly Named[]): readonly Option[] {
  return entries.map(({ key, name }) => ({ value: key, label: name }));
}

export function optionsOfNames(names: readonly string[]): readonly Option[] {
  return names.map((name) => ({ value: name, label: name }));
}

/** The stages of the chosen journey only; none where no journey is chosen, or one that is gone. */
export function stagesOf(
  journeys: readonly { readonly key: string; readonly stages: readonly Named[] }[],
  journey: unknown
): readonly Option[] {
  return optionsOfNamed(journeys.find(({ key }) => key === journey)?.stages ?? []);
}

/** The values of an enumeration. What is stored is one of them, whatever has become of it since. */
export function fixedOptions(values: readonly string[], stored: unknown, wordOf: (value: string) => string): Option[] {
  const known = values.map((value) => ({ value, label: wordOf(value) }));
  if (typeof stored !== 'string' || stored === '' || values.includes(stored)) return known;
  return [...known, { value: stored, label: stored }];
}
