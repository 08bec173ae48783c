import type { JourneyRow } from '../../../../shared/contracts/journeys';
import type { StoredUses } from '../../content-checks/stored-uses';
import type { UseTeller } from '../../content-checks/told-uses';
import type { JourneyRepository } from '../../repositories/journey-repository';
import type { JourneysService } from '../journeys/journeys';
import { usedIn } from './used-in';

export interface JourneyListService {
  /** All journeys by key, each with what is wrong with it and where it is used. */
  find(tell: UseTeller): Promise<readonly JourneyRow[]>;
}

interface Dependencies {
  readonly stored: JourneyRepository;
  readonly journeys: Pick<JourneysService, 'current'>;
  readonly uses: Pick<StoredUses, 'usages'>;
}

export function createJourneyListService({ stored, journeys, uses }: Dependencies): JourneyListService {
  return {
    async find(tell) {
      const [all, usages] = await Promise.all([stored.findAll(), uses.usages()]);
      const { broken } = journeys.current();
      const places = await usedIn(
        all.map(({ key }) => usages.ofJourney(key)),
        tell
      );
      return all.map((journey, at) => ({
        ...journey,
        problems: broken.get(journey.key) ?? [],
        ...(places[at] as (typeof places)[number]),
      }));
    },
  };
}
