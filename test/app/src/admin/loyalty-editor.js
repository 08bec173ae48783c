import { createElement as h } from 'react';
import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';

const LEVELS = ['bronze', 'silver', 'gold'];

/** The editor that another plugin brings for its own predicate: docs/reference/predicate-editors.md. */
export default function LoyaltyEditor({ params, disabled, idOf, errorOf, onChange }) {
  return h(
    Field.Root,
    { id: idOf('level'), error: errorOf('level') },
    h(Field.Label, null, 'Level of the loyalty card'),
    h(
      SingleSelect,
      { value: params.level, disabled, onChange: (level) => onChange({ ...params, level }, 'level') },
      LEVELS.map((level) => h(SingleSelectOption, { key: level, value: level }, level))
    ),
    h(Field.Error)
  );
}
