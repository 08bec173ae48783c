import type { FactDeclaration } from '../../../../shared/domain/fact';

interface Saying {
  readonly key: string;
  readonly values: Readonly<Record<string, number>>;
}

/** The limits of a fact, where it has any. */
export function limitWords({ limits }: Pick<FactDeclaration, 'limits'>): Saying | null {
  const { maxLength, min, max } = limits ?? {};
  if (maxLength !== undefined) return { key: 'section.fact.limit.length', values: { maxLength } };
  if (min !== undefined && max !== undefined) return { key: 'section.fact.limit.between', values: { min, max } };
  if (min !== undefined) return { key: 'section.fact.limit.from', values: { min } };
  if (max !== undefined) return { key: 'section.fact.limit.to', values: { max } };
  return null;
}

/** How we treat what somebody tells us, in the order in which a visitor would ask. */
export function mannerWords(
  fact: Pick<FactDeclaration, 'writableBy' | 'isPersonal' | 'mayBeShown' | 'retentionDays'>
): readonly Saying[] {
  const { writableBy, isPersonal, mayBeShown, retentionDays } = fact;
  return [
    { key: `section.fact.writable-by.${writableBy}`, values: {} },
    ...(isPersonal ? [{ key: 'section.fact.personal', values: {} }] : []),
    ...(mayBeShown ? [{ key: 'section.fact.shown', values: {} }] : []),
    retentionDays === null
      ? { key: 'section.fact.kept', values: {} }
      : { key: 'section.fact.kept-days', values: { days: retentionDays } },
  ];
}
