import { CompactEncrypt, compactDecrypt, decodeProtectedHeader } from 'jose';
import type { DerivedKey } from '../derived-keys';

/** Encrypts what is to be told: a fact marked personal must not lie in the database for anybody to read. */
export interface OutboxSeal {
  seal(text: string): Promise<string>;
  /** `null` for what cannot be read, such as after its key was taken off `app.keys`. */
  open(sealed: string): Promise<string | null>;
}

const ACCEPTED = { keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] };

export function createOutboxSeal({ keys }: { keys: readonly [DerivedKey, ...DerivedKey[]] }): OutboxSeal {
  const [current] = keys;
  const secretOf = new Map(keys.map((key) => [key.id, key.secret]));

  return {
    seal: (text) =>
      new CompactEncrypt(new TextEncoder().encode(text))
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: current.id })
        .encrypt(current.secret),

    async open(sealed) {
      try {
        const secret = secretOf.get(decodeProtectedHeader(sealed).kid ?? '');
        if (!secret) return null;
        const { plaintext } = await compactDecrypt(sealed, secret, ACCEPTED);
        return new TextDecoder().decode(plaintext);
      } catch {
        return null;
      }
    },
  };
}
