import { sized } from '../trial';
import { load, type Speed, type Subject } from './load';

/**
 * So many requests and then so many seconds: before that it is V8 that is measured, still busy compiling. By requests for answers
 * that take long, of which a few seconds are too few; by time for those that take so little that as many are soon given.
 * Answers how fast the server was in those last seconds.
 */
export async function warmUp(subject: Subject): Promise<Speed> {
  await load(subject, { amount: sized(1500, 50) });
  return load(subject, { duration: sized(5, 1) });
}
