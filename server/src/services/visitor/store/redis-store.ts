import type { RedisLink } from '../../../redis/redis-link';
import { newVisitor, type VisitorState } from '../../../visitor/visitor-state';
import type { Sealer } from '../../sealer';
import type { VisitorTokenCodec } from '../visitor-token-codec';
import { decodePayload, encodePayload } from '../visitor-token-payload';
import type { FoundVisitor, VisitorStore } from './visitor-store';

interface Dependencies {
  readonly link: Pick<RedisLink, 'run'>;
  readonly codec: VisitorTokenCodec;
  readonly sealer: Sealer;
  /** Stands before every key. */
  readonly prefix: string;
  readonly maxAgeDays: number;
  /** Bytes of one visitor, as they are kept. */
  readonly maxBytes: number;
}

/**
 * Writes the first key only where every key holds what the writer has seen of it, and empties the others. What is of another
 * type than ours (somebody else's key) counts as nothing.
 */
const WRITE_OVER = `
for at, key in ipairs(KEYS) do
  local held = redis.pcall('GET', key)
  if type(held) ~= 'string' then held = '' end
  if held ~= ARGV[at + 2] then return 0 end
end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
for at = 2, #KEYS do redis.call('DEL', KEYS[at]) end
return 1`;

const DAY_MS = 86_400_000;

/**
 * The visitor carries a token that holds their id, 128 random bits, and their consent; the rest is in Redis, encrypted. An
 * id can be neither guessed nor made up, because the token is sealed. When Redis has lost a visitor they are still
 * themselves, and what they refused stays refused. A token from before, with everything in it, is taken over as it is.
 */
export function createRedisStore(options: Dependencies): VisitorStore {
  const { link, codec, sealer, prefix, maxAgeDays, maxBytes } = options;
  const keyOf = ({ id }: Pick<VisitorState, 'id'>) => `${prefix}visitor:${id}`;

  /** One round trip. `null` where Redis does not answer. */
  async function look(key: string): Promise<string | null> {
    try {
      const held = await link.run((client) => client.call('GET', key).catch(noneOfWrongType));
      return typeof held === 'string' ? held : '';
    } catch {
      return null;
    }
  }

  return {
    async find(carried, { now }): Promise<FoundVisitor | null> {
      const name = await codec.decrypt(carried, { now });
      if (!name) return null;
      const key = keyOf(name);
      const held = await look(key);
      if (held === null) return { visitor: name, isWhole: false, revision: '' };
      return { visitor: open(held, key, now) ?? name, isWhole: true, revision: held };
    },

    async keep(visitor, { now, before, takenIn = null }) {
      if (before?.isWhole === false || takenIn?.isWhole === false) return { ok: false, reason: 'unavailable' };
      const key = keyOf(visitor);
      const sealed = sealer.seal(encodePayload(visitor, { now, maxAgeDays }), key);
      if (sealed.length > maxBytes) return { ok: false, reason: 'too-much' };
      // A visitor with another id than before is new under it.
      const seen = before?.visitor.id === visitor.id ? before.revision : '';
      const keys = takenIn ? [key, keyOf(takenIn.visitor)] : [key];
      const held = takenIn ? [seen, takenIn.revision] : [seen];
      try {
        const isWritten = await link.run((client) =>
          client.call('EVAL', WRITE_OVER, keys.length, ...keys, sealed, maxAgeDays * DAY_MS, ...held)
        );
        if (isWritten !== 1) return { ok: false, reason: 'changed' };
      } catch {
        return { ok: false, reason: 'unavailable' };
      }
      const { id, createdAt, consent } = visitor;
      const carried = await codec.encrypt({ ...newVisitor({ id, now }), createdAt, consent }, { now, maxAgeDays });
      return carried === null ? { ok: false, reason: 'too-much' } : { ok: true, carried };
    },

    async forget(visitor) {
      try {
        await link.run((client) => client.call('DEL', keyOf(visitor)));
        return true;
      } catch {
        return false;
      }
    },
  };

  /** `null` for what is not ours, or no longer. */
  function open(held: string, key: string, now: number): VisitorState | null {
    const text = sealer.open(held, key);
    if (text === null) return null;
    try {
      return decodePayload(text, { now });
    } catch {
      return null;
    }
  }
}

function noneOfWrongType(error: unknown): null {
  if (error instanceof Error && error.message.startsWith('WRONGTYPE')) return null;
  throw error;
}
