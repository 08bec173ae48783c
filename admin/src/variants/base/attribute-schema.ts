/** What we read of an attribute's schema in the admin: enough to show a value and to put it into a form. */
export interface AttributeSchema {
  readonly type: string;
  readonly component?: string;
  readonly repeatable?: boolean;
  readonly multiple?: boolean;
  /** Of a relation: the attribute of its target that is the title. */
  readonly mainField?: string;
}

/** The components that a type uses, by uid. */
export type ComponentSchemas = Readonly<
  Record<
    string,
    | {
        readonly info?: { readonly displayName?: string };
        readonly attributes?: Readonly<Record<string, AttributeSchema>>;
      }
    | undefined
  >
>;
