import { LRUCache } from 'lru-cache';
import type { TopicRepository } from '../../../repositories/topic-repository';

/** What entries are about. Visitors say which entry they looked at; what it is about, the entry says. */
export interface EntryTopics {
  /** The topics of a published entry. None for an entry that does not exist, and for a type that names no topics. */
  topicsOf(entry: EntryAddress): Promise<readonly string[]>;
}

export interface EntryAddress {
  /** Uid of the content type. */
  readonly type: string;
  readonly documentId: string;
}

interface Dependencies {
  readonly topics: TopicRepository;
  /** Milliseconds; only differences count. */
  readonly clock?: () => number;
}

/** Entries remembered at a time, those that do not exist among them. */
const MAX_ENTRIES = 5_000;

/** Milliseconds after which an entry is read again: so late, at most, is a changed tag seen. */
const MAX_AGE = 60_000;

/** More topics than this say nothing about what an entry is about. */
const MAX_TOPICS = 10;

export function createEntryTopics({ topics, clock }: Dependencies): EntryTopics {
  const known = new LRUCache<string, Promise<readonly string[]>>({
    max: MAX_ENTRIES,
    ttl: MAX_AGE,
    ...(clock && { perf: { now: clock } }),
  });

  return {
    async topicsOf(entry) {
      // Whatever else a visitor sends as a type is not worth remembering.
      if (!topics.hasTopics(entry.type)) return [];
      const address = `${entry.type}/${entry.documentId}`;
      const remembered = known.get(address);
      if (remembered) return remembered;
      const found = topics.find(entry).then((names) => names.slice(0, MAX_TOPICS));
      known.set(address, found);
      found.catch(() => known.delete(address));
      return found;
    },
  };
}
