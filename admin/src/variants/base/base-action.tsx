import { useState } from 'react';
import { useField } from '@strapi/strapi/admin';
import { Popover, TextButton } from '@strapi/design-system';
import { Information } from '@strapi/icons';
import { lazyPart } from '../../lazy-part';
import { useWords } from '../../words/use-words';
import { namesIn, OVERRIDES } from '../overrides/overridden-names';
import { useVariantBase } from './use-variant-base';

const BaseComparison = lazyPart(async () => (await import('./base-comparison')).BaseComparison);

/** Beside the label of an overridden field: the base's value, marked where the base has changed since. */
export function BaseAction({ field }: { readonly field: string }) {
  const { say } = useWords();
  const { fieldOf } = useVariantBase();
  const { value, onChange } = useField<unknown>(OVERRIDES);
  const [isOpen, setIsOpen] = useState(false);
  const baseField = fieldOf(field);
  if (!baseField) return null;

  const follow = () =>
    onChange(
      OVERRIDES,
      namesIn(value).filter((name) => name !== field)
    );
  return (
    <Popover.Root open={isOpen} onOpenChange={setIsOpen}>
      <Popover.Trigger>
        <TextButton
          marginLeft={1}
          type="button"
          startIcon={baseField.isStale ? <Information aria-hidden fill="warning600" /> : undefined}
        >
          {say(baseField.isStale ? 'variants.base.changed' : 'variants.base.show')}
        </TextButton>
      </Popover.Trigger>
      <Popover.Content aria-label={say('variants.base.show')}>
        <BaseComparison field={baseField} onFollow={follow} onClose={() => setIsOpen(false)} />
      </Popover.Content>
    </Popover.Root>
  );
}
