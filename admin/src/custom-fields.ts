import type { StrapiApp } from '@strapi/strapi/admin';
import { Filter, PaintBrush, User } from '@strapi/icons';
import type { ComponentType } from 'react';
import { messageId, PLUGIN_ID } from './plugin-id';

/** The inputs of the custom fields; each is loaded when a form first shows it. */
export function registerCustomFields(app: Pick<StrapiApp, 'customFields'>): void {
  app.customFields.register({
    name: 'condition',
    pluginId: PLUGIN_ID,
    type: 'json',
    icon: Filter,
    intlLabel: { id: messageId('condition.label'), defaultMessage: 'Condition' },
    intlDescription: {
      id: messageId('condition.description'),
      defaultMessage: 'A tree of predicates over the visitor',
    },
    components: {
      Input: async () => inputModule((await import('./rule-builder/condition-input')).ConditionInput),
    },
  });
  app.customFields.register({
    name: 'overrides',
    pluginId: PLUGIN_ID,
    type: 'json',
    icon: PaintBrush,
    intlLabel: { id: messageId('overrides.label'), defaultMessage: 'Overridden fields' },
    intlDescription: {
      id: messageId('overrides.description'),
      defaultMessage: 'The fields in which a variant differs',
    },
    components: {
      Input: async () => inputModule((await import('./variants/overrides/overrides-input')).OverridesInput),
    },
  });
  app.customFields.register({
    name: 'sample-check',
    pluginId: PLUGIN_ID,
    type: 'json',
    icon: User,
    intlLabel: { id: messageId('sample-check.label'), defaultMessage: 'Effect on sample visitors' },
    intlDescription: {
      id: messageId('sample-check.description'),
      defaultMessage: 'Shows which sample visitors would change, before you save',
    },
    components: {
      Input: async () => inputModule((await import('./sample-check/sample-check-input')).SampleCheckInput),
    },
  });
}

/** Strapi types the input of a custom field as a component without props, and renders it with those of its form. */
function inputModule(input: ComponentType<never>): { default: ComponentType } {
  return { default: input as ComponentType };
}
