/** A path without the slash at its end: `/` stays what it is. */
export function normalizedPath(path: string): string {
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}
