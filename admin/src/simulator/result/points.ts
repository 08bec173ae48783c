import type { ExplainedHint } from '../../../../shared/domain/decision';
import type { ToldPersona, ToldScore } from '../../../../shared/contracts/told-explanation';

type Score = NonNullable<ToldPersona['score']>;

/** The scored persona with the most points beside this one: the one that a lead is measured against. */
export function rivalOf(personas: readonly ToldPersona[], key: string): ToldPersona | null {
  const others = personas.filter((persona) => persona.key !== key && persona.score && persona.excluded === null);
  return others.reduce<ToldPersona | null>(
    (best, other) => (best === null || isAhead(other.score!, best.score!) ? other : best),
    null
  );
}

function isAhead(one: Score, other: Score): boolean {
  return one.most > other.most || (one.most === other.most && one.least > other.least);
}

/** Where the parts of a bar begin and end, in percent of its width. Points below zero have no room in a bar. */
export function barOf({ least, most, threshold }: Score): {
  readonly sure: number;
  readonly possible: number;
  readonly threshold: number;
} {
  const width = Math.max(most, threshold, 1) * 1.1;
  const percent = (points: number) => Math.round((Math.max(points, 0) / width) * 1000) / 10;
  return { sure: percent(least), possible: percent(most), threshold: percent(threshold) };
}

/** Each hint with the tests behind it: they stand in a row, one for each time that it may count. */
export function hintRows({ hints, rules }: Pick<Score, 'hints' | 'rules'>): readonly {
  readonly hint: ExplainedHint;
  readonly tests: readonly ToldScore[];
}[] {
  let at = 0;
  return hints.map((hint) => {
    const tests = rules.slice(at, at + hint.times);
    at += hint.times;
    return { hint, tests };
  });
}
