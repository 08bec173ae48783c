/** Of what kind something known is to the visitor it is about, in the answer to "why do I see this?". */
export const REASON_KINDS = [
  'told',
  'known',
  'account',
  'journey',
  'behaviour',
  'place',
  'device',
  'network',
  'language',
  'time',
  'page',
  'arrival',
  'chance',
  'other',
] as const;
export type ReasonKind = (typeof REASON_KINDS)[number];
