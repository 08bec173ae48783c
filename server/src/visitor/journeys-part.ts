import { defineStatePart } from './state-part';

/** At which stage of each journey the visitor was seen last, by the key of the journey. */
export type RememberedJourneys = ReadonlyMap<string, RememberedStage>;

export interface RememberedStage {
  readonly stage: string;
  /** Epoch milliseconds at which it was entered. */
  readonly at: number;
}

/** More journeys than a visitor goes at a time; the last entered are kept. */
const MAX_JOURNEYS = 20;

export const journeysPart = defineStatePart<RememberedJourneys>({
  name: 'j',
  purpose: 'personalization',
  nothing: new Map(),

  encode(journeys) {
    if (journeys.size === 0) return undefined;
    const latest = [...journeys].sort(([, one], [, other]) => other.at - one.at).slice(0, MAX_JOURNEYS);
    return latest.map(([journey, { stage, at }]) => [journey, stage, Math.floor(at / 1000)]);
  },

  decode(json) {
    if (!Array.isArray(json)) return new Map();
    return new Map(
      json.slice(0, MAX_JOURNEYS).flatMap((item: unknown) => {
        const [journey, stage, at] = item as unknown[];
        const isSound = typeof journey === 'string' && typeof stage === 'string' && typeof at === 'number';
        return isSound ? [[journey, { stage, at: at * 1000 }] as const] : [];
      })
    );
  },

  show(journeys) {
    if (journeys.size === 0) return undefined;
    const shown = [...journeys].map(([key, { stage, at }]) => [key, { stage, at: new Date(at).toISOString() }]);
    return Object.fromEntries(shown) as unknown;
  },

  merge(kept, carried) {
    const newer = [...carried].filter(([key, { at }]) => at > (kept.get(key)?.at ?? -1));
    return new Map([...kept, ...newer]);
  },
});
