/** A way that visitors go in steps: ordered, in production, delivered. A visitor stands at one stage of it, or at none. */
export interface Journey {
  /** Stable name; the stage is read as the fact `journey.<key>`. */
  readonly key: string;
  readonly name: string;
  /** In order: the first is where the journey begins. */
  readonly stages: readonly Stage[];
  /** Whether a visitor may go back to an earlier stage. Default: false. */
  readonly mayMoveBack: boolean;
  /** The fact that names the stage outright (`known.order`), for servers; `null` where only rules lead on. */
  readonly stageFact: string | null;
}

export interface Stage {
  /** Unique within its journey. */
  readonly key: string;
  readonly name: string;
  /** Key of the rule by which visitors enter it; `null` where only the stage fact leads there. */
  readonly rule: string | null;
}

/** A visitor's token holds the stage of each journey, and a rule is asked for each stage. */
export const MAX_STAGES = 20;

const PREFIX = 'journey.';
const REACHED = '.reached';

/** The fact that holds the key of the stage at which the visitor is. */
export function stageFactName(journey: string): string {
  return PREFIX + journey;
}

/** The fact that lists the keys of the stages up to that one, so that "at least" needs no knowledge of the journey. */
export function reachedFactName(journey: string): string {
  return PREFIX + journey + REACHED;
}

/** The key of the journey that a fact is about, or `undefined` for any other fact. */
export function journeyOfFact(name: string): string | undefined {
  if (!name.startsWith(PREFIX)) return undefined;
  const rest = name.slice(PREFIX.length);
  return rest.endsWith(REACHED) ? rest.slice(0, -REACHED.length) : rest;
}
