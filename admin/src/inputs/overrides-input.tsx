import { useField } from '@strapi/strapi/admin';
import { Checkbox, Field, Grid, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { messageId } from '../plugin-id';
import type { CustomFieldProps } from './custom-field-props';

/**
 * Which fields the variant overrides. Ticking one makes Strapi show its input (the attribute's own `conditions.visible`
 * asks for it); unticking hides it and lets the field follow the base again. The list of fields comes with the
 * attribute, so that the input needs to know nothing of the page it stands on.
 */
export function OverridesInput({ name, label, hint, labelAction, required, disabled, attribute }: CustomFieldProps) {
  const { formatMessage } = useIntl();
  const { value, error, onChange } = useField<unknown>(name);
  const chosen = namesIn(value);
  const offered = namesIn(attribute?.options?.fields);
  // A field that the base has lost stays listed as long as it is ticked: the editor should see it go, not lose it.
  const lost = chosen.filter((field) => !offered.includes(field));

  const toggle = (field: string, isChosen: boolean) =>
    onChange(name, isChosen ? [...chosen, field] : chosen.filter((other) => other !== field));

  return (
    <Field.Root name={name} id={name} hint={hint} error={error} required={required}>
      <Field.Label action={labelAction}>{label}</Field.Label>
      {offered.length === 0 && (
        <Typography textColor="neutral600">{formatMessage({ id: messageId('overrides.none') })}</Typography>
      )}
      <Grid.Root gap={2} tag="fieldset" aria-label={label} borderWidth={0}>
        {[...offered, ...lost].map((field) => (
          <Grid.Item key={field} col={4} s={6} xs={12}>
            <Checkbox
              name={`${name}.${field}`}
              checked={chosen.includes(field)}
              disabled={disabled}
              onCheckedChange={(isChecked: boolean | 'indeterminate') => toggle(field, isChecked === true)}
            >
              {lost.includes(field) ? formatMessage({ id: messageId('overrides.lost') }, { field }) : field}
            </Checkbox>
          </Grid.Item>
        ))}
      </Grid.Root>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

/** Strapi hands a `json` value over as text when it comes straight from a form, and parsed when it comes from the API. */
function namesIn(value: unknown): string[] {
  const parsed = typeof value === 'string' ? parseJson(value) : value;
  return Array.isArray(parsed) ? parsed.filter((item): item is string => typeof item === 'string') : [];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
