/** The content types behind the section's lists; each has Strapi's own form and rights. */
export const PERSONA_UID = 'plugin::personalization.persona';
export const RULE_UID = 'plugin::personalization.rule';
export const FACT_UID = 'plugin::personalization.fact';
export type ContentUid = typeof PERSONA_UID | typeof RULE_UID | typeof FACT_UID;
