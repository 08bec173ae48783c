import type { ChangeLog } from '../repositories/change-log-repository';
import { writeChange, type Change } from './change';
import { MISSING_MS } from './change-reader';

/** Tells the other processes what this one has changed. */
export interface Announcer {
  /**
   * Writes a change into the log. Inside a transaction it becomes visible with it, and a failure is the transaction's. Outside,
   * the change has happened already: a failure is kept and made up for.
   */
  announce(change: Change): Promise<void>;
  /** Whether a line is of this process, which has acted on it already. */
  isOwn(number: number): boolean;
  /** Forgets which lines were its own: they are acted on once more. */
  disown(): void;
  /** Writes what could not be written. */
  makeUp(): Promise<void>;
}

interface Dependencies {
  readonly log: Pick<ChangeLog, 'add'>;
  /** The transaction that is under way, by an object that is always the same one; `null` outside. */
  readonly transaction: () => Promise<{ readonly key: object; onCommit(callback: () => void): void } | null>;
  /** Told whenever there is something for others to read. */
  readonly ring: () => void;
  readonly clock?: () => number;
}

const MAX_OWN = 5000;

export function createAnnouncer({ log, transaction, ring, clock = () => performance.now() }: Dependencies): Announcer {
  const own = new Set<number>();
  const saidWithin = new WeakMap<object, Set<string>>();
  let owed: string | null = null;

  function remember(number: number): void {
    own.add(number);
    for (const oldest of own) {
      if (own.size <= MAX_OWN) break;
      own.delete(oldest);
    }
  }

  /** A transaction that lasts longer than others wait for its number says once more, when it is done, that it was there. */
  function tellWhenLate(startedAt: number): void {
    if (clock() - startedAt < MISSING_MS / 2) return;
    owed = writeChange({ kind: 'anything' });
    void makeUp().then(ring, ignore);
  }

  async function makeUp(): Promise<void> {
    if (owed === null) return;
    const text = owed;
    await log.add(text);
    if (owed === text) owed = null;
  }

  return {
    isOwn: (number) => own.has(number),
    disown: () => own.clear(),
    makeUp,

    async announce(change) {
      const text = writeChange(change);
      const within = await transaction();
      if (!within) {
        try {
          remember(await log.add(text));
        } catch {
          owed = owed === null || owed === text ? text : writeChange({ kind: 'anything' });
        }
        ring();
        return;
      }
      const said = saidWithin.get(within.key) ?? new Set();
      saidWithin.set(within.key, said);
      if (said.has(text)) return;
      said.add(text);
      const startedAt = clock();
      const number = await log.add(text);
      // Acted on here when it is committed, and not before: a commit whose answer is lost is heard of from the log.
      within.onCommit(() => {
        remember(number);
        ring();
        tellWhenLate(startedAt);
      });
    },
  };
}

function ignore(): void {
  // It stays owed.
}
