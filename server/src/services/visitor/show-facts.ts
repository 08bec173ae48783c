import type { ShownFacts } from '../../../../shared/contracts/profiles';
import type { FactScalar } from '../../../../shared/domain/fact';
import type { RememberedFact } from '../../visitor/visitor-state';

/** Remembered facts as whoever they are about may read them: times in RFC 3339. */
export function showFacts(facts: Readonly<Record<string, RememberedFact>>): ShownFacts {
  const shown = Object.entries(facts).map(([key, { value, at, until }]) => {
    const forgottenAt = until === undefined ? null : iso(until);
    return [key, { value: value as FactScalar, at: iso(at), forgottenAt }] as const;
  });
  return Object.fromEntries(shown);
}

/** A moment in epoch milliseconds as RFC 3339. */
export const iso = (time: number) => new Date(time).toISOString();
