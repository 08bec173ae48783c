import type { Points } from './score';

/** Finds the best of all the others for each of many personas. */
export interface Rivals {
  /** The best `least` and the best `most` among all but this persona, or `null` where it is alone. */
  bestBeside(persona: number): Points | null;
}

/**
 * Keeps the best two of each bound, so that a thousand personas that all ask for a lead cost two thousand comparisons
 * and not a million.
 *
 * @param scores by persona; `null` for those that do not compete.
 */
export function rankRivals(scores: readonly (Points | null)[]): Rivals {
  const least = bestTwo(scores, (score) => score.least);
  const most = bestTwo(scores, (score) => score.most);
  return {
    bestBeside: (persona) => {
      const points = { least: least.beside(persona), most: most.beside(persona) };
      return points.most === -Infinity ? null : points;
    },
  };
}

function bestTwo(scores: readonly (Points | null)[], bound: (score: Points) => number) {
  let best = -Infinity;
  let second = -Infinity;
  let holder = -1;
  scores.forEach((score, persona) => {
    if (score === null) return;
    const value = bound(score);
    if (value > best) {
      second = best;
      best = value;
      holder = persona;
    } else if (value > second) {
      second = value;
    }
  });
  return { beside: (persona: number): number => (persona === holder ? second : best) };
}
