import { createHash } from 'node:crypto';
import {
  mapValue,
  type AttributesOf,
  type Entry,
  type ValueAttribute,
  type ValueVisit,
} from '../repositories/base-values/map-value';

/**
 * What the base said when a field was overridden. An editor who changes the base later does not see its variants, so a
 * variant remembers what it stands in for, and says when that has changed.
 *
 * Values are compared by a digest of what they mean: a file by its id, related entries by their documentIds, components by
 * their content. A value that is too long to keep is remembered by its digest alone: it can still be told that it has
 * changed, only not from what.
 */
export interface FieldSnapshot {
  readonly digest: string;
  /** As `BaseValueRepository` reads it. Absent where it is too long. */
  readonly value?: unknown;
}

/** By field, as it is stored in `pzBaseThen`. */
export type BaseSnapshot = Readonly<Record<string, FieldSnapshot>>;

/** Characters of JSON that one field may take up. */
const MAX_VALUE_LENGTH = 4_000;

export function snapshotOf(value: unknown, attribute: ValueAttribute, attributesOf: AttributesOf): FieldSnapshot {
  const digest = digestOf(value, attribute, attributesOf);
  return JSON.stringify(value ?? null).length > MAX_VALUE_LENGTH ? { digest } : { digest, value: value ?? null };
}

export function hasChanged(
  { digest }: FieldSnapshot,
  value: unknown,
  attribute: ValueAttribute,
  attributesOf: AttributesOf
): boolean {
  return digest !== digestOf(value, attribute, attributesOf);
}

/** What is stored, whoever wrote it; anything else in its place counts for nothing. */
export function readSnapshot(stored: unknown): BaseSnapshot {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return {};
  return Object.fromEntries(
    Object.entries(stored).filter(([, field]) => typeof (field as FieldSnapshot | null)?.digest === 'string')
  );
}

function digestOf(value: unknown, attribute: ValueAttribute, attributesOf: AttributesOf): string {
  const canonical = JSON.stringify(mapValue(value, attribute, attributesOf, CANONICAL));
  return createHash('sha256').update(canonical).digest('base64url').slice(0, 22);
}

const CANONICAL: ValueVisit = {
  scalar: canonicalScalar,
  file: ({ id }) => id ?? null,
  relation: (targets) => targets.map(({ documentId }) => documentId ?? null),
  component: (component: Entry) => component,
};

/** Databases differ in how they give numbers, dates and the order of names; an input that was emptied may leave `""`. */
function canonicalScalar(value: unknown, { type }: ValueAttribute): unknown {
  if (value === null || value === undefined || value === '') return null;
  if (type === 'decimal' || type === 'float' || type === 'integer') return Number(value);
  if (type === 'biginteger') return String(value);
  if (value instanceof Date) return value.toISOString();
  return type === 'json' || type === 'blocks' ? sorted(value) : value;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const names = Object.keys(value).sort();
  return Object.fromEntries(names.map((name) => [name, sorted((value as Record<string, unknown>)[name])]));
}
