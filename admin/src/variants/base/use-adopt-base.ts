import { useCallback } from 'react';
import { useForm } from '@strapi/strapi/admin';
import type { BaseField } from '../../../../shared/contracts/variant-base';

/**
 * Puts the base's value of a field into the open form, as if the editor had typed it: nothing is saved by it. The server
 * sends the value in the form's own shape: components without their row numbers, relations as what to connect and what
 * to let go.
 */
export function useAdoptBase(): (field: BaseField) => void {
  const onChange = useForm('AdoptBase', (form) => form.onChange);
  return useCallback(({ name, now }) => onChange(name, now), [onChange]);
}
