import type { SampleResult } from '../../../../shared/contracts/sample-visitors';
import type { PatternCompiler } from '../../../../shared/domain/predicate';
import type { Problem } from '../../../../shared/domain/problem';
import { compilePersonas, type PredicateLookup } from '../../../../shared/engine';
import { refusal } from '../../errors/refusal';
import type { PersonaRepository, StoredPersona } from '../../repositories/persona-repository';
import type { RuleRepository, StoredRule } from '../../repositories/rule-repository';
import type { SampleVisitorRepository } from '../../repositories/sample-visitor-repository';
import { readPersona, readRule } from '../personas';
import type { CurrentAuthor } from './author';
import type { SampleRunner } from './sample-runner';

/** Personas and rules, as they are or as they would be. */
export interface GuardedStock {
  readonly personas: readonly StoredPersona[];
  readonly rules: readonly StoredRule[];
}

/**
 * Stands before every change of personas and rules: whoever wrote a sample visitor with an expectation is asked before it
 * stops being met, or at least somebody who may decide that. There is one guard for forms, order and switches alike.
 */
export interface SampleGuard {
  /**
   * Runs all sample visitors before and after a change that is about to be made.
   * @param change from what is stored to what would be
   * @param accepted documentIds of the sample visitors that may break; they count for a user who may override only
   * @throws `sample.broken`, unless nobody is there who could be asked
   */
  assertUnbroken(change: (stored: GuardedStock) => GuardedStock, accepted?: readonly string[]): Promise<void>;
}

export interface SampleGuardDependencies {
  readonly samples: Pick<SampleVisitorRepository, 'findAll'>;
  readonly personas: Pick<PersonaRepository, 'findAll'>;
  readonly rules: Pick<RuleRepository, 'findAll'>;
  readonly predicates: PredicateLookup;
  readonly patterns: PatternCompiler;
  readonly runner: SampleRunner;
  readonly author: CurrentAuthor;
  readonly logger: { warn(message: string): void };
}

export function createSampleGuard({
  samples,
  personas,
  rules,
  predicates,
  patterns,
  runner,
  author,
  logger,
}: SampleGuardDependencies): SampleGuard {
  const compiled = (stock: GuardedStock) =>
    compilePersonas(stock.personas.map(readPersona), { predicates, patterns, rules: stock.rules.map(readRule) });

  return {
    async assertUnbroken(change, accepted = []) {
      const tested = (await samples.findAll()).filter(({ expected }) => expected !== null);
      if (tested.length === 0) return;
      // From the database and not from the snapshot: within a transaction that has changed already, it is behind.
      const stored = { personas: await personas.findAll(), rules: await rules.findAll() };
      const results = await runner.run(tested, compiled(stored), compiled(change(stored)));

      const broken = results.filter(({ breaks }) => breaks);
      if (broken.length === 0) return;
      const writer = author();
      if (writer === null) return logger.warn(`personalization: ${broken.map(sentence).join(' ')}`);
      const refused = writer.mayOverride ? broken.filter(({ documentId }) => !accepted.includes(documentId)) : broken;
      const [first, ...others] = refused.map(problem);
      if (first) throw refusal([first, ...others], { samples: refused.map(brokenSample) });
    },
  };
}

function problem(result: SampleResult): Problem {
  return { code: 'sample.broken', path: ['samples'], message: sentence(result) };
}

function sentence({ name, expected, after }: SampleResult): string {
  return `The sample visitor "${name}" would be ${personaWords(after)} instead of ${personaWords(expected)}.`;
}

function personaWords(key: string | null): string {
  return key === null ? 'nobody in particular' : `"${key}"`;
}

function brokenSample({ documentId, name, expected, after }: SampleResult) {
  return { documentId, name, expected, after };
}
