import { CompactEncrypt, compactDecrypt, decodeProtectedHeader } from 'jose';
import type { VisitorState } from '../../visitor/visitor-state';
import type { DerivedKey } from '../derived-keys';
import { decodePayload, encodePayload } from './visitor-token-payload';

/** Characters. A browser keeps 4 KB per cookie, its name and attributes included. */
export const MAX_TOKEN_LENGTH = 3584;

export interface VisitorTokenCodec {
  /** The token, or `null` where the visitor does not fit into one. */
  encrypt(state: VisitorState, options: { now: number; maxAgeDays: number }): Promise<string | null>;
  /** The visitor, or `null` for any text that is not a token of ours, or no longer. Never throws. */
  decrypt(token: string, options: { now: number }): Promise<VisitorState | null>;
}

/** Five parts with the second empty: the key is ours already (`dir`), none is sent. */
const TOKEN_SHAPE = /^[\w-]{1,128}\.\.[\w-]{16}\.[\w-]+\.[\w-]{22}$/;

/**
 * Turns a visitor into an encrypted token and back (JWE compact, `dir`, A256GCM). Whatever is wrong with a token, its
 * bearer is simply a new visitor. Length, shape and the name of the key are looked at before any cryptography, so that
 * rubbish costs nothing.
 */
export function createVisitorTokenCodec({ keys }: { keys: readonly [DerivedKey, ...DerivedKey[]] }): VisitorTokenCodec {
  const [current] = keys;
  const secretOf = new Map(keys.map((key) => [key.id, key.secret]));

  return {
    async encrypt(state, options) {
      const payload = new TextEncoder().encode(encodePayload(state, options));
      // Base64 makes four characters of three bytes: not worth encrypting what cannot fit.
      if (payload.length * (4 / 3) > MAX_TOKEN_LENGTH) return null;
      const token = await new CompactEncrypt(payload)
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: current.id })
        .encrypt(current.secret);
      return token.length <= MAX_TOKEN_LENGTH ? token : null;
    },

    async decrypt(token, options) {
      if (token.length > MAX_TOKEN_LENGTH || !TOKEN_SHAPE.test(token)) return null;
      try {
        const secret = secretOf.get(decodeProtectedHeader(token).kid ?? '');
        if (!secret) return null;
        const { plaintext } = await compactDecrypt(token, secret, ACCEPTED);
        return decodePayload(new TextDecoder().decode(plaintext), options);
      } catch {
        return null;
      }
    },
  };
}

const ACCEPTED = { keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] };
