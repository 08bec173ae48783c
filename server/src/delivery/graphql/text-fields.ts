import { mayHoldMergeFields, splitMergeFields } from '../../../../shared/domain/merge-field';
import type { EntryFieldsOptions } from './entry-fields';

const TEXTS = new Set(['string', 'text', 'richtext', 'blocks']);

/** The fields of the GraphQL schema in which editors may have written merge fields, as `Type.attribute`. */
export function findTextFields({
  contentTypes,
  components,
  naming,
  variantUid,
}: EntryFieldsOptions): ReadonlySet<string> {
  const fields = new Set<string>();
  const add = (typeName: string, attributes: Readonly<Record<string, { readonly type: string }>>): void => {
    for (const [name, { type }] of Object.entries(attributes)) if (TEXTS.has(type)) fields.add(`${typeName}.${name}`);
  };
  for (const [uid, type] of Object.entries(contentTypes)) {
    if (Object.hasOwn(contentTypes, variantUid(uid))) add(naming.getTypeName(type), type.attributes);
  }
  for (const type of Object.values(components)) add(naming.getComponentName(type), type.attributes);
  return fields;
}

/** A text, or blocks of text, with the fallback of each merge field in its place: the same words for everybody. */
export function withFallbacks(value: unknown): unknown {
  if (typeof value === 'string') return fallbacksIn(value);
  if (value instanceof Promise) return value.then(withFallbacks);
  return Array.isArray(value) ? value.map(blockWithFallbacks) : value;
}

function blockWithFallbacks(node: unknown): unknown {
  if (typeof node !== 'object' || node === null) return node;
  const { type, text, children } = node as { type?: unknown; text?: unknown; children?: unknown };
  if (type === 'text' && typeof text === 'string') return { ...node, text: fallbacksIn(text) };
  return Array.isArray(children) ? { ...node, children: children.map(blockWithFallbacks) } : node;
}

function fallbacksIn(text: string): string {
  if (!mayHoldMergeFields(text)) return text;
  return splitMergeFields(text)
    .map((piece) => (typeof piece === 'string' ? piece : piece.fallback))
    .join('');
}
