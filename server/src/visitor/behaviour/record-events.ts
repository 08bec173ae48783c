import { GOAL_EVENT, VIEW_EVENT, VISIT_GAP_MINUTES } from '../../../../shared/domain/event';
import { type Behaviour, DAY, type Touch } from './behaviour';
import { countEvent } from './event-counter';
import { fitBehaviour } from './fit-behaviour';

/** An event that was checked, with everything that counts of it. */
export interface ObservedEvent {
  /** Short hash of its id. */
  readonly id: string;
  readonly type: string;
  /** Epoch milliseconds, not after `now`. */
  readonly at: number;
  /** Points of interest by topic. */
  readonly topics: ReadonlyMap<string, number>;
  /** The goal that it reaches. */
  readonly goal?: string;
  /** Path of the page on which it happened. */
  readonly page?: string;
  /** Where the visitor came from to that page; absent where that says nothing. */
  readonly touch?: Touch;
}

export interface RecordOptions {
  readonly now: number;
  readonly topicHalfLifeDays: number;
}

export const VISIT_GAP = VISIT_GAP_MINUTES * 60_000;

/** More interest than this is not told apart. */
const MAX_TOPIC_POINTS = 1_000;

const MAX_RECENT_IDS = 40;

/** The behaviour after some events, in whichever order they came. */
export function recordEvents(before: Behaviour, events: readonly ObservedEvent[], options: RecordOptions): Behaviour {
  const inOrder = [...events].sort((one, other) => one.at - other.at);
  return fitBehaviour(inOrder.reduce((behaviour, event) => recordEvent(behaviour, event, options), before));
}

function recordEvent(before: Behaviour, event: ObservedEvent, { now, topicHalfLifeDays }: RecordOptions): Behaviour {
  const behaviour = enterVisit(before, event);
  const isView = event.type === VIEW_EVENT;
  const touch = isView ? event.touch : undefined;
  return {
    ...behaviour,
    events: new Map(behaviour.events).set(event.type, countEvent(behaviour.events.get(event.type), event.at, now)),
    ...addInterest(behaviour, event, topicHalfLifeDays),
    goals:
      event.type === GOAL_EVENT && event.goal !== undefined ? addOne(behaviour.goals, event.goal) : behaviour.goals,
    firstTouch: behaviour.firstTouch ?? touch ?? null,
    lastTouch: touch ?? behaviour.lastTouch,
    recentIds: [...behaviour.recentIds, event.id].slice(-MAX_RECENT_IDS),
  };
}

/** An event that comes late, after later ones, is counted but begins nothing. */
function enterVisit(before: Behaviour, { at, page, type }: ObservedEvent): Behaviour {
  const { visits, firstSeen, lastSeen, previousVisit, landingPage } = before;
  const landing = type === VIEW_EVENT ? (page ?? null) : null;
  if (lastSeen === null || at - lastSeen >= VISIT_GAP) {
    return {
      ...before,
      visits: visits + 1,
      firstSeen: firstSeen ?? at,
      lastSeen: at,
      previousVisit: lastSeen ?? previousVisit,
      landingPage: landing,
    };
  }
  return { ...before, lastSeen: Math.max(lastSeen, at), landingPage: landingPage ?? landing };
}

/** All interests are brought to one moment, so that one time serves them all. */
function addInterest(before: Behaviour, event: ObservedEvent, halfLifeDays: number): Partial<Behaviour> {
  if (event.topics.size === 0) return {};
  const at = Math.max(before.topicsAt, event.at);
  const faded = new Map(fadedTopics(before, at, halfLifeDays));
  for (const [topic, points] of event.topics) {
    const gained = points * fading(at - event.at, halfLifeDays);
    faded.set(topic, Math.min((faded.get(topic) ?? 0) + gained, MAX_TOPIC_POINTS));
  }
  return { topics: faded, topicsAt: at, topicHalfLifeDays: halfLifeDays };
}

/** The points as they are at a later moment. */
export function fadedTopics({ topics, topicsAt }: Behaviour, at: number, halfLifeDays: number): [string, number][] {
  const left = fading(at - topicsAt, halfLifeDays);
  return [...topics].map(([topic, points]) => [topic, points * left]);
}

/** What is left of one point after some milliseconds. */
export function fading(elapsed: number, halfLifeDays: number): number {
  return 2 ** (-Math.max(0, elapsed) / (halfLifeDays * DAY));
}

function addOne(counts: ReadonlyMap<string, number>, key: string): ReadonlyMap<string, number> {
  const others = new Map(counts);
  others.delete(key);
  // Behind all others: who comes first was reached longest ago.
  return others.set(key, (counts.get(key) ?? 0) + 1);
}
