/** Logs each cause once, at WARN. A visitor's request that fails is repeated by the next visitor a millisecond later. */
export type WarnOnce = (what: string, error: unknown) => void;

/**
 * The error's name only: messages of database drivers may hold row contents, and messages of fact sources what a
 * visitor sent.
 */
export function createWarnOnce({ warn }: { warn(message: string): void }): WarnOnce {
  const said = new Set<string>();
  return (what, error) => {
    const line = `personalization: ${what} (${error instanceof Error ? error.name : typeof error}). Said once.`;
    if (said.has(line)) return;
    said.add(line);
    warn(line);
  };
}
