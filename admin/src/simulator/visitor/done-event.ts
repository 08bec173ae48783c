import type { SimulatedVisitor } from '../../../../shared/contracts/simulation';

/** Something that the made-up visitor has done. */
export interface DoneEvent {
  readonly event: string;
  readonly times: number;
  readonly daysAgo: number;
}

const DAY = 86_400_000;

/** The facts by which predicates see it. */
export function factsOfEvent(
  { event, times, daysAgo }: DoneEvent,
  now: number
): NonNullable<SimulatedVisitor['facts']> {
  const at = new Date(now - daysAgo * DAY).toISOString();
  return {
    [`behaviour.counts.${event}`]: times,
    [`behaviour.latest.${event}`]: at,
    [`behaviour.events.${event}`]: Array.from({ length: times }, () => at),
  };
}
