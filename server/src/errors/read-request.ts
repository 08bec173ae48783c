import type { z } from 'zod';
import { parseContract } from '../../../shared/contracts/parse';
import { refusal } from './refusal';

/** What the caller sent, by its contract; otherwise a 400 with the path of every problem. */
export function readRequest<T>(schema: z.ZodType<T>, raw: unknown): T {
  const parsed = parseContract(schema, raw);
  if (parsed.ok) return parsed.value;
  const [first, ...others] = parsed.problems;
  throw refusal([first ?? { code: 'request.malformed', path: [], message: 'Malformed.' }, ...others]);
}
