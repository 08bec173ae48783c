import { defineStatePart } from './state-part';

/** What triggers must remember of a visitor: to notice that a persona was entered or left, and not to call too often. */
export interface TriggerMemory {
  /** Keys of the watched personas that held when the visitor last changed. */
  readonly personas: ReadonlySet<string>;
  /** By the key of the trigger. */
  readonly fired: ReadonlyMap<string, Fired>;
}

export interface Fired {
  /** How often it ever did. It tells one time from the next. */
  readonly count: number;
  /** Epoch milliseconds of the times that its limit still counts. */
  readonly at: readonly number[];
}

const MAX_PERSONAS = 50;
const MAX_TRIGGERS = 50;
const MAX_TIMES = 10;

const NOTHING: TriggerMemory = { personas: new Set(), fired: new Map() };

export const triggersPart = defineStatePart<TriggerMemory>({
  name: 't',
  purpose: 'personalization',
  nothing: NOTHING,

  encode({ personas, fired }) {
    if (personas.size === 0 && fired.size === 0) return undefined;
    const times = [...fired].slice(-MAX_TRIGGERS).map(([key, { count, at }]) => [key, count, ...at.map(seconds)]);
    return [[...personas].slice(0, MAX_PERSONAS), ...times];
  },

  decode(json) {
    if (!Array.isArray(json)) return NOTHING;
    const [personas, ...fired] = json as unknown[];
    return {
      personas: new Set(Array.isArray(personas) ? personas.filter(isText).slice(0, MAX_PERSONAS) : []),
      fired: new Map(fired.slice(0, MAX_TRIGGERS).flatMap((item) => readFired(item))),
    };
  },

  show({ personas, fired }) {
    if (personas.size === 0 && fired.size === 0) return undefined;
    const told = [...fired].map(([key, { count, at }]) => {
      return [key, { count, lately: at.map((time) => new Date(time).toISOString()) }];
    });
    return { personas: [...personas], told: Object.fromEntries(told) as unknown };
  },

  merge(kept, carried) {
    const fired = new Map(kept.fired);
    for (const [key, { count, at }] of carried.fired) {
      const own = fired.get(key);
      const times = [...(own?.at ?? []), ...at].sort((one, other) => one - other).slice(-MAX_TIMES);
      fired.set(key, { count: (own?.count ?? 0) + count, at: times });
    }
    return { personas: new Set([...kept.personas, ...carried.personas]), fired };
  },
});

function readFired(item: unknown): readonly (readonly [string, Fired])[] {
  if (!Array.isArray(item)) return [];
  const [key, count, ...at] = item as unknown[];
  if (!isText(key) || typeof count !== 'number') return [];
  const times = at.filter((time) => typeof time === 'number').slice(-MAX_TIMES);
  return [[key, { count, at: times.map((time) => time * 1000) }]];
}

const isText = (value: unknown): value is string => typeof value === 'string';
const seconds = (time: number) => Math.floor(time / 1000);
