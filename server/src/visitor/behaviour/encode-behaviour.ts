import { type Behaviour, type Bucket, HOUR, NO_BEHAVIOUR, type Touch } from './behaviour';

/** The short form. Times are seconds; what is empty is left out. */
interface ShortBehaviour {
  /** Visits, first seen, last seen, end of the visit before. */
  readonly v: readonly [number, number, number, number?];
  /** Key, total, last, buckets. */
  readonly e?: readonly (readonly [string, number, number, string])[];
  /** When, the half-life, then topic and points in turn. */
  readonly t?: readonly [number, number, ...(string | number)[]];
  readonly g?: readonly (readonly [string, number])[];
  readonly p?: string;
  readonly f?: ShortTouch;
  readonly l?: ShortTouch;
  /** Ids, one after the other. */
  readonly i?: string;
}

type ShortTouch = readonly [medium: string, source: string, campaign: string];

/** Characters of one id. */
export const SHORT_ID_LENGTH = 4;

export function encodeBehaviour(behaviour: Behaviour): ShortBehaviour | undefined {
  const { visits, firstSeen, lastSeen, previousVisit, events, topics, goals } = behaviour;
  if (visits === 0 || firstSeen === null || lastSeen === null) return undefined;
  const seen = [visits, seconds(firstSeen), seconds(lastSeen)] as const;
  return {
    v: previousVisit === null ? seen : [...seen, seconds(previousVisit)],
    ...(events.size > 0 && {
      e: [...events].map(([key, { total, last, buckets }]) => [
        key,
        total,
        seconds(last),
        encodeBuckets(buckets, last),
      ]),
    }),
    ...(topics.size > 0 && {
      t: encodeTopics(behaviour),
    }),
    ...(goals.size > 0 && { g: [...goals] }),
    ...(behaviour.landingPage !== null && { p: behaviour.landingPage }),
    ...(behaviour.firstTouch !== null && { f: encodeTouch(behaviour.firstTouch) }),
    ...(behaviour.lastTouch !== null && { l: encodeTouch(behaviour.lastTouch) }),
    ...(behaviour.recentIds.length > 0 && { i: behaviour.recentIds.join('') }),
  };
}

export function decodeBehaviour(json: unknown): Behaviour {
  const { v, e = [], t, g = [], p, f, l, i = '' } = json as ShortBehaviour;
  const [visits, firstSeen, lastSeen, previousVisit] = v;
  return {
    ...NO_BEHAVIOUR,
    visits,
    firstSeen: milliseconds(firstSeen),
    lastSeen: milliseconds(lastSeen),
    previousVisit: previousVisit === undefined ? null : milliseconds(previousVisit),
    events: new Map(
      e.map(([key, total, last, buckets]) => {
        return [key, { total, last: milliseconds(last), buckets: decodeBuckets(buckets, milliseconds(last)) }];
      })
    ),
    ...(t && decodeTopics(t)),
    goals: new Map(g),
    landingPage: p ?? null,
    firstTouch: f ? decodeTouch(f) : null,
    lastTouch: l ? decodeTouch(l) : null,
    recentIds: decodeIds(i),
  };
}

function encodeTopics({ topics, topicsAt, topicHalfLifeDays }: Behaviour): NonNullable<ShortBehaviour['t']> {
  return [seconds(topicsAt), topicHalfLifeDays, ...[...topics].flatMap(([key, points]) => [key, rounded(points)])];
}

function decodeTopics([at, topicHalfLifeDays, ...topics]: NonNullable<ShortBehaviour['t']>) {
  return { topics: new Map(pairsOf(topics)), topicsAt: milliseconds(at), topicHalfLifeDays };
}

/** Each bucket by the hours between it and the one before, newest first: `0H2.5H.1cD3`. */
function encodeBuckets(buckets: readonly Bucket[], last: number): string {
  let previous = Math.floor(last / HOUR);
  return buckets
    .map(({ start, hours, count }) => {
      const gap = previous - start;
      previous = start;
      return `${gap.toString(36)}${hours === 1 ? 'H' : 'D'}${count === 1 ? '' : count.toString(36)}`;
    })
    .join('.');
}

function decodeBuckets(text: string, last: number): Bucket[] {
  let start = Math.floor(last / HOUR);
  const buckets: Bucket[] = [];
  for (const short of text.split('.')) {
    const hour = short.indexOf('H');
    const kindAt = hour < 0 ? short.indexOf('D') : hour;
    if (kindAt < 1) continue;
    start -= Number.parseInt(short.slice(0, kindAt), 36);
    const isOne = kindAt === short.length - 1;
    buckets.push({ start, hours: hour < 0 ? 24 : 1, count: isOne ? 1 : Number.parseInt(short.slice(kindAt + 1), 36) });
  }
  return buckets;
}

/** A regular expression would say it in a line, and take longer than the decryption. */
function decodeIds(text: string): string[] {
  const ids: string[] = [];
  for (let at = 0; at + SHORT_ID_LENGTH <= text.length; at += SHORT_ID_LENGTH) {
    ids.push(text.slice(at, at + SHORT_ID_LENGTH));
  }
  return ids;
}

function pairsOf(flat: readonly (string | number)[]): [string, number][] {
  const pairs: [string, number][] = [];
  for (let at = 0; at + 1 < flat.length; at += 2) pairs.push([String(flat[at]), Number(flat[at + 1])]);
  return pairs;
}

const encodeTouch = ({ medium = '', source = '', campaign = '' }: Touch): ShortTouch => [medium, source, campaign];

function decodeTouch([medium, source, campaign]: ShortTouch): Touch {
  return { ...(medium && { medium }), ...(source && { source }), ...(campaign && { campaign }) };
}

const seconds = (time: number) => Math.floor(time / 1000);
const milliseconds = (time: number) => time * 1000;
const rounded = (points: number) => Math.round(points * 100) / 100;
