/** What the builder reads and writes of a Strapi schema. It works on schemas of users, whose types nobody knows. */
export interface TypeSchema {
  readonly uid: string;
  readonly kind?: string;
  readonly collectionName?: string;
  readonly info: TypeInfo;
  readonly options?: Readonly<Record<string, unknown>>;
  readonly pluginOptions?: Readonly<Record<string, unknown>>;
  readonly attributes: Readonly<Record<string, Attribute>>;
}

export interface TypeInfo {
  readonly singularName: string;
  readonly pluralName: string;
  readonly displayName: string;
  readonly description?: string;
}

export interface Attribute {
  readonly type: string;
  readonly [property: string]: unknown;
}

/** A schema as `strapi.get('content-types').add()` takes it, with what Strapi's own loader would have filled in. */
export interface VariantSchema extends Omit<TypeSchema, 'uid' | 'pluginOptions'> {
  readonly kind: 'collectionType';
  readonly collectionName: string;
  readonly globalId: string;
  readonly plugin: string;
  readonly options: { readonly draftAndPublish: boolean; readonly noStageAttribute?: boolean };
  readonly pluginOptions: VariantPluginOptions;
  /** Attributes that Strapi leaves out of everything that the admin panel sends and receives. */
  readonly config: { readonly attributes: Readonly<Record<string, { readonly hidden: true }>> };
  readonly indexes: readonly { readonly name: string; readonly columns: readonly string[] }[];
}

export interface VariantPluginOptions {
  readonly personalization: {
    /** Uid of the base type. */
    readonly variantOf: string;
    /** Attributes that a variant may override. */
    readonly fields: readonly string[];
    /** True where the base opted out again: the rows stay, and nobody delivers or edits them. */
    readonly isWithdrawn: boolean;
  };
  readonly [plugin: string]: unknown;
}

/** The part of Strapi's database that turns names into table and index names of a length that every database takes. */
export interface Identifiers {
  getTableName(name: string): string;
  getIndexName(names: string[]): string;
}
