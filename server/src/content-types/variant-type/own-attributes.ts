import { OVERRIDES_FIELD, PERSONA_UID } from '../../uids';
import type { Attribute } from './type-schema';

/** Neither shown nor written by anybody but us. */
const HIDDEN = { private: true, visible: false, writable: false, configurable: false } as const;

/**
 * What a variant has beyond the fields of its base. All of it is the same in every locale of a variant: i18n sees to
 * that for the scalars (they are not marked as localized), `variants/same-in-all-locales.ts` for the relation, which
 * Strapi always treats as localized.
 *
 * `pzName` stands first because the content manager takes the first string as an entry's title. `pzBase` is a plain
 * documentId: a relation would be lost whenever one of its sides is unpublished and published again (strapi#24779).
 *
 * `pzBaseThen` alone differs by locale: what the base said there when each field was overridden
 * (`variants/base-snapshot.ts`).
 */
export const OWN_ATTRIBUTES = {
  pzName: { type: 'string', maxLength: 200 },
  pzPersonas: { type: 'relation', relation: 'manyToMany', target: PERSONA_UID },
  pzOverrides: { type: 'customField', customField: OVERRIDES_FIELD.uid, default: [] },
  pzStartsAt: { type: 'datetime' },
  pzEndsAt: { type: 'datetime' },
  pzBase: { type: 'string', required: true },
  pzBaseThen: { type: 'json', ...HIDDEN, pluginOptions: { i18n: { localized: true } } },
} as const satisfies Record<string, Attribute>;

export type OwnAttribute = keyof typeof OWN_ATTRIBUTES;
