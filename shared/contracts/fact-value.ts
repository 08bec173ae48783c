import { z } from 'zod';

/** The key of a declared fact, as it stands in requests and in the visitor token. */
export const factKey = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);

/** What one fact may hold on the wire. */
export const factScalar = z.union([z.string(), z.number(), z.boolean()]);

/**
 * An object with arbitrary names. zod's record passes over `__proto__` in silence; here it is refused like any other
 * name that nobody declared, so that nothing a caller sends is dropped without a word.
 */
export function namedValues<V extends z.ZodType>(name: z.ZodType<string, string>, value: V, { max }: { max: number }) {
  return z
    .unknown()
    .refine((raw) => !Object.hasOwn(Object(raw), '__proto__'), {
      message: 'Has a name that is not known here.',
      abort: true,
    })
    .pipe(
      z.record(name, value).refine((values) => Object.keys(values).length <= max, { message: `At most ${max} names.` })
    );
}
