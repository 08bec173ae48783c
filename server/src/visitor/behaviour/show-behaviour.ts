import { type Behaviour, HOUR } from './behaviour';

/** Everything that is counted about a visitor, for the visitor; `undefined` where nothing ever was. */
export function showBehaviour(behaviour: Behaviour): unknown {
  const { visits, firstSeen, lastSeen, previousVisit, events, topics, topicsAt, goals } = behaviour;
  if (firstSeen === null || lastSeen === null) return undefined;
  return {
    visits,
    firstSeen: iso(firstSeen),
    lastSeen: iso(lastSeen),
    previousVisit: previousVisit === null ? null : iso(previousVisit),
    events: Object.fromEntries(
      [...events].map(([type, { total, last, buckets }]) => {
        const days = buckets.map(({ start, count }) => ({ day: iso(start * HOUR).slice(0, 10), times: count }));
        return [type, { times: total, last: iso(last), days }];
      })
    ),
    topics: topics.size > 0 ? { points: Object.fromEntries(topics), at: iso(topicsAt) } : null,
    goals: Object.fromEntries(goals),
    landingPage: behaviour.landingPage,
    firstTouch: { ...behaviour.firstTouch },
    lastTouch: { ...behaviour.lastTouch },
    // Hashes; they say nothing but that an event was counted already.
    countedEvents: [...behaviour.recentIds],
  };
}

const iso = (time: number) => new Date(time).toISOString();
