import type { Journey } from '../domain/journey';
import type { Problem } from '../domain/problem';
import type { Place } from './places';

/** A journey in the list of the section. */
export interface JourneyRow extends Journey {
  readonly documentId: string;
  readonly description: string | null;
  /** What is wrong with it; where there is anything nobody enters a stage. */
  readonly problems: readonly Problem[];
  readonly usedBy: readonly Place[];
  /** Places that this editor may not read. */
  readonly usedElsewhere: number;
}

/** `GET /personalization/journeys` */
export interface JourneysAnswer {
  readonly data: readonly JourneyRow[];
}
