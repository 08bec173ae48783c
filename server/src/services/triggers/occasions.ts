import type { FactScalar } from '../../../../shared/domain/fact';
import type { Trigger } from '../../../../shared/domain/trigger';
import type { VisitorState } from '../../visitor/visitor-state';

/** Something that happened to a visitor, by which a trigger may be set off. */
export type Occasion =
  | { readonly on: 'persona.enter' | 'persona.leave'; readonly persona: string }
  | { readonly on: 'stage.enter' | 'stage.leave'; readonly journey: string; readonly stage: string }
  | { readonly on: 'event'; readonly event: OccurredEvent };

/** An event that was counted. */
export interface OccurredEvent {
  /** Chosen by the frontend. */
  readonly id: string;
  readonly type: string;
  readonly properties?: Readonly<Record<string, FactScalar>>;
}

export function isAbout(trigger: Trigger, occasion: Occasion): boolean {
  if (trigger.on !== occasion.on) return false;
  switch (occasion.on) {
    case 'event':
      return trigger.eventType === occasion.event.type;
    case 'persona.enter':
    case 'persona.leave':
      return trigger.persona === occasion.persona;
    default:
      return trigger.journey === occasion.journey && (trigger.stage === null || trigger.stage === occasion.stage);
  }
}

/** What of the decision matters here. */
export interface Standing {
  readonly personas: readonly { readonly key: string }[];
  readonly undecided: readonly string[];
}

/**
 * The watched personas that the visitor has now. One that is undecided is neither entered nor left: not to know is no reason to
 * tell anybody anything.
 */
export function personasNow(
  before: ReadonlySet<string>,
  decision: Standing,
  watched: ReadonlySet<string>
): Set<string> {
  const now = new Set(decision.personas.map(({ key }) => key).filter((key) => watched.has(key)));
  for (const key of decision.undecided) if (watched.has(key) && before.has(key)) now.add(key);
  return now;
}

export function personaOccasions(before: ReadonlySet<string>, now: ReadonlySet<string>): readonly Occasion[] {
  return [
    ...[...before].filter((key) => !now.has(key)).map((persona) => ({ on: 'persona.leave', persona }) as const),
    ...[...now].filter((key) => !before.has(key)).map((persona) => ({ on: 'persona.enter', persona }) as const),
  ];
}

type Journeys = VisitorState['journeys'];

export function stageOccasions(before: Journeys, now: Journeys): readonly Occasion[] {
  return [...new Set([...before.keys(), ...now.keys()])].flatMap((journey) => {
    const [left, entered] = [before.get(journey)?.stage, now.get(journey)?.stage];
    if (left === entered) return [];
    return [
      ...(left === undefined ? [] : [{ on: 'stage.leave', journey, stage: left } as const]),
      ...(entered === undefined ? [] : [{ on: 'stage.enter', journey, stage: entered } as const]),
    ];
  });
}
