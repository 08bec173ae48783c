import type { Parameter, ParameterSchema } from '../../domain/parameter';
import type { SentenceTemplate, SentenceWords } from '../../domain/predicate';
import { YES_OR_NO } from './words';

const PLACEHOLDER = /\{([^{}]+)\}/g;

/** The sentence of one predicate: what its function says, or its template with every `{parameter}` in words. */
export function fillTemplate(
  template: SentenceTemplate<ParameterSchema>,
  params: Readonly<Record<string, unknown>>,
  { schema, words }: { readonly schema: ParameterSchema; readonly words: SentenceWords }
): string {
  if (typeof template === 'function') return template(params as Parameters<typeof template>[0], words);
  return template.replace(PLACEHOLDER, (placeholder, name: string) => {
    const parameter = schema[name];
    if (parameter === undefined) return placeholder;
    const value = params[name];
    return value === undefined ? '' : inWords(parameter, value, { name, words });
  });
}

function inWords(
  parameter: Parameter,
  value: unknown,
  { name, words }: { readonly name: string; readonly words: SentenceWords }
): string {
  if (Array.isArray(value)) {
    const item = parameter.type === 'list' ? parameter.of : parameter;
    return words.anyOf(value.map((each) => inWords(item, each, { name, words })));
  }
  if (typeof value === 'boolean') return YES_OR_NO[`${value}`][words.locale];
  if (typeof value === 'number') {
    const unit = parameter.type === 'number' && parameter.unit !== undefined ? ` ${parameter.unit}` : '';
    return `${words.number(value)}${unit}`;
  }
  const text = String(value);
  if (parameter.type === 'choice') return words.choice(name, text);
  if (parameter.type === 'text' && parameter.format === 'country') return words.country(text);
  if (parameter.type === 'text' && parameter.format === 'language') return words.language(text);
  return text;
}
