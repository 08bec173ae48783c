import type { ExplainedPersona, ScoredTrace, TraceNode } from '../domain/decision';
import type { LocalizedText } from '../domain/localized-text';
import type { Outcome } from '../domain/outcome';
import type { ChangeStep, PersonaChanges, RequiredChange } from '../domain/required-change';

export type { ChangeStep, Impossible, PointsChange, TracePlace } from '../domain/required-change';

/**
 * An explanation with words. Predicates that developers register exist on the server only, so it is the server that says
 * what each test asks: "is in Japan", "has a profile in which “pet” is dog".
 */
export type ToldTraceNode =
  | { readonly kind: 'all' | 'any'; readonly outcome: Outcome; readonly children: readonly ToldTraceNode[] }
  | { readonly kind: 'not'; readonly outcome: Outcome; readonly child: ToldTraceNode }
  | {
      readonly kind: 'rule';
      readonly rule: string;
      readonly outcome: Outcome;
      readonly sentence: LocalizedText;
      readonly child: ToldTraceNode;
    }
  | (Extract<TraceNode, { kind: 'predicate' }> & { readonly sentence: LocalizedText });

export interface ToldPersona extends Omit<ExplainedPersona, 'condition' | 'score' | 'confirm'> {
  readonly name: string;
  readonly condition: ToldTraceNode | null;
  readonly confirm: ToldTraceNode | null;
  readonly score:
    (Omit<NonNullable<ExplainedPersona['score']>, 'rules'> & { readonly rules: readonly ToldScore[] }) | null;
}

export interface ToldScore extends Omit<ScoredTrace, 'trace'> {
  readonly trace: ToldTraceNode;
}

export interface ToldChanges extends Omit<PersonaChanges, 'steps'> {
  readonly steps: readonly ToldStep[] | null;
}

export interface ToldStep extends Omit<ChangeStep, 'leaves'> {
  readonly leaves: readonly ToldChange[];
}

/** One test that must come out differently, in words. */
export interface ToldChange extends RequiredChange {
  readonly sentence: LocalizedText;
}
