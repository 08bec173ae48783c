/** The points of one rule, topic or event, as they are stored; whatever else is in a row stays in it. */
export interface PointsRow {
  readonly rule?: unknown;
  readonly topic?: unknown;
  readonly event?: unknown;
  readonly points?: unknown;
  /** How often a topic or event counts at most. */
  readonly times?: unknown;
  /** Days after which an event counts no longer. */
  readonly days?: unknown;
}

/** A scoring while it is edited: as stored, so any of its values may be of any kind. */
export interface ScoringDraft {
  readonly points: readonly PointsRow[];
  readonly threshold?: unknown;
  readonly lead?: unknown;
}

export type ReadScoring =
  { readonly kind: 'scoring'; readonly scoring: ScoringDraft } | { readonly kind: 'unreadable'; readonly raw: unknown };

const NONE: ScoringDraft = { points: [], threshold: 1, lead: 0 };

/** What is stored, where rows can be drawn from it; nothing is corrected or dropped. */
export function readScoring(stored: unknown): ReadScoring {
  if (stored === null || stored === undefined) return { kind: 'scoring', scoring: NONE };
  const { points } = stored as { readonly points?: unknown };
  const isReadable = Array.isArray(points) && points.every((row) => typeof row === 'object' && row !== null);
  return isReadable ? { kind: 'scoring', scoring: stored as ScoringDraft } : { kind: 'unreadable', raw: stored };
}

/** What is stored for a draft: without points there is no scoring at all. */
export function writeScoring(draft: ScoringDraft): ScoringDraft | null {
  return draft.points.length === 0 ? null : draft;
}

/** What a row gives points for. */
export type PointsKind = 'rule' | 'topic' | 'event';

export function kindOf(row: PointsRow): PointsKind {
  if (row.rule !== undefined) return 'rule';
  return row.topic !== undefined ? 'topic' : 'event';
}

const FIRST_TIMES = 5;

export function addRow({ points, ...rest }: ScoringDraft, kind: PointsKind = 'rule'): ScoringDraft {
  const row = { [kind]: '', points: 1, ...(kind !== 'rule' && { times: FIRST_TIMES }) };
  return { ...rest, points: [...points, row] };
}

export function changeRow(draft: ScoringDraft, at: number, change: PointsRow): ScoringDraft {
  return { ...draft, points: draft.points.map((row, index) => (index === at ? { ...row, ...change } : row)) };
}

export function removeRow(draft: ScoringDraft, at: number): ScoringDraft {
  return { ...draft, points: draft.points.toSpliced(at, 1) };
}

/** The most points there can be: the sum of the positive ones, as often as they count. A threshold beyond it is never reached. */
export function mostPoints({ points }: ScoringDraft): number {
  return points.reduce((sum, row) => sum + Math.max(0, numberOr(row.points, 0)) * numberOr(row.times, 1), 0);
}

const numberOr = (value: unknown, otherwise: number) => (typeof value === 'number' ? value : otherwise);
