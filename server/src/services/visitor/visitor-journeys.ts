import { stageFactName } from '../../../../shared/domain/journey';
import type { JourneySet } from '../../../../shared/engine';
import type { FactsService } from '../../facts/facts-service';
import { oncePer } from '../../facts/once-per';
import { withVisitor } from '../../facts/visitor-request';
import type { RememberedStage } from '../../visitor/journeys-part';
import type { VisitorState } from '../../visitor/visitor-state';
import type { JourneysService } from '../journeys/journeys';
import type { Visit } from './visits';

export interface VisitorJourneysService {
  /** The visitor of a call at the stages that they have reached by now. Of journeys that are gone nothing is kept. */
  settle(visit: Visit, visitor: VisitorState): Promise<VisitorState>;
}

interface Dependencies {
  readonly journeys: Pick<JourneysService, 'current'>;
  readonly facts: Pick<FactsService, 'resolve'>;
}

export function createVisitorJourneysService({ journeys, facts }: Dependencies): VisitorJourneysService {
  return {
    async settle(visit, visitor) {
      const set = journeys.current();
      if (set.byKey.size === 0 && visitor.journeys.size === 0) return visitor;
      const { values } = await facts.resolve(withVisitor(visit.request, visitor), namesOf(set), visit.now);
      const settled = new Map<string, RememberedStage>();
      for (const [journey, remembered] of visitor.journeys) {
        if (set.byKey.has(journey) || set.broken.has(journey)) settled.set(journey, remembered);
      }
      for (const { key } of set.journeys) {
        const stage = values[stageFactName(key)];
        if (typeof stage !== 'string' || settled.get(key)?.stage === stage) continue;
        settled.set(key, { stage, at: visit.now });
      }
      return { ...visitor, journeys: settled };
    },
  };
}

/** The facts service plans once per list, and knows a list by its identity. */
const namesOf = oncePer((set: JourneySet) => set.journeys.map(({ key }) => stageFactName(key)));
