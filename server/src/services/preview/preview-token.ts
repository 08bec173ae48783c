import { createHmac, timingSafeEqual } from 'node:crypto';
import type { DerivedKey } from '../derived-keys';

/**
 * What lets a preview choose its persona, whatever the setting `personaParameter` says. It says nothing about what may be
 * read: that is for Strapi's permissions, as with any other request. Short-lived, because it stands in addresses, and those
 * end up in histories and logs.
 */
export interface PreviewClaims {
  /** Key; `null` is the base, whoever looks. */
  readonly persona: string | null;
  /** The moment (epoch milliseconds) to preview, for a variant whose time is not now; `null` is now. */
  readonly at: number | null;
}

export type ReadPreviewToken =
  | { readonly ok: true; readonly claims: PreviewClaims }
  | { readonly ok: false; readonly reason: 'invalid' | 'expired' };

export interface PreviewTokens {
  issue(claims: PreviewClaims, now: number): string;
  /** Never throws, whatever it is given. */
  read(token: string, now: number): ReadPreviewToken;
}

const LIFETIME_MS = 15 * 60 * 1000;

export const MAX_PREVIEW_TOKEN_LENGTH = 512;

/** Name of the key, claims, signature. */
const SHAPE = /^([\w-]{8})\.([\w-]{1,400})\.([\w-]{43})$/;

/** Signed with HMAC-SHA256 by Node itself: a request is opened for personalization in one go, and `jose` only promises. */
export function createPreviewTokens({ keys }: { keys: readonly [DerivedKey, ...DerivedKey[]] }): PreviewTokens {
  const [current] = keys;
  const byId = new Map(keys.map((key) => [key.id, key]));

  return {
    issue({ at, persona }, now) {
      const claims = Buffer.from(JSON.stringify({ persona, at, expires: now + LIFETIME_MS })).toString('base64url');
      return `${current.id}.${claims}.${sign(claims, current).toString('base64url')}`;
    },

    read(token, now) {
      const [, id = '', claims = '', signature = ''] = SHAPE.exec(token) ?? [];
      const key = byId.get(id);
      if (!key || !timingSafeEqual(sign(claims, key), Buffer.from(signature, 'base64url'))) return INVALID;
      // Signed by us, so it is what `issue` wrote.
      const { at, expires, persona } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as Issued;
      return now < expires ? { ok: true, claims: { at, persona } } : { ok: false, reason: 'expired' };
    },
  };
}

interface Issued extends PreviewClaims {
  readonly expires: number;
}

const INVALID: ReadPreviewToken = { ok: false, reason: 'invalid' };

function sign(claims: string, { secret }: DerivedKey): Buffer {
  return createHmac('sha256', secret).update(claims).digest();
}
