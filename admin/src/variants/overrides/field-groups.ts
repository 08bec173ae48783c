/** Kinds of fields, in the order in which the chooser shows them. */
export const FIELD_KINDS = ['text', 'media', 'component', 'relation', 'other'] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

export interface OfferedField {
  readonly name: string;
  readonly label: string;
  /** The attribute's type. */
  readonly type: string;
}

export interface FieldGroup {
  readonly kind: FieldKind;
  readonly fields: readonly OfferedField[];
}

/** The fields that match what was searched for, by kind; within a kind in the order of the form. */
export function fieldGroups(fields: readonly OfferedField[], search: string): readonly FieldGroup[] {
  const wanted = search.trim().toLocaleLowerCase();
  const found = fields.filter(
    ({ name, label }) => name.toLocaleLowerCase().includes(wanted) || label.toLocaleLowerCase().includes(wanted)
  );
  return FIELD_KINDS.map((kind) => ({ kind, fields: found.filter(({ type }) => kindOf(type) === kind) })).filter(
    (group) => group.fields.length > 0
  );
}

function kindOf(type: string): FieldKind {
  return KINDS[type] ?? 'other';
}

const KINDS: Readonly<Record<string, FieldKind>> = {
  string: 'text',
  text: 'text',
  richtext: 'text',
  blocks: 'text',
  email: 'text',
  media: 'media',
  component: 'component',
  dynamiczone: 'component',
  relation: 'relation',
};
