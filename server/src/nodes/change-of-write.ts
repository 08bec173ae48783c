import { anyDocumentTag, documentTag, typeTag } from '../response-cache/tags';
import { FACT_UID, isVariantUid, JOURNEY_UID, PERSONA_UID, RULE_UID, TRIGGER_UID } from '../uids';
import type { Change } from './change';

/** What Strapi's database tells after a write. */
export interface WriteEvent {
  readonly model: { readonly uid: string };
  readonly result?: unknown;
  readonly params?: { readonly data?: object };
}

/** Rights, locales and settings decide over every answer. */
const SETTINGS: ReadonlySet<string> = new Set([
  'plugin::users-permissions.role',
  'plugin::users-permissions.permission',
  'admin::api-token',
  'admin::api-token-permission',
  'plugin::i18n.locale',
  'strapi::core-store',
]);

const SNAPSHOTS: ReadonlySet<string> = new Set([PERSONA_UID, RULE_UID, FACT_UID, JOURNEY_UID, TRIGGER_UID]);

/** Written all the time, and in no answer. */
const NEVER_SHOWN: ReadonlySet<string> = new Set(['admin::session', 'strapi::webhook', 'strapi::history-version']);

/** Strapi notes on a token when it was last used, every hour: that changes nobody's rights. */
const OF_A_USE: ReadonlySet<string> = new Set(['lastUsedAt', 'updatedAt']);

function notesOnlyUse({ model: { uid }, params }: WriteEvent): boolean {
  const changed = Object.keys(params?.data ?? {});
  return uid === 'admin::api-token' && changed.includes('lastUsedAt') && changed.every((name) => OF_A_USE.has(name));
}

export interface WriteSurroundings {
  readonly hasDrafts: (uid: string) => boolean;
  readonly isInTransaction: () => boolean;
}

/**
 * What a write may have made wrong; `null` if nothing, as when a draft is saved. The document service saves drafts in a
 * transaction. A row without `publishedAt` that was written outside of one may have been the published one before.
 */
export function changeOfWrite(event: WriteEvent, { hasDrafts, isInTransaction }: WriteSurroundings): Change | null {
  const { model, result } = event;
  const { uid } = model;
  if (notesOnlyUse(event)) return null;
  if (SETTINGS.has(uid)) return { kind: 'settings' };
  if (SNAPSHOTS.has(uid) || isVariantUid(uid)) return { kind: 'snapshot', uid };
  if (NEVER_SHOWN.has(uid)) return null;
  const { documentId, publishedAt } = (result ?? {}) as { documentId?: unknown; publishedAt?: unknown };
  if (typeof documentId !== 'string') return { kind: 'content', tags: [typeTag(uid), anyDocumentTag(uid)] };
  if (publishedAt === null && hasDrafts(uid) && isInTransaction()) return null;
  return { kind: 'content', tags: [typeTag(uid), documentTag(uid, documentId)] };
}
