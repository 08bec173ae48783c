import type { Parameter } from '../../../../shared/domain/parameter';

/** What every input of a parameter is given. */
export interface ParameterInputProps<P extends Parameter = Parameter> {
  /** Unique on the page. */
  readonly name: string;
  readonly label: string;
  readonly parameter: P;
  /** As stored, so it may be anything. */
  readonly value: unknown;
  readonly error?: string;
  readonly disabled: boolean;
  /** `undefined` empties the parameter. */
  readonly onChange: (value: unknown) => void;
}
