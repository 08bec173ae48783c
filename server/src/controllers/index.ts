import { behaviourNames } from './behaviour-names';
import { conditions } from './conditions';
import { consent } from './consent';
import { decision } from './decision';
import { entryVariants } from './entry-variants';
import { factDeclarations } from './fact-declarations';
import { events } from './events';
import { facts } from './facts';
import { health } from './health';
import { manifest } from './manifest';
import { outcomes } from './outcomes';
import { journeys } from './journeys';
import { outbox } from './outbox';
import { personas } from './personas';
import { preview } from './preview';
import { profiles } from './profiles';
import { predicates } from './predicates';
import { questions } from './questions';
import { rules } from './rules';
import { sampleVisitors } from './sample-visitors';
import { simulator } from './simulator';
import { triggers } from './triggers';
import { variantBase } from './variant-base';
import { variantRights } from './variant-rights';
import { visitor } from './visitor';
import { why } from './why';

export const controllers = {
  'behaviour-names': behaviourNames,
  conditions,
  consent,
  decision,
  'entry-variants': entryVariants,
  'fact-declarations': factDeclarations,
  events,
  facts,
  health,
  manifest,
  outcomes,
  journeys,
  outbox,
  personas,
  predicates,
  preview,
  profiles,
  questions,
  rules,
  'sample-visitors': sampleVisitors,
  simulator,
  triggers,
  'variant-base': variantBase,
  'variant-rights': variantRights,
  visitor,
  why,
};
