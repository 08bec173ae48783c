import type { Outcome } from '../../domain/outcome';
import type { FactReader } from '../../domain/fact';
import type { EvaluationTools, SentenceWords } from '../../domain/predicate';
import { createComparison, type Operator } from '../../operators';

/** What systems and browsers share: a name, and if the editor likes, a bound on the version. */
export const versionParameters = {
  comparison: {
    type: 'choice',
    default: 'any',
    label: { en: 'Version', ja: 'バージョン' },
    options: [
      { value: 'any', label: { en: 'any version', ja: 'すべてのバージョン' } },
      { value: 'equals', label: { en: 'version', ja: 'バージョン' } },
      { value: 'lessThan', label: { en: 'below version', ja: '未満のバージョン' } },
      { value: 'atMost', label: { en: 'up to version', ja: '以下のバージョン' } },
      { value: 'greaterThan', label: { en: 'above version', ja: 'より新しいバージョン' } },
      { value: 'atLeast', label: { en: 'from version', ja: '以上のバージョン' } },
    ],
  },
  version: { type: 'text', format: 'version', optional: true, label: { en: 'Number', ja: '番号' } },
} as const;

interface VersionChoice {
  readonly comparison: (typeof versionParameters.comparison.options)[number]['value'];
  readonly version?: string;
}

const OPERATOR_OF = {
  equals: 'versionEquals',
  lessThan: 'versionLessThan',
  atMost: 'versionAtMost',
  greaterThan: 'versionGreaterThan',
  atLeast: 'versionAtLeast',
} as const satisfies Record<string, Operator>;

/**
 * The version is only asked for where the name fits: a Firefox of unknown version is certainly no old Chrome. So both
 * facts are read here, rather than left to the engine's rule that one missing fact makes the answer unknown.
 */
export function versionedTest(
  nameFact: string,
  versionFact: string,
  names: readonly string[],
  { comparison, version }: VersionChoice,
  tools: EvaluationTools
): (facts: FactReader) => Outcome {
  const fitsName = createComparison({ operator: 'oneOf', value: names, ignoreCase: true }, tools);
  if (comparison === 'any') return (facts) => fitsName(facts.get(nameFact));
  if (version === undefined) throw new TypeError('A version is missing to compare with.');
  const fitsVersion = createComparison({ operator: OPERATOR_OF[comparison], value: version }, tools);
  return (facts) => {
    const outcome = fitsName(facts.get(nameFact));
    return outcome === 'match' ? fitsVersion(facts.get(versionFact)) : outcome;
  };
}

/** `below version 120`, `120未満のバージョン`; nothing where any version will do. */
export function versionWords({ comparison, version = '' }: VersionChoice, words: SentenceWords): string {
  if (comparison === 'any') return '';
  const bound = words.choice('comparison', comparison);
  if (words.locale === 'en') return ` ${bound} ${version}`;
  return comparison === 'equals' ? `（${bound}${version}）` : `（${version}${bound}）`;
}
