import type { PredicateDescription } from '../../../../shared/contracts/predicates';
import type { LocalizedText } from '../../../../shared/domain/localized-text';
import { PREDICATE_CATEGORIES } from '../../../../shared/domain/predicate';

/** Something that can be picked, with everything it may be found by. */
export interface Choice<T> {
  readonly key: string;
  readonly label: string;
  /** In small type behind the label: an id, a key. */
  readonly detail: string;
  readonly found: readonly string[];
  /** What it asks for, and what can be chosen there: looked at where no name holds the search. */
  readonly asks?: readonly string[];
  readonly value: T;
}

export interface ChoiceGroup<T> {
  readonly name: string;
  readonly choices: readonly Choice<T>[];
}

interface PredicateWords {
  readonly pick: (text: LocalizedText) => string;
  readonly nameOfCategory: (category: string) => string;
}

/** The predicates by category, in the order of the categories. They are found in both languages. */
export function predicateChoices(
  predicates: readonly PredicateDescription[],
  { pick, nameOfCategory }: PredicateWords
): readonly ChoiceGroup<PredicateDescription>[] {
  return PREDICATE_CATEGORIES.map((category) => ({
    name: nameOfCategory(category),
    choices: predicates
      .filter((predicate) => predicate.category === category)
      .map((value) => ({
        key: value.id,
        label: pick(value.label as LocalizedText),
        detail: value.id,
        found: [value.id, ...Object.values(value.label), nameOfCategory(category), category],
        asks: labelsIn(value.params),
        value,
      })),
  })).filter(({ choices }) => choices.length > 0);
}

/** Every label in a parameter schema, in all languages: of parameters, of the options that some of them have. */
function labelsIn(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([name, part]: [string, unknown]) =>
    name === 'label' && typeof part === 'object' && part !== null ? Object.values(part).map(String) : labelsIn(part)
  );
}

/**
 * What holds every word of the search in its names, in each group what is called just that before what merely holds it; what
 * asks for it where nothing is called so ("winter" finds the season); everything where nothing is searched.
 */
export function searchChoices<T>(groups: readonly ChoiceGroup<T>[], search: string): readonly ChoiceGroup<T>[] {
  const words = normalized(search).split(/\s+/).filter(Boolean);
  if (words.length === 0) return groups;
  const named = thoseWith(groups, words, ({ found }) => found);
  return named.length > 0 ? named : thoseWith(groups, words, ({ found, asks = [] }) => [...found, ...asks]);
}

function thoseWith<T>(
  groups: readonly ChoiceGroup<T>[],
  words: readonly string[],
  textsOf: (choice: Choice<T>) => readonly string[]
): readonly ChoiceGroup<T>[] {
  return groups
    .map((group) => ({
      ...group,
      choices: nearestFirst(
        group.choices.filter((choice) => holdsAll(textsOf(choice), words)),
        words.join(' ')
      ),
    }))
    .filter(({ choices }) => choices.length > 0);
}

function nearestFirst<T>(choices: readonly Choice<T>[], search: string): readonly Choice<T>[] {
  const distance = ({ found }: Choice<T>) => (found.some((name) => normalized(name) === search) ? 0 : 1);
  return [...choices].sort((one, other) => distance(one) - distance(other));
}

function holdsAll(texts: readonly string[], words: readonly string[]): boolean {
  const text = normalized(texts.join(' '));
  return words.every((word) => text.includes(word));
}

/** Full and half width, accents and case must not matter: nobody types them alike. */
function normalized(text: string): string {
  return text.normalize('NFKC').toLocaleLowerCase();
}
