import type { Problem, ProblemCode } from '../domain/problem';

export type ProblemPath = Problem['path'];

/** Enough for an author to act on. A hostile condition must not make us build a million messages. */
const MOST_PROBLEMS = 100;

/** Collects what is wrong while something is read to its end. */
export interface ProblemList {
  readonly problems: readonly Problem[];
  add(code: ProblemCode, path: ProblemPath, message: string): void;
}

export function createProblemList(): ProblemList {
  const problems: Problem[] = [];
  return {
    problems,
    add: (code, path, message) => {
      if (problems.length < MOST_PROBLEMS) problems.push({ code, path, message });
    },
  };
}

/** What an author wrote, fit for a message: quoted, on one line, cut where it is long. */
export function quote(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
