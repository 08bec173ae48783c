import { useMemo, useState } from 'react';
import { useField } from '@strapi/strapi/admin';
import { Box, Field, Flex, Searchbar, Typography } from '@strapi/design-system';
import type { CustomFieldProps } from '../../inputs/custom-field-props';
import { useWords } from '../../words/use-words';
import { useAdoptBase } from '../base/use-adopt-base';
import { useFormSchema } from '../base/use-form-schema';
import { useVariantBase } from '../base/use-variant-base';
import { fieldGroups } from './field-groups';
import { FieldGroupList } from './field-group-list';
import { HideEmptyPlaces } from '../../inputs/hide-empty-places';
import { namesIn } from './overridden-names';

/** Fewer fields than this are seen at a glance: a search box would be one thing more to look at. */
const SEARCHED_FROM = 9;

/**
 * Which fields the variant overrides. Ticking one makes Strapi show its input (the attribute's own `conditions.visible`
 * asks for it); unticking hides it and lets the field follow the base again. The list of fields comes with the
 * attribute.
 */
export function OverridesInput({ name, label, hint, labelAction, required, disabled, attribute }: CustomFieldProps) {
  const { say } = useWords();
  const { value, error, onChange } = useField<unknown>(name);
  const { open, fieldOf } = useVariantBase();
  const { attributeOf, labelOf } = useFormSchema(open.type);
  const adopt = useAdoptBase();
  const [search, setSearch] = useState('');

  const chosen = namesIn(value);
  const offered = namesIn(attribute?.options?.fields);
  // A field that the base has lost stays listed as long as it is ticked: the editor should see it go, not lose it.
  const lost = chosen.filter((field) => !offered.includes(field));
  const names = offered.join();
  const fields = useMemo(
    () =>
      names
        .split(',')
        .filter(Boolean)
        .map((field) => ({ name: field, label: labelOf(field), type: attributeOf(field).type })),
    [names, labelOf, attributeOf]
  );
  const groups = fieldGroups(fields, search);

  const toggle = (field: string, isChosen: boolean) =>
    onChange(name, isChosen ? [...chosen, field] : chosen.filter((other) => other !== field));
  const start = (field: string) => {
    const baseField = fieldOf(field);
    if (baseField) adopt(baseField);
  };

  return (
    <Field.Root name={name} id={name} hint={hint} error={error} required={required}>
      <HideEmptyPlaces />
      <Field.Label action={labelAction}>{label}</Field.Label>
      <Typography textColor="neutral600">
        {say(offered.length === 0 ? 'overrides.none' : 'overrides.explanation')}
      </Typography>
      {offered.length >= SEARCHED_FROM && (
        <Box paddingTop={2} paddingBottom={2}>
          <Searchbar
            name="overrides-search"
            value={search}
            onChange={({ target }: { target: { value: string } }) => setSearch(target.value)}
            onClear={() => setSearch('')}
            clearLabel={say('controls.clear-search')}
            placeholder={say('overrides.search')}
          >
            {say('overrides.search')}
          </Searchbar>
        </Box>
      )}
      <Flex direction="column" alignItems="stretch" gap={4} role="group" aria-label={label}>
        {groups.map(({ kind, fields: inGroup }) => (
          <FieldGroupList
            key={kind}
            title={say(`overrides.kind.${kind}`)}
            fields={inGroup}
            chosen={chosen}
            stale={inGroup.map((field) => field.name).filter((field) => fieldOf(field)?.isStale)}
            isDisabled={disabled}
            onToggle={toggle}
            onStart={fields.some((field) => fieldOf(field.name)) ? start : undefined}
          />
        ))}
        {lost.length > 0 && (
          <FieldGroupList
            title={say('overrides.lost')}
            fields={lost.map((field) => ({ name: field, label: field, type: 'lost' }))}
            chosen={chosen}
            stale={[]}
            isDisabled={disabled}
            onToggle={toggle}
          />
        )}
        {groups.length === 0 && search && (
          <Typography role="status" textColor="neutral600">
            {say('overrides.not-found', { search })}
          </Typography>
        )}
      </Flex>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
