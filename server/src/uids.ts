/** Every uid of ours, so that no other file spells one. */
export const PLUGIN_ID = 'personalization';

export const PERSONA_UID = 'plugin::personalization.persona';
export const RULE_UID = 'plugin::personalization.rule';
export const FACT_UID = 'plugin::personalization.fact';
export const SAMPLE_VISITOR_UID = 'plugin::personalization.sample-visitor';
export const JOURNEY_UID = 'plugin::personalization.journey';
export const PROFILE_UID = 'plugin::personalization.profile';
export const TRIGGER_UID = 'plugin::personalization.trigger';
export const OUTBOX_UID = 'plugin::personalization.outbox-entry';

/** The log by which processes tell one another what changed. */
export const CHANGE_UID = 'plugin::personalization.change';

/** Every type that is always there. */
export const OWN_UIDS: readonly string[] = [
  PERSONA_UID,
  RULE_UID,
  FACT_UID,
  SAMPLE_VISITOR_UID,
  JOURNEY_UID,
  PROFILE_UID,
  TRIGGER_UID,
  OUTBOX_UID,
];

/**
 * The custom fields: a condition (rule builder), the points, the colour and the confirmation of a persona, the values of an
 * enumeration with their labels, the stages of a journey, and the list of the fields that a variant overrides.
 */
export const CONDITION_FIELD = { name: 'condition', uid: 'plugin::personalization.condition' } as const;
export const SCORING_FIELD = { name: 'scoring', uid: 'plugin::personalization.scoring' } as const;
/** One of the entries of a list that editors or developers made, by its key. */
export const CHOICE_FIELD = { name: 'choice', uid: 'plugin::personalization.choice' } as const;
/** An enumeration whose values have words. */
export const FIXED_CHOICE_FIELD = { name: 'fixed-choice', uid: 'plugin::personalization.fixed-choice' } as const;
export const COLOR_FIELD = { name: 'color', uid: 'plugin::personalization.color' } as const;
export const FACT_OPTIONS_FIELD = { name: 'fact-options', uid: 'plugin::personalization.fact-options' } as const;
export const STAGES_FIELD = { name: 'stages', uid: 'plugin::personalization.stages' } as const;
export const OPTION_LABELS_FIELD = { name: 'option-labels', uid: 'plugin::personalization.option-labels' } as const;
export const CONFIRM_FIELD = { name: 'confirm', uid: 'plugin::personalization.confirm' } as const;
export const OVERRIDES_FIELD = { name: 'overrides', uid: 'plugin::personalization.overrides' } as const;

/** What saving a persona or rule would do to the sample visitors; it never has a value of its own in the database. */
export const SAMPLE_CHECK_FIELD = { name: 'sample-check', attribute: 'samples' } as const;

/** Variant types are named `pz-<singular name of the base type>`. */
export const VARIANT_PREFIX = 'pz-';

const VARIANT_UID_START = `plugin::personalization.${VARIANT_PREFIX}`;

/** True for the uid of a variant type, registered or not. */
export function isVariantUid(uid: string): boolean {
  return uid.startsWith(VARIANT_UID_START);
}

/** The uid of the variant type that belongs to a base type, registered or not. */
export function variantUid(baseUid: string): string {
  return `plugin::personalization.${variantName(baseUid)}`;
}

/**
 * The singular name of the variant type of a base type. It is made from the base's uid alone, so that nothing else that
 * may change (a plural, a table name, another type of the same name) ever moves editors' work to another table.
 *
 * `api::page.page` gives `pz-page`. Where the name could be somebody else's too, it carries where it is from:
 * `api::blog.post` gives `pz-blog-post`, `plugin::blog.post` gives `pz-plugin-blog-post`.
 */
export function variantName(baseUid: string): string {
  const [namespace = '', rest = ''] = baseUid.split('::');
  const [owner = '', name = ''] = rest.split('.');
  if (namespace !== 'api') return kebab(VARIANT_PREFIX, namespace, owner, name);
  return owner === name ? kebab(VARIANT_PREFIX, name) : kebab(VARIANT_PREFIX, owner, name);
}

function kebab(prefix: string, ...parts: readonly string[]): string {
  return (
    prefix +
    parts
      .join('-')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
  );
}
