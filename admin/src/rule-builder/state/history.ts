/** What can be taken back. Longer than anybody remembers, short enough to cost nothing: trees share their nodes. */
const MOST_STEPS = 100;

export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** What is being typed into; typing on in the same place is one step. */
  readonly typing: string | null;
}

export function startHistory<T>(present: T): History<T> {
  return { past: [], present, future: [], typing: null };
}

/** @param typing the input that is typed into, where the change comes from one. */
export function record<T>(history: History<T>, present: T, typing: string | null = null): History<T> {
  if (present === history.present) return history;
  const isSameStep = typing !== null && typing === history.typing;
  const past = isSameStep ? history.past : [...history.past, history.present].slice(-MOST_STEPS);
  return { past, present, future: [], typing };
}

export function undo<T>({ past, present, future, ...history }: History<T>): History<T> {
  const before = past.at(-1);
  if (before === undefined) return { past, present, future, ...history };
  return { past: past.slice(0, -1), present: before, future: [present, ...future], typing: null };
}

export function redo<T>({ past, present, future, ...history }: History<T>): History<T> {
  const [after, ...later] = future;
  if (after === undefined) return { past, present, future, ...history };
  return { past: [...past, present], present: after, future: later, typing: null };
}
