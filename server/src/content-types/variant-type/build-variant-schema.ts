import { PLUGIN_ID, variantName, variantUid } from '../../uids';
import { cloneAttribute } from './clone-attribute';
import { OWN_ATTRIBUTES } from './own-attributes';
import type { Attribute, Identifiers, TypeSchema, VariantSchema } from './type-schema';

export interface BuildOptions {
  readonly identifiers: Identifiers;
  /** True for a type that opted out while it still had variants. Default: false. */
  readonly isWithdrawn?: boolean;
}

/**
 * The variant type of a base type: the same fields in Strapi's own form, plus whose variant it is, for whom, of which
 * fields and when. Pure: the same base gives the same schema, so that a second start finds nothing to change.
 *
 * Always a collection type, also for a single type: one home page has many variants.
 */
export function buildVariantSchema(
  base: TypeSchema,
  { identifiers, isWithdrawn = false }: BuildOptions
): VariantSchema {
  const name = variantName(base.uid);
  const collectionName = name.replaceAll('-', '_');
  const varying = varyingAttributes(base);
  return {
    kind: 'collectionType',
    collectionName,
    globalId: globalId(name),
    plugin: PLUGIN_ID,
    info: {
      singularName: name,
      pluralName: `${name}-variants`,
      displayName: `${base.info.displayName}: variants`,
      description: `What differs in "${base.info.displayName}" for some personas. Made from ${base.uid}.`,
    },
    options: optionsOf(base),
    pluginOptions: {
      ...(base.pluginOptions?.i18n ? { i18n: base.pluginOptions.i18n } : {}),
      'content-type-builder': { visible: false },
      personalization: { variantOf: base.uid, fields: Object.keys(varying), isWithdrawn },
    },
    config: { attributes: { pzBaseThen: { hidden: true } } },
    indexes: [{ name: identifiers.getIndexName([collectionName, 'pz_base']), columns: ['pz_base'] }],
    attributes: {
      ...ownAttributes(Object.keys(varying)),
      ...varying,
      ...addedByStrapi(base, identifiers.getTableName(collectionName)),
    },
  };
}

/** The fields of a base type that its variants may override, as they appear there. */
export function varyingAttributes(base: TypeSchema): Record<string, Attribute> {
  const varying: Record<string, Attribute> = {};
  for (const [name, attribute] of Object.entries(base.attributes)) {
    const clone = cloneAttribute(name, attribute);
    if (clone) varying[name] = clone;
  }
  return varying;
}

/** The input of `pzOverrides` sees nothing but its own attribute: the fields to choose from travel in its options. */
function ownAttributes(fields: readonly string[]): Record<string, Attribute> {
  return { ...OWN_ATTRIBUTES, pzOverrides: { ...OWN_ATTRIBUTES.pzOverrides, options: { fields } } };
}

function optionsOf({ options = {} }: TypeSchema): VariantSchema['options'] {
  return {
    draftAndPublish: options.draftAndPublish === true,
    ...(options.noStageAttribute === true && { noStageAttribute: true }),
  };
}

/**
 * i18n and review workflows add attributes to every type in their own `register()`, which ran before ours. Without
 * `locale` a variant could not even be published, because Strapi selects the column without asking; without the stage
 * the variant type could not be given a workflow.
 */
function addedByStrapi({ uid, attributes }: TypeSchema, table: string): Record<string, Attribute> {
  const { locale, localizations, strapi_stage, strapi_assignee } = attributes;
  return {
    ...(locale && { locale }),
    ...(localizations && {
      localizations: {
        ...localizations,
        target: variantUid(uid),
        joinColumn: { ...(localizations.joinColumn as object), referencedTable: table },
      },
    }),
    ...(strapi_stage && { strapi_stage }),
    ...(strapi_assignee && { strapi_assignee }),
  };
}

/** `pz-blog-post` gives `PluginPersonalizationPzBlogPost`, which is how Strapi names the types of plugins. */
function globalId(name: string): string {
  const words = ['plugin', PLUGIN_ID, ...name.split('-')];
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}
