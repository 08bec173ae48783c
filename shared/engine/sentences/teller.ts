/**
 * A condition in words. It is drawn from whatever is stored, not from what compiles: the editor needs it most when
 * something in it is broken, so a part that means nothing is named in square brackets, never left out.
 */
import { type ConditionSource, MAX_CONDITION_DEPTH, MAX_CONDITION_LEAVES } from '../../domain/condition';
import { spokenLocale } from '../../domain/localized-text';
import type { Rule } from '../../domain/rule';
import { kindOf } from '../conditions/parse-condition';
import { unwrapStored } from '../conditions/unwrap-stored';
import { parseParameters } from '../parse-parameters';
import { isPlainObject } from '../plain-object';
import { type PredicateLookup, type PredicateSource, toPredicateLookup } from '../predicate-registry';
import { createProblemList } from '../problem-list';
import { fillTemplate } from './fill-template';
import { type Phrases, PHRASES } from './phrases';
import { createSentenceWords, type WordsFor } from './words';

export interface TellerOptions {
  readonly predicates: PredicateSource;
  /** For the names of rules. Default: none, so every rule is unknown. */
  readonly rules?: Iterable<Pick<Rule, 'key' | 'name'>>;
}

/**
 * Tells conditions (stored or their bare roots) in the spoken locale nearest to the BCP 47 tag `locale`, as what completes
 * "The visitor …". Made once for many conditions, because the words of a language take time to look up. Takes any JSON
 * and never throws for it.
 */
export function createTeller(
  locale: string,
  { predicates, rules = [] }: TellerOptions
): (source: ConditionSource) => string {
  const phrases = PHRASES[spokenLocale(locale)];
  const known = {
    phrases,
    predicates: toPredicateLookup(predicates),
    ruleNames: new Map([...rules].map(({ key, name }) => [key, name])),
    wordsFor: createSentenceWords(locale),
  };
  return (source) => {
    const root = unwrapStored(source, { mayBeBare: true, list: createProblemList() });
    return root === null ? phrases.unreadable : tell(root.root, { ...known, partsLeft: MAX_CONDITION_LEAVES }, 1).text;
  };
}

interface Telling {
  readonly phrases: Phrases;
  readonly predicates: PredicateLookup;
  readonly ruleNames: ReadonlyMap<string, string>;
  readonly wordsFor: WordsFor;
  /** A condition that was never accepted may be huge, and nobody reads so far. */
  partsLeft: number;
}

interface Told {
  readonly text: string;
  /** Whether the text has joints of its own, which brackets must keep apart from those around it. */
  readonly isJoined: boolean;
}

const single = (text: string): Told => ({ text, isJoined: false });

function tell(node: unknown, telling: Telling, depth: number): Told {
  const { phrases } = telling;
  if (!isPlainObject(node)) return single(phrases.unreadable);
  // One deeper than groups may be: the leaves of the innermost group.
  if (depth > MAX_CONDITION_DEPTH + 1) return single(phrases.more);
  switch (kindOf(node)) {
    case 'all':
      return tellGroup(node['all'], phrases.all, { telling, depth });
    case 'any':
      return tellGroup(node['any'], phrases.any, { telling, depth });
    case 'not':
      return single(phrases.not(phrases.bracket(tell(node['not'], telling, depth + 1).text)));
    case 'rule':
      return single(tellRule(node['rule'], telling));
    case 'params predicate':
      return single(tellPredicate(node['predicate'], node['params'], telling));
    default:
      return single(phrases.unreadable);
  }
}

function tellGroup(
  children: unknown,
  joint: string,
  { telling, depth }: { readonly telling: Telling; readonly depth: number }
): Told {
  const { phrases } = telling;
  if (!Array.isArray(children)) return single(phrases.unreadable);
  if (children.length === 0) return single(phrases.emptyGroup);
  if (children.length === 1) return tell(children[0], telling, depth + 1);
  const parts: string[] = [];
  for (const child of children) {
    if (telling.partsLeft-- <= 0) {
      parts.push(phrases.more);
      break;
    }
    const { text, isJoined } = tell(child, telling, depth + 1);
    parts.push(isJoined ? phrases.bracket(text) : text);
  }
  return { text: parts.join(joint), isJoined: true };
}

function tellRule(key: unknown, { phrases, ruleNames }: Telling): string {
  if (typeof key !== 'string') return phrases.unreadable;
  const name = ruleNames.get(key);
  return name === undefined ? phrases.unknownRule(key) : phrases.rule(name);
}

function tellPredicate(id: unknown, raw: unknown, { phrases, predicates, wordsFor }: Telling): string {
  if (typeof id !== 'string') return phrases.unreadable;
  const definition = predicates.get(id);
  if (definition === undefined) return phrases.unknownPredicate(id);
  const words = wordsFor(definition.params);
  const parsed = parseParameters(definition.params, raw);
  if (!parsed.ok) return phrases.brokenPredicate(definition.label[words.locale]);
  try {
    return fillTemplate(definition.sentence[words.locale], parsed.params, { schema: definition.params, words });
  } catch {
    return phrases.brokenPredicate(definition.label[words.locale]);
  }
}
