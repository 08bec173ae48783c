import type { FactScalar } from './fact';
import type { LocalizedText } from './localized-text';

/**
 * What a predicate can be told. A schema is plain data: the admin draws its form from it (also for predicates that
 * exist only on the server), the engine checks stored parameters with it, and TypeScript infers the type from it.
 */
export type ParameterSchema = Readonly<Record<string, Parameter>>;

export type Parameter =
  TextParameter | NumberParameter | BooleanParameter | ChoiceParameter | ListParameter | ValueParameter;

interface ParameterBase {
  /** Shown beside the input; the parameter's name where absent. */
  readonly label?: LocalizedText;
  /** May be left out. Default: false. */
  readonly optional?: boolean;
}

export interface TextParameter extends ParameterBase {
  readonly type: 'text';
  /** What the text is; it is checked, and the admin offers a fitting input. Default: free text. */
  readonly format?: TextFormat;
  /** Characters. Default: 256. */
  readonly maxLength?: number;
  readonly default?: string;
}

/**
 * - `country`: ISO 3166-1 alpha-2 in capitals; `region`: ISO 3166-2 (`JP-01`); `language`: BCP 47 tag
 * - `time`: `HH:MM`, 00:00 to 23:59; `date`: RFC 3339 date or date-time
 * - `zone`: `visitor`, `site` or an IANA time zone
 * - `pattern`: RE2 syntax; `version`: up to three numbers; `network`: an address or a CIDR block
 * - `fact`, `persona`, `rule`: the name of one
 * - `event`: the key of a type of events; `topic`: a topic, in its own words or as its key
 */
export type TextFormat =
  | 'country'
  | 'region'
  | 'language'
  | 'time'
  | 'date'
  | 'zone'
  | 'pattern'
  | 'version'
  | 'network'
  | 'fact'
  | 'persona'
  | 'rule'
  | 'event'
  | 'topic';

export interface NumberParameter extends ParameterBase {
  readonly type: 'number';
  readonly min?: number;
  readonly max?: number;
  /** Default: false. */
  readonly integer?: boolean;
  /** Shown behind the input: `km`, `%`. */
  readonly unit?: string;
  readonly default?: number;
}

export interface BooleanParameter extends ParameterBase {
  readonly type: 'boolean';
  readonly default?: boolean;
}

export interface ChoiceParameter extends ParameterBase {
  readonly type: 'choice';
  readonly options: readonly { readonly value: string; readonly label: LocalizedText }[];
  readonly default?: string;
}

export interface ListParameter extends ParameterBase {
  readonly type: 'list';
  readonly of: TextParameter | NumberParameter | ChoiceParameter;
  /** Items. Default: 1. */
  readonly min?: number;
  /** Items. Default: 500. */
  readonly max?: number;
}

/** Any scalar, or a list of scalars. Only the generic predicate `fact` should need it. */
export interface ValueParameter extends ParameterBase {
  readonly type: 'value';
}

type ValueOf<P extends Parameter> = P extends TextParameter
  ? string
  : P extends NumberParameter
    ? number
    : P extends BooleanParameter
      ? boolean
      : P extends ChoiceParameter
        ? P['options'][number]['value']
        : P extends ListParameter
          ? readonly ValueOf<P['of']>[]
          : FactScalar | readonly FactScalar[];

type IsAlwaysThere<P extends Parameter> = P extends { default: unknown }
  ? true
  : P extends { optional: true }
    ? false
    : true;

/** The parameters that fit a schema, with defaults filled in. */
export type ParametersOf<S extends ParameterSchema> = {
  readonly [K in keyof S as IsAlwaysThere<S[K]> extends true ? K : never]: ValueOf<S[K]>;
} & {
  readonly [K in keyof S as IsAlwaysThere<S[K]> extends true ? never : K]?: ValueOf<S[K]>;
};
