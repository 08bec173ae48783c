import { profileRow, type ProfileRowResult } from '../../../../shared/contracts/profiles';
import { parseContract } from '../../../../shared/contracts/parse';
import type { FactDeclaration } from '../../../../shared/domain/fact';
import type { Problem } from '../../../../shared/domain/problem';
import type { RememberedFact } from '../../visitor/visitor-state';
import { factValueProblem } from '../fact-value-check';
import type { ProfileChange } from './profiles';

/** One row as it came in: the number by which the caller finds it again, and what it says. */
export interface IncomingRow {
  readonly row: number;
  /** `undefined` for a line that is no JSON. */
  readonly said: unknown;
}

export type CheckedRow =
  | { readonly ok: true; readonly row: number; readonly change: ProfileChange }
  | { readonly ok: false; readonly result: ProfileRowResult };

/** Checks rows against what editors have declared. A row is taken whole or not at all, with everything that is wrong with it. */
export function createRowCheck(declarations: readonly FactDeclaration[], { now }: { readonly now: number }) {
  const declared = new Map(declarations.map((declaration) => [declaration.key, declaration]));

  return ({ row, said }: IncomingRow): CheckedRow => {
    const parsed = parseContract(profileRow, said);
    if (!parsed.ok) return refused(row, parsed.problems);
    const { id, facts } = parsed.value;
    const problems: Problem[] = [];
    const remembered: Record<string, RememberedFact | null> = {};
    for (const [key, value] of Object.entries(facts)) {
      const declaration = declared.get(key);
      const problem = problemWith(declaration, value);
      if (problem) problems.push({ ...problem, path: ['facts', key] });
      else remembered[key] = value === null ? null : { value, at: now, ...retention(declaration, now) };
    }
    return problems.length > 0 ? refused(row, problems) : { ok: true, row, change: { id, facts: remembered } };
  };
}

function problemWith(
  declaration: FactDeclaration | undefined,
  value: string | number | boolean | null
): Omit<Problem, 'path'> | null {
  // What is no longer declared can still be taken back.
  if (value === null && declaration?.writableBy !== 'visitor') return null;
  if (!declaration) return { code: 'fact.unknown', message: 'No such fact is declared.' };
  if (declaration.writableBy !== 'server')
    return { code: 'fact.not-writable', message: 'Only visitors may write this fact.' };
  const message = value === null ? null : factValueProblem(declaration, value);
  return message === null ? null : { code: 'fact.bad-value', message };
}

function retention({ retentionDays }: Partial<FactDeclaration> = {}, now: number): { readonly until?: number } {
  return typeof retentionDays === 'number' ? { until: now + retentionDays * 86_400_000 } : {};
}

function refused(row: number, problems: readonly Problem[]): CheckedRow {
  const errors = problems.map(({ code, path, message }) => ({ code, path: [...path], message }));
  return { ok: false, result: { row, status: 'refused', errors } };
}
