import type { FactScalar, FactValue } from '../../../../shared/domain/fact';

/** How the value of a fact is typed in. `missing` says that the fact is not known, whatever the request would tell. */
export const FACT_KINDS = ['text', 'number', 'boolean', 'list', 'missing'] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** A fact as it stands in its inputs: what was typed is kept, also while it cannot be read. */
export interface FactText {
  readonly kind: FactKind;
  /** One item a line where it is a list; `true` or `false` for a boolean. */
  readonly text: string;
}

export type ReadFact =
  | { readonly ok: true; readonly value: FactScalar | FactScalar[] | null }
  | { readonly ok: false; readonly problem: 'number' | 'boolean' };

/** An empty input is no fact at all, so callers leave it out before they ask. */
export function readFactText({ kind, text }: FactText): ReadFact {
  switch (kind) {
    case 'text':
      return { ok: true, value: text };
    case 'number':
      return isNumber(text) ? { ok: true, value: Number(text) } : { ok: false, problem: 'number' };
    case 'boolean':
      return text === 'true' || text === 'false'
        ? { ok: true, value: text === 'true' }
        : { ok: false, problem: 'boolean' };
    case 'list':
      return { ok: true, value: itemsOf(text) };
    case 'missing':
      return { ok: true, value: null };
  }
}

export function writeFactText(value: FactValue | null): FactText {
  if (value === null) return { kind: 'missing', text: '' };
  if (typeof value === 'number') return { kind: 'number', text: String(value) };
  if (typeof value === 'boolean') return { kind: 'boolean', text: String(value) };
  return typeof value === 'string' ? { kind: 'text', text: value } : { kind: 'list', text: value.join('\n') };
}

/** Whether anything was said with it. */
export function isFactTextEmpty({ kind, text }: FactText): boolean {
  return kind !== 'missing' && text.trim() === '';
}

function itemsOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function isNumber(text: string): boolean {
  return text.trim() !== '' && Number.isFinite(Number(text));
}
