import type { FactDeclaration, FactScalar } from '../../../../shared/domain/fact';
import type { Problem, ProblemCode } from '../../../../shared/domain/problem';
import { refuseAny } from '../../errors/refusal';
import type { RememberedFact, VisitorState } from '../../visitor/visitor-state';
import { factValueProblem } from '../fact-value-check';

export interface VisitorFactsService {
  /**
   * The visitor after they told facts, or took some back with `null`. All or nothing.
   * @throws ValidationError with every problem: `fact.unknown`, `fact.not-writable`, `fact.bad-value`
   */
  tell(visitor: VisitorState, changes: FactChanges, options: { now: number }): Promise<VisitorState>;
}

export type FactChanges = Readonly<Record<string, FactScalar | null>>;

interface Dependencies {
  /** What the editors have declared. */
  readonly declarations: () => Promise<readonly FactDeclaration[]>;
}

/**
 * What visitors say about themselves. Only declared facts that visitors may write are accepted; a held fact can be taken
 * back whatever has become of its declaration, because it is the visitor's own.
 */
export function createVisitorFactsService({ declarations }: Dependencies): VisitorFactsService {
  return {
    async tell(visitor, changes, { now }) {
      const declared = new Map((await declarations()).map((declaration) => [declaration.key, declaration]));
      const facts = new Map(Object.entries(visitor.facts));
      const problems: Problem[] = [];

      for (const [key, value] of Object.entries(changes)) {
        const declaration = declared.get(key);
        const problem = problemWith(declaration, value, { isHeld: facts.has(key) });
        if (problem) problems.push({ ...problem, path: ['facts', key] });
        else if (value === null) facts.delete(key);
        else facts.set(key, remember(value, declaration, now));
      }

      refuseAny(problems);
      return { ...visitor, facts: Object.fromEntries(facts) };
    },
  };
}

function problemWith(
  declaration: FactDeclaration | undefined,
  value: FactScalar | null,
  { isHeld }: { isHeld: boolean }
): { code: ProblemCode; message: string } | null {
  if (value === null && isHeld) return null;
  if (!declaration) return { code: 'fact.unknown', message: 'No such fact is declared.' };
  if (declaration.writableBy !== 'visitor')
    return { code: 'fact.not-writable', message: 'Visitors may not write this fact.' };
  const message = value === null ? null : factValueProblem(declaration, value);
  return message === null ? null : { code: 'fact.bad-value', message };
}

/** Retention is fixed when the fact is told: it is what the visitor could know then. */
function remember(value: FactScalar, declaration: FactDeclaration | undefined, now: number): RememberedFact {
  const days = declaration?.retentionDays ?? null;
  return { value, at: now, ...(days !== null && { until: now + days * 86_400_000 }) };
}
