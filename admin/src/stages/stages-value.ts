/** A stage while it is edited: as stored, so any of its values may be of any kind. */
export interface StageDraft {
  readonly key?: unknown;
  readonly name?: unknown;
  readonly rule?: unknown;
}

/** The stored stages, where rows can be drawn from them; `null` where not. Nothing is corrected or dropped. */
export function readStages(stored: unknown): readonly StageDraft[] | null {
  if (stored === null || stored === undefined) return [];
  const isReadable = Array.isArray(stored) && stored.every((row) => typeof row === 'object' && row !== null);
  return isReadable ? (stored as readonly StageDraft[]) : null;
}

/** A key made of a name, as long as nobody has written another; empty for a name without Latin letters or digits. */
export function keyFor(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 64)
    .replace(/^-+|-+$/g, '');
}

/** The stage under a new name; its key follows while it is still the one made of the old name. */
export function renamed(stage: StageDraft, name: string): StageDraft {
  const before = typeof stage.name === 'string' ? keyFor(stage.name) : '';
  const follows = stage.key === undefined || stage.key === '' || stage.key === before;
  return { ...stage, name, ...(follows && { key: keyFor(name) }) };
}
