import type { Core } from '@strapi/types';

/** A registered variant type, as everybody but the builder needs to know it. */
export interface VariantType {
  /** Uid of the base type. */
  readonly base: string;
  /** Uid of the variant type. */
  readonly variant: string;
  /** Attributes that a variant may override. Other names in `pzOverrides` (a renamed field) count for nothing. */
  readonly fields: ReadonlySet<string>;
  readonly isLocalized: boolean;
  readonly hasDraftAndPublish: boolean;
  /** True where the base opted out again: its variants are kept, but neither delivered nor offered. */
  readonly isWithdrawn: boolean;
}

/** The variant types whose base asks for variants. Complete once our `register()` has run, and unchanging from then on. */
export function variantTypes(strapi: Core.Strapi): readonly VariantType[] {
  return registeredVariantTypes(strapi).filter((type) => !type.isWithdrawn);
}

/** Those, and the ones that are only kept: for everything that looks after rows. */
export function registeredVariantTypes(strapi: Core.Strapi): readonly VariantType[] {
  return Object.values(strapi.contentTypes).flatMap((type) => readVariantType(type) ?? []);
}

function readVariantType({ uid, options, pluginOptions = {} }: RegisteredType): VariantType | null {
  const { personalization, i18n } = pluginOptions as {
    personalization?: { variantOf?: string; fields?: readonly string[]; isWithdrawn?: boolean };
    i18n?: { localized?: boolean };
  };
  if (!personalization?.variantOf) return null;
  return {
    base: personalization.variantOf,
    variant: uid,
    fields: new Set(personalization.fields),
    isLocalized: i18n?.localized === true,
    hasDraftAndPublish: options?.draftAndPublish === true,
    isWithdrawn: personalization.isWithdrawn === true,
  };
}

interface RegisteredType {
  readonly uid: string;
  readonly options?: { readonly draftAndPublish?: boolean };
  readonly pluginOptions?: object;
}
