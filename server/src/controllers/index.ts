import { consent } from './consent';
import { decision } from './decision';
import { facts } from './facts';
import { predicates } from './predicates';
import { simulator } from './simulator';
import { visitor } from './visitor';

export const controllers = { consent, decision, facts, predicates, simulator, visitor };
