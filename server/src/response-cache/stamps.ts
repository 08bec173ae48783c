/**
 * Orders reads and writes without locks. A reader takes note of the moment at which it begins; what it has read may be kept
 * only if nothing that it depends on was written since. So a slow reader never stores what a writer has outdated, however
 * the two overlap: what it read may be older than the write, and nobody can tell.
 */
export interface Stamps {
  /** The moment at which a read begins. */
  begin(): number;
  /** Notes that everything under a tag was written. */
  write(tag: string): void;
  /** Notes that anything may have been written. */
  writeAll(): void;
  /** Whether nothing under any of the tags was written since the moment. */
  isUnchangedSince(moment: number, tags: Iterable<string>): boolean;
}

export function createStamps(): Stamps {
  let clock = 0;
  let everything = 0;
  // Bounded by the number of content types: documents are stamped by their type.
  const byTag = new Map<string, number>();

  return {
    begin: () => clock,
    write(tag) {
      byTag.set(tag, (clock += 1));
    },
    writeAll() {
      everything = clock += 1;
      byTag.clear();
    },
    isUnchangedSince(moment, tags) {
      if (everything > moment) return false;
      for (const tag of tags) if ((byTag.get(tag) ?? 0) > moment) return false;
      return true;
    },
  };
}
