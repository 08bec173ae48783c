import { consent } from './consent';
import { decision } from './decision';
import { entryVariants } from './entry-variants';
import { facts } from './facts';
import { predicates } from './predicates';
import { simulator } from './simulator';
import { visitor } from './visitor';

export const controllers = {
  consent,
  decision,
  'entry-variants': entryVariants,
  facts,
  predicates,
  simulator,
  visitor,
};
