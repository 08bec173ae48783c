import type { Persona } from '../../domain/persona';
import type { PatternCompiler } from '../../domain/predicate';
import { createRuleBook } from '../conditions/rule-book';
import { type Compiler, createCompiler } from '../evaluation/compiler';
import { parseRules, type Vocabulary } from '../parse-rules';
import { quote } from '../problem-list';
import type { ParsedScoring } from './parse-scoring';
import { isBroken, type ParsedPersona, parsePersona, takesPart } from './parse-persona';
import { orderPersonas } from './persona-order';
import { personaSlots } from './persona-slots';
import type { PersonaSet } from './persona-set';
import type { CompiledScoring } from './score';

export interface CompilePersonasOptions extends Omit<Vocabulary, 'personas'> {
  readonly patterns: PatternCompiler;
}

/**
 * Compiles all personas into one program. Never throws for a persona or a rule: what is wrong breaks that persona, or
 * the personas that refer to that rule, and no others.
 */
export function compilePersonas(source: Iterable<Persona>, options: CompilePersonasOptions): PersonaSet {
  const personas = [...source].sort(byPriority);
  const { context, parsed: rules } = parseRules({ ...options, personas: personas.map(({ key }) => key) });
  const book = createRuleBook(rules);
  const parsed = personas.map((persona) => parsePersona(persona, { context, book }));
  refuseSharedKeys(parsed);
  refuseCycles(parsed);

  const compiler = createCompiler(book);
  const conditions = parsed.map((each) => (takesPart(each) && each.root !== null ? compiler.compile(each.root) : null));
  const scorings = parsed.map((each) => (takesPart(each) ? compileScoring(each.scoring, compiler) : null));
  const confirmations = parsed.map((each) =>
    takesPart(each) && each.confirm !== null ? compiler.compile(each.confirm) : null
  );
  const { facts } = compiler.program;
  const slots = personaSlots(
    facts,
    personas.map(({ key }) => key)
  );
  const scheduled = personas.flatMap((persona, at) => (hasSchedule(persona) ? [at] : []));

  return Object.freeze({
    personas,
    facts: slots.givenSlots.map((slot) => facts.names[slot]!),
    broken: new Map(parsed.filter(isBroken).map(({ persona, list }) => [persona.key, list.problems])),
    changesWithTime: compiler.changesWithTime || scheduled.length > 0,
    plan: {
      program: compiler.program,
      steps: orderPersonas(parsed).steps,
      conditions,
      scorings,
      confirmations,
      exclusions: parsed.map((each) => (takesPart(each) ? null : each.persona.isEnabled ? 'broken' : 'disabled')),
      scheduled,
      ...slots,
    },
  });
}

/** Ties are refused when personas are saved; should one get in all the same, every process must order it alike. */
function byPriority(one: Persona, other: Persona): number {
  return one.priority - other.priority || (one.key < other.key ? -1 : 1);
}

function hasSchedule({ isEnabled, activeFrom, activeTo }: Persona): boolean {
  return isEnabled && (activeFrom != null || activeTo != null);
}

/** Two personas of one key could not be told apart in any answer, so neither is decided. */
function refuseSharedKeys(parsed: readonly ParsedPersona[]): void {
  const counts = new Map<string, number>();
  for (const { persona } of parsed) counts.set(persona.key, (counts.get(persona.key) ?? 0) + 1);
  for (const { persona, list } of parsed) {
    if (counts.get(persona.key) === 1) continue;
    list.add('key.taken', ['key'], `More than one persona has the key ${quote(persona.key)}.`);
  }
}

function refuseCycles(parsed: readonly ParsedPersona[]): void {
  for (const at of orderPersonas(parsed).onCycle) {
    parsed[at]?.list.add('condition.cycle', [], 'The persona depends on itself, through other personas or its lead.');
  }
}

function compileScoring(scoring: ParsedScoring | null, compiler: Compiler): CompiledScoring | null {
  if (scoring === null) return null;
  const { points, steps, threshold, lead } = scoring;
  return {
    threshold,
    lead,
    hints: points,
    points: steps.map(({ rule, points: given, hint }) => ({ rule, points: given, hint })),
    rules: steps.map(({ node }) => compiler.compile(node)),
  };
}
