import { defineStatePart } from '../state-part';
import { type Behaviour, NO_BEHAVIOUR } from './behaviour';
import { decodeBehaviour, encodeBehaviour } from './encode-behaviour';
import { mergeBehaviour } from './merge-behaviour';
import { showBehaviour } from './show-behaviour';

/** What the visitor did, beside what they told. */
export const behaviourPart = defineStatePart<Behaviour>({
  name: 'b',
  purpose: 'personalization',
  nothing: NO_BEHAVIOUR,
  encode: encodeBehaviour,
  decode: decodeBehaviour,
  show: showBehaviour,
  merge: mergeBehaviour,
});
