import type { TestApp } from '../../harness';

/** Megabytes that an application holds at the moment, garbage included. */
export async function heapOf(app: TestApp): Promise<number> {
  return Math.round(((await app.call('memory')) as NodeJS.MemoryUsage).heapUsed / 2 ** 20);
}
