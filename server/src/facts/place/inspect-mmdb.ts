import { open } from 'node:fs/promises';
import { Reader } from 'maxmind';

/** What can be said of a MaxMind DB file without reading all of it. */
export type MmdbState =
  | { readonly state: 'present'; readonly changedAt: number }
  | { readonly state: 'missing' }
  /** There, and not what it should be. */
  | { readonly state: 'damaged' };

/** The metadata ends the file, and is at most this long. */
const MAX_METADATA_LENGTH = 128 * 1024;

/** For the health page: whoever opens it must not pay for reading a database of a hundred megabytes. Never rejects. */
export async function inspectMmdb(path: string): Promise<MmdbState> {
  try {
    const file = await open(path);
    try {
      const { size, mtimeMs } = await file.stat();
      const length = Math.min(size, MAX_METADATA_LENGTH);
      const { buffer } = await file.read(Buffer.alloc(length), 0, length, size - length);
      return hasMetadata(buffer) ? { state: 'present', changedAt: mtimeMs } : { state: 'damaged' };
    } finally {
      await file.close();
    }
  } catch {
    return { state: 'missing' };
  }
}

/** A file that was not written to its end lacks some of it. */
function hasMetadata(end: Buffer): boolean {
  try {
    return new Reader(end).metadata.nodeCount > 0;
  } catch {
    return false;
  }
}
