/** The content types behind the section's lists; each has Strapi's own form and rights. */
export const PERSONA_UID = 'plugin::personalization.persona';
export const RULE_UID = 'plugin::personalization.rule';
export const FACT_UID = 'plugin::personalization.fact';
export const JOURNEY_UID = 'plugin::personalization.journey';
export const TRIGGER_UID = 'plugin::personalization.trigger';
export type ContentUid =
  typeof PERSONA_UID | typeof RULE_UID | typeof FACT_UID | typeof JOURNEY_UID | typeof TRIGGER_UID;
