/**
 * What a write changed, as processes tell it one another. What it changed it *to* is never told: that stands in the
 * database, and whoever hears of a change reads it there.
 */
export type Change =
  /** Rights, locales, settings: every kept answer may be wrong. */
  | { readonly kind: 'settings' }
  /** Entries: answers that depend on one of the tags may be wrong. */
  | { readonly kind: 'content'; readonly tags: readonly string[] }
  /** An entry of a type that is kept in memory whole: a persona, rule, fact, or a variant type. */
  | { readonly kind: 'snapshot'; readonly uid: string }
  /** Nobody knows what: everything is to be read again. */
  | { readonly kind: 'anything' }
  /** A process has started. It changes nothing and marks a place in the log. */
  | { readonly kind: 'start' };

const MAX_TAGS = 20;
const MAX_TEXT = 200;

export function writeChange(change: Change): string {
  if (change.kind === 'content' && change.tags.length > MAX_TAGS) return writeChange({ kind: 'settings' });
  return JSON.stringify(change);
}

/** What cannot be read may mean anything: another version of the plugin may have written it while nodes are replaced. */
export function readChange(text: unknown): Change {
  const value = parse(text);
  switch (value.kind) {
    case 'settings':
    case 'start':
      return { kind: value.kind };
    case 'content':
      return isTagList(value.tags) ? { kind: 'content', tags: value.tags } : { kind: 'anything' };
    case 'snapshot':
      return isText(value.uid) ? { kind: 'snapshot', uid: value.uid } : { kind: 'anything' };
    default:
      return { kind: 'anything' };
  }
}

function parse(text: unknown): Readonly<Record<string, unknown>> {
  if (typeof text !== 'string') return {};
  try {
    return (JSON.parse(text) ?? {}) as Readonly<Record<string, unknown>>;
  } catch {
    return {};
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= MAX_TEXT;
}

function isTagList(value: unknown): value is string[] {
  return Array.isArray(value) && value.length <= MAX_TAGS && value.every(isText);
}
