import type { Problem } from '../../../shared/domain/problem';

/** What is being written into a variant: only what the caller sent. */
export type VariantData = Readonly<Record<string, unknown>>;

export interface VariantBefore {
  readonly pzBase: string;
  readonly pzOverrides: unknown;
  readonly pzStartsAt: unknown;
  readonly pzEndsAt: unknown;
}

export interface VariantContext {
  /** The variant as it was, `null` for a new one. */
  readonly before: VariantBefore | null;
  readonly fields: ReadonlySet<string>;
  /** True where the base exists in the locale that is being written. */
  readonly baseExists: boolean;
}

/**
 * What must hold whenever a variant is saved. A name in `pzOverrides` that the base has no more is refused only where
 * this save brings it in: an editor who never saw it could not save at all until a developer cleaned up.
 */
export function checkVariant(data: VariantData, { before, fields, baseExists }: VariantContext): readonly Problem[] {
  return [
    ...checkBase(data, before, baseExists),
    ...checkOverrides(data.pzOverrides, before?.pzOverrides, fields),
    ...checkSchedule({ ...before, ...data }),
  ];
}

function checkBase({ pzBase }: VariantData, before: VariantBefore | null, baseExists: boolean): readonly Problem[] {
  if (before && pzBase !== undefined && pzBase !== before.pzBase) {
    return [
      problem('variant.base-changed', 'pzBase', 'A variant stays with its base entry. Create another one there.'),
    ];
  }
  if (!baseExists) {
    const message = 'The entry that this would be a variant of does not exist, or not in this locale.';
    return [problem('variant.base-missing', 'pzBase', message)];
  }
  return [];
}

function checkOverrides(overrides: unknown, stored: unknown, fields: ReadonlySet<string>): readonly Problem[] {
  if (overrides === undefined || overrides === null) return [];
  if (!Array.isArray(overrides) || overrides.some((name) => typeof name !== 'string')) {
    return [problem('variant.malformed', 'pzOverrides', 'Expected a list of names of fields.')];
  }
  const tolerated = new Set(Array.isArray(stored) ? stored : []);
  return overrides
    .map((name: string, index) => ({ name, index }))
    .filter(({ name }) => !fields.has(name) && !tolerated.has(name))
    .map(({ name, index }) => ({
      code: 'variant.unknown-field',
      path: ['pzOverrides', index],
      message: `"${name}" is not a field that can vary.`,
    }));
}

function checkSchedule({ pzStartsAt, pzEndsAt }: VariantData): readonly Problem[] {
  if (!pzStartsAt || !pzEndsAt) return [];
  const [start, end] = [pzStartsAt, pzEndsAt].map((at) => new Date(at as string | number | Date).getTime());
  // What is no date at all is for Strapi's own validation.
  if (start === undefined || end === undefined || Number.isNaN(start) || Number.isNaN(end) || start < end) return [];
  return [problem('schedule.inverted', 'pzEndsAt', 'The end lies before the start.')];
}

function problem(code: Problem['code'], field: string, message: string): Problem {
  return { code, path: [field], message };
}
