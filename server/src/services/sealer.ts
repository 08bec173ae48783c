import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { DerivedKey } from './derived-keys';

/** Encrypts what we keep at rest, so that a stolen table or dump is worth nothing without Strapi's `app.keys`. */
export interface Sealer {
  /** `place` is where the text will be kept: opened anywhere else, it is nothing. */
  seal(text: string, place: string): string;
  /** `null` for whatever was not sealed for this place with one of our keys. Never throws. */
  open(sealed: unknown, place: string): string | null;
}

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** The first key seals, all open: keys rotate as those of tokens do. */
export function createSealer({ keys }: { keys: readonly [DerivedKey, ...DerivedKey[]] }): Sealer {
  const [current] = keys;
  const secretOf = new Map(keys.map((key) => [key.id, key.secret]));

  return {
    seal(text, place) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, current.secret, nonce).setAAD(Buffer.from(place));
      const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return `${current.id}.${sealed.toString('base64url')}`;
    },

    open(sealed, place) {
      if (typeof sealed !== 'string') return null;
      const dot = sealed.indexOf('.');
      const secret = secretOf.get(sealed.slice(0, dot));
      if (!secret) return null;
      try {
        const bytes = Buffer.from(sealed.slice(dot + 1), 'base64url');
        const decipher = createDecipheriv(CIPHER, secret, bytes.subarray(0, NONCE_BYTES))
          .setAAD(Buffer.from(place))
          .setAuthTag(bytes.subarray(-TAG_BYTES));
        return decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
      } catch {
        return null;
      }
    },
  };
}
