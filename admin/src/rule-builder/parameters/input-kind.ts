import type { Parameter, ParameterSchema } from '../../../../shared/domain/parameter';

/** The inputs there are. Which one a parameter gets follows from its schema alone. */
export type InputKind =
  | 'text'
  | 'number'
  | 'boolean'
  | 'choice'
  | 'choices'
  | 'texts'
  | 'numbers'
  | 'country'
  | 'countries'
  | 'language'
  | 'languages'
  | 'time'
  | 'date'
  | 'zone'
  | 'persona'
  | 'rule'
  | 'event'
  | 'topic'
  | 'weekdays'
  | 'months'
  | 'value';

const OF_FORMAT: Readonly<Record<string, InputKind>> = {
  country: 'country',
  language: 'language',
  time: 'time',
  date: 'date',
  zone: 'zone',
  persona: 'persona',
  rule: 'rule',
  event: 'event',
  topic: 'topic',
};

export function inputKind(name: string, parameter: Parameter): InputKind {
  switch (parameter.type) {
    case 'text':
      return OF_FORMAT[parameter.format ?? ''] ?? 'text';
    case 'list': {
      const { of } = parameter;
      if (of.type === 'choice') return 'choices';
      if (of.type === 'text')
        return of.format === 'country' ? 'countries' : of.format === 'language' ? 'languages' : 'texts';
      // Days and months are numbers to the engine; by name and range they are what an editor calls them.
      if (name === 'days' && of.min === 1 && of.max === 7) return 'weekdays';
      return name === 'months' && of.min === 1 && of.max === 12 ? 'months' : 'numbers';
    }
    default:
      return parameter.type;
  }
}

/** A window of time, which may lie over midnight: both ends are parameters of these names. */
export function isTimeWindow({ from, to }: ParameterSchema): boolean {
  return [from, to].every((end) => end?.type === 'text' && end.format === 'time');
}

/** A comparison whose operator the editor chooses; its value follows the operator. */
export function isComparison({ operator, value }: ParameterSchema): boolean {
  return operator?.type === 'choice' && value?.type === 'value';
}

/** Whether the editor must fill it in: what is neither optional nor has a default. */
export function isRequired(parameter: Parameter): boolean {
  return parameter.optional !== true && !('default' in parameter && parameter.default !== undefined);
}
