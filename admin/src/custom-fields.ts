import type { StrapiApp } from '@strapi/strapi/admin';
import {
  BulletList,
  CheckCircle,
  Faders,
  Filter,
  ManyWays,
  PaintBrush,
  Palette,
  Question,
  Quotes,
  User,
} from '@strapi/icons';
import type { ComponentType } from 'react';
import { messageId, PLUGIN_ID } from './plugin-id';

interface OwnField {
  readonly name: string;
  readonly type: 'json' | 'string' | 'enumeration';
  readonly icon: ComponentType;
  readonly load: () => Promise<ComponentType<never>>;
}

const FIELDS: readonly OwnField[] = [
  {
    name: 'condition',
    type: 'json',
    icon: Filter,
    load: async () => (await import('./rule-builder/condition-input')).ConditionInput,
  },
  {
    name: 'scoring',
    type: 'json',
    icon: Faders,
    load: async () => (await import('./scoring/scoring-input')).ScoringInput,
  },
  {
    name: 'fact-options',
    type: 'json',
    icon: BulletList,
    load: async () => (await import('./own-forms/small-inputs')).FactOptionsInput,
  },
  {
    name: 'option-labels',
    type: 'json',
    icon: Quotes,
    load: async () => (await import('./own-forms/small-inputs')).OptionLabelsInput,
  },
  {
    name: 'confirm',
    type: 'string',
    icon: Question,
    load: async () => (await import('./own-forms/small-inputs')).ConfirmInput,
  },
  {
    name: 'choice',
    type: 'string',
    icon: CheckCircle,
    load: async () => (await import('./own-forms/small-inputs')).ChoiceInput,
  },
  {
    name: 'fixed-choice',
    type: 'enumeration',
    icon: CheckCircle,
    load: async () => (await import('./own-forms/small-inputs')).FixedChoiceInput,
  },
  {
    name: 'stages',
    type: 'json',
    icon: ManyWays,
    load: async () => (await import('./own-forms/small-inputs')).StagesInput,
  },
  {
    name: 'color',
    type: 'string',
    icon: Palette,
    load: async () => (await import('./own-forms/small-inputs')).ColorInput,
  },
  {
    name: 'overrides',
    type: 'json',
    icon: PaintBrush,
    load: async () => (await import('./variants/overrides/overrides-input')).OverridesInput,
  },
  {
    name: 'sample-check',
    type: 'json',
    icon: User,
    load: async () => (await import('./sample-check/sample-check-input')).SampleCheckInput,
  },
];

/** The inputs of the custom fields; each is loaded when a form first shows it. */
export function registerCustomFields(app: Pick<StrapiApp, 'customFields'>): void {
  for (const { name, type, icon, load } of FIELDS) {
    app.customFields.register({
      name,
      pluginId: PLUGIN_ID,
      type,
      icon,
      intlLabel: { id: messageId(`${name}.label`), defaultMessage: name },
      intlDescription: { id: messageId(`${name}.description`), defaultMessage: name },
      components: { Input: async () => inputModule(await load()) },
    });
  }
}

/** Strapi types the input of a custom field as a component without props, and renders it with those of its form. */
function inputModule(input: ComponentType<never>): { default: ComponentType } {
  return { default: input as ComponentType };
}
