import type { ReactNode } from 'react';

/** A field as Strapi's edit view lays it out. */
export interface LayoutField {
  readonly name: string;
  readonly type: string;
  readonly label: string;
  readonly size: number;
  readonly labelAction?: ReactNode;
}

/** Panels of rows of fields. */
export type EditLayout = readonly (readonly (readonly LayoutField[])[])[];

export interface LayoutWords {
  readonly labelOf: (field: string) => string;
  readonly hintOf: (field: string) => string | undefined;
  readonly actionOf: (field: string) => ReactNode;
}

/**
 * The form of a variant: first what makes it a variant, then the choice of fields with their inputs right below it.
 * `pzBase` is not for editing; its value stays in the form and is saved as it was. All inputs stand in one grid, so that
 * those that are hidden leave no rows behind; dynamic zones follow, because Strapi shows each in a panel of its own.
 */
export function variantLayout(layout: EditLayout, words: LayoutWords): EditLayout {
  const fields = layout.flat(2);
  const own = (name: string, size: number): LayoutField[] =>
    fields
      .filter((field) => field.name === name)
      .map((field) => ({ ...field, size, label: ownLabel(field, words), hint: words.hintOf(name) }));
  const inherited = fields
    .filter(({ name }) => !OWN.has(name))
    .map((field) => ({ ...field, labelAction: words.actionOf(field.name) }));
  const isZone = ({ type }: LayoutField) => type === 'dynamiczone';
  const panels = [
    [
      [...own('pzName', 6), ...own('pzPersonas', 6)],
      [...own('pzStartsAt', 6), ...own('pzEndsAt', 6)],
    ],
    [own('pzOverrides', 12), inherited.filter((field) => !isZone(field))],
    ...inherited.filter(isZone).map((zone) => [[zone]]),
  ];
  return panels.map((rows) => rows.filter((row) => row.length > 0)).filter((rows) => rows.length > 0);
}

/** Strapi labels a field with its name until an administrator gives it another label, which is then kept. */
function ownLabel({ name, label }: LayoutField, { labelOf }: LayoutWords): string {
  return label === '' || label === name ? labelOf(name) : label;
}

const OWN: ReadonlySet<string> = new Set(['pzName', 'pzPersonas', 'pzOverrides', 'pzStartsAt', 'pzEndsAt', 'pzBase']);
