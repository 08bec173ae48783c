import type { RememberedFact } from '../../visitor/visitor-state';
import type { Sealer } from '../sealer';

/** What is known of a person, by the key of the fact. */
export type KnownFacts = Readonly<Record<string, RememberedFact>>;

/** Turns known facts into what the table holds, and back. */
export interface ProfileFactsCodec {
  seal(facts: KnownFacts, lookup: string): { readonly facts: string | null; readonly expiresAt: number | null };
  /** The facts that still hold at `now` (epoch milliseconds); none where the text is not ours. Never throws. */
  open(sealed: string | null, lookup: string, options: { readonly now: number }): KnownFacts;
}

/** Key, value, when it was told, and from when on it is forgotten; times in seconds. */
type Entry = readonly [string, RememberedFact['value'], number, number?];

export function createProfileFactsCodec(sealer: Sealer): ProfileFactsCodec {
  return {
    seal(facts, lookup) {
      const entries = Object.entries(facts).map(([key, { value, at, until }]): Entry => {
        return until === undefined ? [key, value, seconds(at)] : [key, value, seconds(at), seconds(until)];
      });
      if (entries.length === 0) return { facts: null, expiresAt: null };
      const ends = entries.flatMap(([, , , until]) => until ?? []);
      return {
        facts: sealer.seal(JSON.stringify(entries), lookup),
        expiresAt: ends.length > 0 ? Math.min(...ends) : null,
      };
    },

    open(sealed, lookup, { now }) {
      const text = sealer.open(sealed, lookup);
      if (text === null) return {};
      const entries = (JSON.parse(text) as Entry[]).filter(
        ([, , , until]) => until === undefined || now < until * 1000
      );
      return Object.fromEntries(
        entries.map(([key, value, at, until]) => {
          return [key, { value, at: at * 1000, ...(until !== undefined && { until: until * 1000 }) }];
        })
      );
    },
  };
}

const seconds = (time: number) => Math.floor(time / 1000);
