import { NumberInput } from '@strapi/design-system';
import { Labelled } from '../rule-builder/parameters/labelled';
import { useWords } from '../words/use-words';

interface PointsNumberProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: unknown;
  readonly error?: string;
  /** Default: false. */
  readonly isOptional?: boolean;
  readonly disabled: boolean;
  readonly onChange: (value: number | undefined) => void;
}

export function PointsNumber({
  name,
  label,
  hint,
  value,
  error,
  isOptional = false,
  disabled,
  onChange,
}: PointsNumberProps) {
  const { locale } = useWords();
  return (
    <Labelled name={name} label={label} hint={hint} error={error} required={!isOptional}>
      <NumberInput
        size="S"
        name={name}
        locale={locale}
        value={typeof value === 'number' ? value : undefined}
        disabled={disabled}
        onValueChange={onChange}
      />
    </Labelled>
  );
}
