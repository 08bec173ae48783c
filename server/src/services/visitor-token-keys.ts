import { createHash, hkdfSync } from 'node:crypto';

/** One key of the list, with the short name by which a token says which key it needs. */
export interface TokenKey {
  readonly id: string;
  readonly secret: Uint8Array;
}

/** Strapi signs its sessions with the same `app.keys`: the label keeps the two uses from ever sharing a key. */
const LABEL = 'strapi-plugin-personalization/visitor-token/1';

/**
 * Derives the keys of the visitor token from Strapi's `app.keys` (HKDF with SHA-256). Rotation is Strapi's own: put a
 * new key in front of the list; tokens of the others stay readable until their keys are taken off it.
 */
export function deriveTokenKeys(appKeys: unknown): readonly [TokenKey, ...TokenKey[]] {
  const sources = (Array.isArray(appKeys) ? appKeys : [appKeys]).filter(
    (key): key is string => typeof key === 'string' && key !== ''
  );
  const [first, ...others] = [...new Set(sources)].map(deriveTokenKey);
  if (!first) throw new Error('The visitor token needs at least one key: set `app.keys` in config/server (APP_KEYS).');
  return [first, ...others];
}

function deriveTokenKey(appKey: string): TokenKey {
  const secret = new Uint8Array(hkdfSync('sha256', appKey, new Uint8Array(0), LABEL, 32));
  return { id: createHash('sha256').update(LABEL).update(secret).digest('base64url').slice(0, 8), secret };
}
