import type { Guide, State } from './state';

const builder =
  (uid: string, button: number, then?: (guide: Guide) => Promise<void>): State['lead'] =>
  async (guide) => {
    await guide.go(`/plugins/content-type-builder/content-types/${uid}`);
    // The type's own button comes before those of its fields.
    await guide.page.getByRole('button', { name: EDIT }).nth(button).click();
    await guide.page.getByRole('dialog').getByRole('tab').last().click();
    await then?.(guide);
  };

/** Strapi's own word, in both languages. */
const EDIT = /^(Edit|編集)/;

/** Where a developer gives variants to a type, in Strapi's Content-Type Builder. */
export const BUILDER_STATES: readonly State[] = [
  { name: 'type without variants', app: 'development', lead: builder('api::category.category', 0) },
  { name: 'type with variants', app: 'development', lead: builder('api::page.page', 0) },
  {
    name: 'variants are withdrawn',
    app: 'development',
    lead: builder('api::page.page', 0, ({ control }) => control('checkbox', 'content-type-builder.type').click()),
  },
  { name: 'field that may differ', app: 'development', lead: builder('api::page.page', 1) },
];
