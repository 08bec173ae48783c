import type { ParameterInputProps } from './input-props';
import { ScalarInput } from './scalar-input';

/** Any value, where nothing says what kind of value is asked for. */
export function ValueInput(props: ParameterInputProps) {
  return <ScalarInput {...props} operator="equals" options={null} type={null} />;
}
