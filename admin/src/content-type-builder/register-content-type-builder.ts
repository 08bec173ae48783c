import type { StrapiApp } from '@strapi/strapi/admin';
import { VARYING_TYPES } from '../variants/can-vary';
import { FIELD_INPUT, fieldSwitches, PRICE_INPUT, TYPE_INPUT, TYPE_SWITCH } from './switches';

interface FormsApi {
  readonly components: { readonly add: (input: { id: string; component: unknown }) => void };
  readonly extendContentType: (extension: object) => void;
  readonly extendFields: (types: readonly string[], extension: object) => void;
}

/**
 * A check box on every type ("Variants per persona") and two on every field ("The same for all personas", "Affects the price"), in
 * the Content-Type Builder's own forms. They write `pluginOptions` into the type's schema, as a developer would by hand.
 */
export function registerContentTypeBuilder(
  app: Pick<StrapiApp, 'getPlugin'>,
  inputs: { readonly type: unknown; readonly field: unknown; readonly price: unknown }
): void {
  const builder = app.getPlugin('content-type-builder');
  const forms = (builder?.apis as { forms?: FormsApi } | undefined)?.forms;
  // A production admin panel may come without the Content-Type Builder.
  if (!forms) return;
  forms.components.add({ id: TYPE_INPUT, component: inputs.type });
  forms.components.add({ id: FIELD_INPUT, component: inputs.field });
  forms.components.add({ id: PRICE_INPUT, component: inputs.price });
  forms.extendContentType({ form: { advanced: () => [TYPE_SWITCH], base: () => [] } });
  forms.extendFields(VARYING_TYPES, { form: { advanced: fieldSwitches, base: () => [] } });
}
