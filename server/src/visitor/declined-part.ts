import { defineStatePart } from './state-part';

/** The questions that a visitor would rather not answer: keys of facts, with the epoch milliseconds until which it holds. */
export type DeclinedQuestions = ReadonlyMap<string, number>;

/** Days for which a declined question does not come back. */
export const DECLINED_DAYS = 90;

/** The last declined are kept: a visitor who has said no so often is asked too much anyway. */
const MAX_DECLINED = 30;

const DAY = 86_400_000;

export const declinedPart = defineStatePart<DeclinedQuestions>({
  name: 'd',
  purpose: 'personalization',
  nothing: new Map(),

  encode(declined) {
    const latest = [...declined].sort(([, one], [, other]) => other - one).slice(0, MAX_DECLINED);
    return latest.length === 0 ? undefined : latest.map(([fact, until]) => [fact, Math.ceil(until / 1000)]);
  },

  decode(json, { now }) {
    if (!Array.isArray(json)) return new Map();
    return new Map(
      json.slice(0, MAX_DECLINED).flatMap((item: unknown) => {
        const [fact, until] = item as unknown[];
        const isSound = typeof fact === 'string' && typeof until === 'number' && now < until * 1000;
        return isSound ? [[fact, until * 1000] as const] : [];
      })
    );
  },

  show(declined) {
    if (declined.size === 0) return undefined;
    return Object.fromEntries([...declined].map(([fact, until]) => [fact, { until: new Date(until).toISOString() }]));
  },

  merge(kept, carried) {
    const longer = [...carried].filter(([fact, until]) => until > (kept.get(fact) ?? 0));
    return new Map([...kept, ...longer]);
  },
});

/** The declined questions with one more. */
export function withDeclined(declined: DeclinedQuestions, fact: string, now: number): DeclinedQuestions {
  return new Map([...declined, [fact, now + DECLINED_DAYS * DAY]]);
}
