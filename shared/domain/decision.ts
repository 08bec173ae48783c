import type { Outcome } from './outcome';
import type { Problem } from './problem';

/** Which personas hold for this visitor now, why, and for how long. The same object feeds every reader. */
export interface Decision {
  /** The personas that hold, best first. */
  readonly personas: readonly DecidedPersona[];
  /** Keys of the personas that may or may not hold: something about them is unknown. In order of priority. */
  readonly undecided: readonly string[];
  /** Names of the facts that were asked for and missing, sorted. `persona.<key>` is derived, so it is not among them. */
  readonly unknownFacts: readonly string[];
  /** Epoch milliseconds at which the decision was made. */
  readonly now: number;
  /** Epoch milliseconds of the first moment at which the clock alone may change the decision; `null` if it never does. */
  readonly holdsUntil: number | null;
}

export interface DecidedPersona {
  readonly key: string;
  /** `condition`: it matched. `points`: the threshold was reached. `asked`: the caller named it. */
  readonly because: 'condition' | 'points' | 'asked';
  /** Only where the persona is scored. */
  readonly score?: Score;
}

/** The points of one scored persona, as an interval: what is unknown might still add or take away. */
export interface Score {
  readonly least: number;
  readonly most: number;
  readonly threshold: number;
  readonly lead: number;
}

/** A decision together with the whole path to it, for the simulator. */
export interface Explanation {
  readonly decision: Decision;
  readonly personas: readonly ExplainedPersona[];
}

export interface ExplainedPersona {
  readonly key: string;
  readonly outcome: Outcome;
  /** Why the persona did not take part at all, if so. */
  readonly excluded: 'disabled' | 'not-yet-active' | 'no-longer-active' | 'broken' | null;
  readonly condition: TraceNode | null;
  readonly score:
    | (Score & {
        /** Every test behind the points; a topic or event is one test for each time that it may count. */
        readonly rules: readonly ScoredTrace[];
        /** What gave how many points, as an editor wrote it. */
        readonly hints: readonly ExplainedHint[];
        /** The best of the other scored personas: a lead is measured against it. */
        readonly runnerUp: RunnerUp | null;
      })
    | null;
  /** The visitor's own yes, without which the persona is not assumed; `null` where it needs none. */
  readonly confirm: TraceNode | null;
  /** What is wrong with a broken persona. */
  readonly problems: readonly Problem[];
}

/** "2 of 4 points of interest in family-business, 15 points each". */
export interface ExplainedHint {
  readonly kind: 'rule' | 'topic' | 'event';
  /** Key of the rule, the topic or the event. */
  readonly name: string;
  /** Points for each time. */
  readonly points: number;
  /** How often it counted, and how often it might if everything were known. */
  readonly counted: number;
  readonly possible: number;
  /** How often it may count; 1 for a rule. */
  readonly times: number;
}

export interface RunnerUp {
  /** Key of the persona. */
  readonly persona: string;
  readonly least: number;
  readonly most: number;
}

export interface ScoredTrace {
  /** Key of the rule; of a topic or event, its name. */
  readonly rule: string;
  readonly points: number;
  readonly outcome: Outcome;
  readonly trace: TraceNode;
}

/** How one node of a condition came out. It mirrors the condition, so an editor can lay it beside the tree. */
export type TraceNode =
  | { readonly kind: 'all' | 'any'; readonly outcome: Outcome; readonly children: readonly TraceNode[] }
  | { readonly kind: 'not'; readonly outcome: Outcome; readonly child: TraceNode }
  | { readonly kind: 'rule'; readonly rule: string; readonly outcome: Outcome; readonly child: TraceNode }
  | {
      readonly kind: 'predicate';
      readonly predicate: string;
      readonly params: Readonly<Record<string, unknown>>;
      readonly outcome: Outcome;
      /** Facts that were missing, where that is why the outcome is unknown. */
      readonly missing: readonly string[];
      /** True where the predicate threw or gave no answer at all: its outcome is unknown and its author should know. */
      readonly threw: boolean;
    };
