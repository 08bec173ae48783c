import { randomBytes } from 'node:crypto';
import type { FactValue } from '../../../../shared/domain/fact';
import {
  splitMergeFields,
  type MergeField,
  type MergePlace,
  type TextKind,
} from '../../../../shared/domain/merge-field';
import type { MergeTexts } from './merge-texts';

/** A body as everybody may get it, with the places at which a visitor's own words can stand. */
export interface MergedBody {
  /** JSON with every fallback in its place. */
  readonly body: Buffer;
  /** In the order in which they stand there. */
  readonly places: readonly MergePlace[];
}

/** Nobody can guess it, so no content and no visitor can bring it along. */
const MARK = randomBytes(16).toString('hex');

/**
 * Writes a body as JSON. Merge fields in the given texts become places; of facts that may not be shown only the fallback
 * is left, once and for all.
 */
export function mergedBody(body: object, texts: MergeTexts, isShowable: (fact: string) => boolean): MergedBody {
  const fields: (MergeField & { readonly kind: TextKind })[] = [];
  const mark = (piece: string | MergeField, kind: TextKind): string => {
    if (typeof piece === 'string') return piece;
    return isShowable(piece.fact) ? `${MARK}${fields.push({ ...piece, kind }) - 1}.` : piece.fallback;
  };
  const json = JSON.stringify(body, (_name, value: unknown) => {
    const kind = typeof value === 'string' ? texts.get(value) : undefined;
    if (kind === undefined) return value;
    return splitMergeFields(value as string)
      .map((piece) => mark(piece, kind))
      .join('');
  });

  const parts: Buffer[] = [];
  const places: MergePlace[] = [];
  let length = 0;
  const add = (text: string): void => {
    const part = Buffer.from(text);
    parts.push(part);
    length += part.length;
  };
  const [first = '', ...others] = json.split(MARK);
  add(first);
  for (const other of others) {
    const dot = other.indexOf('.');
    const { fact, fallback, kind } = fields[Number(other.slice(0, dot))] as MergeField & { kind: TextKind };
    const start = length;
    add(insideJson(fallback));
    places.push({ fact, kind, start, end: length });
    add(other.slice(dot + 1));
  }
  return { body: Buffer.concat(parts), places };
}

/** The body for one visitor. A value goes in as text, whatever it holds: it is looked at by nobody again. */
export function fillBody({ body, places }: MergedBody, values: Readonly<Record<string, FactValue>>): Buffer {
  const parts: Buffer[] = [];
  let end = 0;
  for (const place of places) {
    const value = Object.hasOwn(values, place.fact) ? values[place.fact] : undefined;
    if (value === undefined) continue;
    parts.push(body.subarray(end, place.start), Buffer.from(insideJson(written(value, place.kind))));
    end = place.end;
  }
  return parts.length === 0 ? body : Buffer.concat([...parts, body.subarray(end)]);
}

function insideJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/**
 * In Markdown and HTML every sign that could mean something is written as a character reference, which both show as the sign and never
 * take for markup: a name stays a name.
 */
function written(value: FactValue, kind: TextKind): string {
  const text = Array.isArray(value) ? value.join(', ') : String(value);
  return kind === 'plain' ? text : text.replace(/[!-/:-@[-`{-~\r\n]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
