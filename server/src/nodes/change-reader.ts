import type { ChangeLine, ChangeLog } from '../repositories/change-log-repository';
import { readChange, writeChange, type Change } from './change';

/** A change with its number in the log. */
export interface NumberedChange {
  readonly number: number;
  readonly change: Change;
}

/**
 * Reads the log so that no change is ever missed. Numbers are given when a line is written and lines are seen when they are
 * committed, so a lower number may turn up after a higher one. Each number that is missing is remembered and asked for
 * again, until no transaction can be that old. The last line that was read is read again each time: where it
 * is gone, the log was emptied or a backup put in place, and where too much has come, it is quicker to start afresh.
 */
export interface ChangeReader {
  /** Begins after what is in the log now. To be called before anything is read that changes are to be heard of. */
  start(): Promise<readonly NumberedChange[]>;
  /** Hands on what is new. It counts as read only when `apply` has done its work; otherwise it is handed on again. */
  read(apply: (changes: readonly NumberedChange[]) => Promise<void>): Promise<void>;
  /** Every change up to this number has been applied, and none below it can still turn up. */
  settledUpTo(): number;
}

interface Dependencies {
  readonly log: ChangeLog;
  /** Milliseconds that only grow. Default: `performance.now`. */
  readonly clock?: () => number;
}

/** Lines of one reading. Whoever is further behind reads everything anew. */
const MAX_LINES = 1000;
const MAX_MISSING = 500;
/** Longer than any transaction: see `announcer.ts` for those that are not. */
export const MISSING_MS = 10 * 60_000;
/** Numbers before the start that are looked at: the transactions of some may still be under way. */
const LOOK_BACK = 200;
/** Lines that stay in the table: many more than are read at once, whoever skips numbers. */
const KEPT = 20_000;
const FORGET_EVERY = 500;

interface Position {
  readonly last: number;
  /** Numbers below `last` that have not turned up, with the moment after which nobody waits for them. */
  readonly missing: ReadonlyMap<number, number>;
}

export function createChangeReader({ log, clock = () => performance.now() }: Dependencies): ChangeReader {
  let position: Position | null = null;
  let forgottenAt = 0;

  async function begin(): Promise<{ position: Position; past: readonly ChangeLine[] }> {
    const last = await log.add(writeChange({ kind: 'start' }));
    const past = await log.before(last, LOOK_BACK);
    const numbers = new Set(past.map(({ number }) => number));
    const missing = between(Math.max(0, last - LOOK_BACK), last, numbers).map((number) => [number, until()] as const);
    return { position: { last, missing: new Map(missing) }, past };
  }

  const until = () => clock() + MISSING_MS;

  async function startAgain(apply: (changes: readonly NumberedChange[]) => Promise<void>): Promise<void> {
    const next = await begin();
    await apply([{ number: next.position.last, change: { kind: 'anything' } }]);
    position = next.position;
  }

  async function forgetOld({ last }: Position): Promise<void> {
    if (last < KEPT || last - forgottenAt < FORGET_EVERY) return;
    forgottenAt = last;
    await log.forget(last - KEPT);
  }

  return {
    async start() {
      const { position: first, past } = await begin();
      position = first;
      return numbered(past);
    },

    async read(apply) {
      if (!position) return startAgain(apply);
      const { last, missing } = position;
      const lines = await log.read(last, [...missing.keys()], MAX_LINES);
      if (lines.length >= MAX_LINES || !lines.some(({ number }) => number === last)) return startAgain(apply);
      const fresh = lines.filter(({ number }) => number > last || missing.has(number));
      const next = advanced(position, lines, { now: clock(), until: until() });
      if (!next) return startAgain(apply);
      if (fresh.length > 0) await apply(numbered(fresh));
      position = next;
      await forgetOld(next);
    },

    // In the order in which they went missing, which is that of their numbers.
    settledUpTo() {
      if (!position) return 0;
      const [lowest] = position.missing.keys();
      return lowest === undefined ? position.last : lowest - 1;
    },
  };
}

/** Where a reading leads; `null` where too many numbers are missing to wait for each of them. */
function advanced(
  { last, missing }: Position,
  lines: readonly ChangeLine[],
  { now, until }: { readonly now: number; readonly until: number }
): Position | null {
  const numbers = new Set(lines.map(({ number }) => number));
  const newest = Math.max(last, ...numbers);
  if (newest - last > MAX_LINES + MAX_MISSING) return null;
  const waiting = [...missing].filter(([number, deadline]) => !numbers.has(number) && now < deadline);
  const added = between(last, newest, numbers).map((number) => [number, until] as const);
  const all = new Map([...waiting, ...added]);
  return all.size > MAX_MISSING ? null : { last: newest, missing: all };
}

/** The whole numbers between two others that are not among the known ones. */
function between(lower: number, upper: number, known: ReadonlySet<number>): number[] {
  const missing: number[] = [];
  for (let number = lower + 1; number < upper; number += 1) if (!known.has(number)) missing.push(number);
  return missing;
}

function numbered(lines: readonly ChangeLine[]): readonly NumberedChange[] {
  return lines.map(({ number, text }) => ({ number, change: readChange(text) }));
}
