import { FACT_UID, isVariantUid, PERSONA_UID, RULE_UID } from '../../uids';
import type { ResponseCache } from '../../response-cache/response-cache';
import { anyDocumentTag, documentTag, typeTag } from '../../response-cache/tags';

/** What Strapi's database tells after a write. */
export interface WriteEvent {
  readonly model: { readonly uid: string };
  readonly result?: unknown;
}

export interface InvalidationDependencies {
  readonly cache: Pick<ResponseCache, 'changed' | 'clear'>;
  readonly isInTransaction: () => boolean;
  /** Calls back after the outermost transaction has been committed. */
  readonly onCommit: (callback: () => void) => Promise<unknown>;
  /** Whether the entries of a type have drafts, which no stored answer holds. */
  readonly hasDrafts: (uid: string) => boolean;
}

/**
 * Turns writes into what they outdate. It hangs on the database's own events, which every writer passes: the content
 * manager, releases, the document service, bulk actions, scripts. They come from inside the transaction, so what they
 * say waits for the commit: dropped earlier, a reader would put the old answer back.
 */
export function createInvalidation({ cache, isInTransaction, onCommit, hasDrafts }: InvalidationDependencies) {
  return (event: WriteEvent): Promise<unknown> | undefined => {
    const apply = outdated(event, cache, hasDrafts);
    if (!apply) return undefined;
    if (isInTransaction()) return onCommit(apply);
    apply();
    return undefined;
  };
}

/** Rights, locales and settings decide over every answer. */
const FOR_EVERYTHING: ReadonlySet<string> = new Set([
  'plugin::users-permissions.role',
  'plugin::users-permissions.permission',
  'admin::api-token',
  'admin::api-token-permission',
  'plugin::i18n.locale',
  'strapi::core-store',
]);

/** Ours have snapshots: not the write outdates answers, but the new snapshot. */
const WITH_SNAPSHOT: ReadonlySet<string> = new Set([PERSONA_UID, RULE_UID, FACT_UID]);

function outdated(
  { model: { uid }, result }: WriteEvent,
  cache: InvalidationDependencies['cache'],
  hasDrafts: (uid: string) => boolean
): (() => void) | null {
  if (FOR_EVERYTHING.has(uid)) return () => cache.clear();
  if (WITH_SNAPSHOT.has(uid) || isVariantUid(uid)) return null;
  const { documentId, publishedAt } = (result ?? {}) as { documentId?: unknown; publishedAt?: unknown };
  if (typeof documentId !== 'string') return () => cache.changed([typeTag(uid), anyDocumentTag(uid)]);
  if (publishedAt === null && hasDrafts(uid)) return null;
  return () => cache.changed([typeTag(uid), documentTag(uid, documentId)]);
}
