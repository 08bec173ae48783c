import type { FactReader, FactValue } from '../../../../shared/domain/fact';
import type { Trigger } from '../../../../shared/domain/trigger';
import type { FactsService } from '../../facts/facts-service';
import { withVisitor } from '../../facts/visitor-request';
import type { Fired } from '../../visitor/triggers-part';
import type { VisitorState } from '../../visitor/visitor-state';
import type { Visit } from '../visitor/visits';
import type { CompiledTrigger } from './compile-triggers';
import {
  isAbout,
  type Occasion,
  type OccurredEvent,
  personaOccasions,
  personasNow,
  stageOccasions,
  type Standing,
} from './occasions';
import type { TriggersService } from './triggers';

export interface VisitorTriggersService {
  /** The visitor with what triggers must remember, and what is to be told about them now. It tells nobody anything itself. */
  follow(
    visit: Visit,
    change: FollowedChange
  ): Promise<{ readonly visitor: VisitorState; readonly tellings: readonly Telling[] }>;
}

export interface FollowedChange {
  readonly before: VisitorState;
  readonly after: VisitorState;
  /** For the visitor as they are after the change. */
  readonly decision: Standing;
  readonly events: readonly OccurredEvent[];
}

/** One thing that a trigger says about a visitor. */
export interface Telling {
  readonly trigger: Trigger;
  /** The visitor's own id. It goes no further than to where references are made of it. */
  readonly visitor: string;
  /** Tells this time from every other time of the same trigger and visitor, and is the same where the call is repeated. */
  readonly occurrence: string;
  readonly occasion: Occasion;
  readonly facts: Readonly<Record<string, FactValue>>;
  /** Epoch milliseconds. */
  readonly at: number;
}

interface Dependencies {
  readonly triggers: Pick<TriggersService, 'current'>;
  readonly facts: Pick<FactsService, 'resolve'>;
}

const DAY = 86_400_000;
const NEVER: Fired = { count: 0, at: [] };

/** Which triggers a change of a visitor sets off. Only who may be remembered changes, so nothing is told of anybody else. */
export function createVisitorTriggersService({ triggers, facts }: Dependencies): VisitorTriggersService {
  return {
    async follow(visit, { before, after, decision, events }) {
      const set = triggers.current();
      const memory = after.triggers;
      const personas = personasNow(memory.personas, decision, set.watched);
      const occasions: readonly Occasion[] = [
        ...personaOccasions(memory.personas, personas),
        ...stageOccasions(before.journeys, after.journeys),
        ...events.map((event) => ({ on: 'event', event }) as const),
      ];
      const setOff = set.triggers.flatMap((compiled) =>
        occasions.filter((occasion) => isAbout(compiled.trigger, occasion)).map((occasion) => ({ compiled, occasion }))
      );
      const fired = new Map([...memory.fired].filter(([key]) => set.keys.has(key)));
      const tellings: Telling[] = [];
      if (setOff.length > 0) {
        const known = await facts.resolve(withVisitor(visit.request, after), set.facts, visit.now);
        for (const { compiled, occasion } of setOff) {
          const reader = readerFor(known.reader, decision, occasion);
          const telling = tell(compiled, occasion, { reader, fired, visitor: after.id, now: visit.now });
          if (telling) tellings.push(telling);
        }
      }
      return { visitor: { ...after, triggers: { personas, fired } }, tellings };
    },
  };
}

interface Moment {
  readonly reader: FactReader;
  readonly fired: Map<string, Fired>;
  readonly visitor: string;
  readonly now: number;
}

function tell({ trigger, condition, told }: CompiledTrigger, occasion: Occasion, moment: Moment): Telling | null {
  const { reader, fired, visitor, now } = moment;
  if (condition !== null && condition.outcome(reader, { now }) !== 'match') return null;
  const { count, at } = fired.get(trigger.key) ?? NEVER;
  const { capTimes, capDays } = trigger;
  const lately = capTimes === null || capDays === null ? [] : at.filter((time) => time > now - capDays * DAY);
  if (capTimes !== null && lately.length >= capTimes) return null;
  fired.delete(trigger.key);
  fired.set(trigger.key, { count: count + 1, at: capTimes === null ? [] : [...lately, now] });
  const facts = told.map((name) => [name, reader.get(name)] as const).filter(([, value]) => value !== undefined);
  return {
    ...{ trigger, visitor, occasion, at: now },
    occurrence: occasion.on === 'event' ? `event ${occasion.event.id}` : `time ${count}`,
    facts: Object.fromEntries(facts) as Record<string, FactValue>,
  };
}

/** The facts with what the decision found out about personas, and with what the event itself says. */
function readerFor(known: FactReader, { personas, undecided }: Standing, occasion: Occasion): FactReader {
  const held = new Set(personas.map(({ key }) => key));
  const unknown = new Set(undecided);
  const properties = new Map(Object.entries(occasion.on === 'event' ? (occasion.event.properties ?? {}) : {}));
  return {
    get(name) {
      if (name.startsWith('event.')) return properties.get(name.slice('event.'.length));
      if (!name.startsWith('persona.')) return known.get(name);
      const key = name.slice('persona.'.length);
      return unknown.has(key) ? undefined : held.has(key);
    },
  };
}
