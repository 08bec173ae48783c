import type { Behaviour, EventCounter } from './behaviour';
import { encodeBehaviour } from './encode-behaviour';

/** Bytes of the short form. The token has room for twice as much: the other half is for what visitors tell us. */
export const BEHAVIOUR_BUDGET = 1_280;

/** Bounds that hold whatever the names are. */
const MAX_TOPICS = 24;
const MAX_EVENT_TYPES = 16;
const MAX_GOALS = 12;

/** Less than this is no interest any more. */
const LEAST_POINTS = 0.05;

/** So many are kept as long as anything else can go. */
const DEAR_TOPICS = 8;

/**
 * What fits. First go the topics that interest the visitor least, then the oldest days, then the types of events that are
 * longest ago, then goals; the counters of visits and the latest ids stay.
 */
export function fitBehaviour(behaviour: Behaviour): Behaviour {
  let fitting: Behaviour = {
    ...behaviour,
    topics: new Map(
      byInterest(behaviour)
        .filter(([, points]) => points >= LEAST_POINTS)
        .slice(0, MAX_TOPICS)
    ),
    events: new Map(byRecency(behaviour).slice(0, MAX_EVENT_TYPES)),
    goals: new Map([...behaviour.goals].slice(-MAX_GOALS)),
  };
  while (sizeOf(fitting) > BEHAVIOUR_BUDGET) {
    const smaller = shed(fitting);
    if (smaller === null) return fitting;
    fitting = smaller;
  }
  return fitting;
}

function shed(behaviour: Behaviour): Behaviour | null {
  const { topics, events, goals } = behaviour;
  if (topics.size > DEAR_TOPICS) return { ...behaviour, topics: new Map(byInterest(behaviour).slice(0, -1)) };
  const longest = [...events].sort(([, one], [, other]) => other.buckets.length - one.buckets.length)[0];
  if (longest && longest[1].buckets.length > 1) return { ...behaviour, events: withoutOldest(events, longest) };
  if (events.size > 1) return { ...behaviour, events: new Map(byRecency(behaviour).slice(0, -1)) };
  if (goals.size > 0) return { ...behaviour, goals: new Map([...goals].slice(1)) };
  return topics.size > 0 ? { ...behaviour, topics: new Map(byInterest(behaviour).slice(0, -1)) } : null;
}

function withoutOldest(events: Behaviour['events'], [key, counter]: [string, EventCounter]): Behaviour['events'] {
  return new Map(events).set(key, { ...counter, buckets: counter.buckets.slice(0, -1) });
}

const byInterest = ({ topics }: Behaviour) => [...topics].sort(([, one], [, other]) => other - one);
const byRecency = ({ events }: Behaviour) => [...events].sort(([, one], [, other]) => other.last - one.last);
const sizeOf = (behaviour: Behaviour) => Buffer.byteLength(JSON.stringify(encodeBehaviour(behaviour)));
