import type { JourneySet } from '../../../shared/engine';
import type { PersonalizationConfig } from '../config';
import { createArrivalSource } from './arrival-source';
import { createBehaviourSource } from './behaviour-source';
import { createDeviceSource } from './device/device-source';
import type { FactSource } from './fact-source';
import { createJourneySource } from './journey-source';
import { createLanguageSource } from './language-source';
import type { FactLogger } from './logger';
import { createGeoSource } from './place/geo-source';
import { createProfileSource, type FindKnownFacts } from './profile-source';
import { createRecognitionSource } from './recognition-source';
import { createRequestSource } from './request-source';
import { createTimeSource } from './time-source';
import { createVisitorSource } from './visitor-source';

/** The built-in sources as the configuration wants them, in the order in which they are asked. */
export function createFactSources({
  config,
  logger,
  journeys,
  findKnownFacts = async () => ({}),
}: {
  readonly config: PersonalizationConfig;
  readonly logger: FactLogger;
  readonly journeys: () => JourneySet;
  /** Default: nobody is known. */
  readonly findKnownFacts?: FindKnownFacts;
}): readonly FactSource[] {
  return [
    createGeoSource({ config, logger }),
    createDeviceSource(),
    createLanguageSource(),
    createTimeSource({ config }),
    createArrivalSource({ config }),
    createRequestSource({ config }),
    createVisitorSource(),
    createJourneySource({ journeys }),
    createBehaviourSource({ config }),
    createRecognitionSource(),
    createProfileSource({ find: findKnownFacts }),
  ];
}
