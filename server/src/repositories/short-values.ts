import { textList } from './stored-values';

/**
 * Most variants override a title, a lead, a price. Such values stay in memory with the index of variants, so that an answer
 * with only those costs no query at all: on a small page that query was a fifth of the whole request.
 *
 * The memory is bounded: short kinds of attributes only, no long value, and none at all for types with thousands of
 * variants. What is left out is simply loaded with the answer.
 */
export const MAX_ROWS_WITH_VALUES = 2_000;

/** Characters. */
const MAX_VALUE_LENGTH = 255;

const SHORT_TYPES = new Set([
  'string',
  'text',
  'email',
  'enumeration',
  'boolean',
  'integer',
  'biginteger',
  'float',
  'decimal',
  'date',
  'time',
]);

export type ShortValue = string | number | boolean | null;

/** Names of the attributes of a variant type whose values may stay in memory. */
export function shortAttributes({ attributes, pluginOptions }: VariantTypeSchema): readonly string[] {
  const fields = (pluginOptions?.personalization as { fields?: readonly string[] } | undefined)?.fields ?? [];
  return fields.filter((name) => SHORT_TYPES.has(attributes[name]?.type ?? ''));
}

/** The overridden values of one row that are short enough. */
export function shortValues(
  row: Readonly<Record<string, unknown>>,
  attributes: readonly string[]
): Readonly<Record<string, ShortValue>> {
  const overridden = new Set(textList(row.pzOverrides));
  const values: Record<string, ShortValue> = {};
  for (const name of attributes) {
    const value = row[name];
    if (overridden.has(name) && isShort(value)) values[name] = value;
  }
  return values;
}

function isShort(value: unknown): value is ShortValue {
  if (typeof value === 'string') return value.length <= MAX_VALUE_LENGTH;
  return value === null || typeof value === 'number' || typeof value === 'boolean';
}

interface VariantTypeSchema {
  readonly attributes: Readonly<Record<string, { readonly type: string } | undefined>>;
  readonly pluginOptions?: Readonly<Record<string, unknown>>;
}
