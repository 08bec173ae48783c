import type { ChangeLog } from '../../../server/src/repositories/change-log-repository';

/** A log in which a line has its number from the moment it is written, and is seen from the moment it is committed. */
export function createFakeLog() {
  const written: { readonly number: number; readonly text: string }[] = [];
  const seen = new Set<number>();
  let last = 0;
  const lines = () => written.filter(({ number }) => seen.has(number)).sort((a, b) => a.number - b.number);

  const begin = (text: string): number => {
    written.push({ number: (last += 1), text });
    return last;
  };
  const commit = (number: number): void => void seen.add(number);

  const log: ChangeLog = {
    async add(text) {
      const number = begin(text);
      commit(number);
      return number;
    },
    read: async (from, numbers, limit) =>
      lines()
        .filter(({ number }) => number >= from || numbers.includes(number))
        .slice(0, limit),
    before: async (number, limit) =>
      lines()
        .filter((line) => line.number <= number)
        .slice(-limit),
    forget: async (upTo) => {
      for (const number of [...seen]) if (number <= upTo) seen.delete(number);
    },
  };
  return Object.assign(log, {
    begin,
    commit,
    next: () => last + 1,
    empty: () => seen.clear(),
    /** As a restored backup does: the numbers are given once more. */
    beginAnew: () => {
      seen.clear();
      written.length = 0;
      last = 0;
    },
  });
}
