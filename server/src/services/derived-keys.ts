import { createHash, hkdfSync } from 'node:crypto';

/** One key of the list, with the short name by which a token says which key it needs. */
export interface DerivedKey {
  readonly id: string;
  readonly secret: Uint8Array;
}

/**
 * What a key is for. Strapi signs its sessions with the same `app.keys`, and we use them several times: the label keeps the uses from
 * ever sharing a key.
 */
export type KeyUse =
  'visitor-token' | 'preview-token' | 'profile' | 'profile-lookup' | 'visitor-store' | 'merged-answer' | 'outbox';

/**
 * Derives keys from Strapi's `app.keys` (HKDF with SHA-256). Rotation is Strapi's own: put a new key in front of the list;
 * tokens of the others stay readable until their keys are taken off it.
 */
export function deriveKeys(appKeys: unknown, use: KeyUse): readonly [DerivedKey, ...DerivedKey[]] {
  const sources = (Array.isArray(appKeys) ? appKeys : [appKeys]).filter(
    (key): key is string => typeof key === 'string' && key !== ''
  );
  const label = `strapi-plugin-personalization/${use}/1`;
  const [first, ...others] = [...new Set(sources)].map((source) => deriveKey(source, label));
  if (!first) throw new Error('Tokens need at least one key: set `app.keys` in config/server (APP_KEYS).');
  return [first, ...others];
}

function deriveKey(appKey: string, label: string): DerivedKey {
  const secret = new Uint8Array(hkdfSync('sha256', appKey, new Uint8Array(0), label, 32));
  return { id: createHash('sha256').update(label).update(secret).digest('base64url').slice(0, 8), secret };
}
