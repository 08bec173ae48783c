/** What a setting must be: a test, and the words for "expected …". */
export interface Check {
  readonly expected: string;
  readonly accepts: (value: unknown) => boolean;
  /** The value may hold a password and is never shown. */
  readonly isSecret?: boolean;
}

/** The settings of one object, by key; nested objects are shapes again. */
export interface Shape {
  readonly [key: string]: Check | Shape;
}

export function oneOf(...values: readonly (string | boolean)[]): Check {
  return {
    expected: `one of ${values.map((value) => JSON.stringify(value)).join(', ')}`,
    accepts: (value) => values.includes(value as string | boolean),
  };
}

export const aBoolean: Check = { expected: 'true or false', accepts: (value) => typeof value === 'boolean' };

export const aFunction: Check = { expected: 'a function', accepts: (value) => typeof value === 'function' };

export function integer(min: number, max: number): Check {
  return {
    expected: `a whole number from ${min} to ${max}`,
    accepts: (value) => Number.isInteger(value) && (value as number) >= min && (value as number) <= max,
  };
}

export function text(expected: string, accepts: (value: string) => boolean): Check {
  return { expected, accepts: (value) => typeof value === 'string' && accepts(value) };
}

export function listOf(item: Check): Check {
  return {
    expected: `a list, each item ${item.expected}`,
    accepts: (value) => Array.isArray(value) && value.every(item.accepts),
  };
}

export function nullOr(check: Check): Check {
  return {
    ...check,
    expected: `null or ${check.expected}`,
    accepts: (value) => value === null || check.accepts(value),
  };
}

/** Every setting that is not what it must be, as a sentence that names its key. */
export function findProblems(value: unknown, shape: Shape, path: readonly string[] = []): string[] {
  if (!isPlainObject(value)) return [`${path.join('.') || 'config'} is ${show(value)}; expected an object`];
  const unknownKeys = Object.keys(value)
    .filter((key) => !Object.hasOwn(shape, key))
    .map((key) => `${[...path, key].join('.')} is no setting; expected one of ${Object.keys(shape).join(', ')}`);
  const badValues = Object.entries(shape).flatMap(([key, expected]) => {
    const inner = [...path, key];
    if (!isCheck(expected)) return findProblems(value[key], expected, inner);
    return expected.accepts(value[key])
      ? []
      : [
          `${inner.join('.')} is ${expected.isSecret ? 'a value not shown here' : show(value[key])}; expected ${expected.expected}`,
        ];
  });
  return [...unknownKeys, ...badValues];
}

export function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCheck(entry: Check | Shape): entry is Check {
  return typeof entry.accepts === 'function';
}

const MAX_SHOWN = 120;

function show(value: unknown): string {
  if (value === undefined) return 'missing';
  if (typeof value === 'function') return 'a function';
  const shown = JSON.stringify(value) ?? String(value);
  return shown.length > MAX_SHOWN ? `${shown.slice(0, MAX_SHOWN)}…` : shown;
}
