import type { FactScalar } from '../../domain/fact';
import type { ParsedLeaf } from '../conditions/parsed-condition';
import type { PersonaSet } from '../personas/persona-set';
import type { Askable } from './askable';
import { reachOf } from './reach';

/** One of the answers that make a difference, with how likely it is taken to be. */
export interface PossibleAnswer {
  readonly value: FactScalar;
  /** Of all answers together 1. */
  readonly share: number;
}

/** More are not looked at; the shares of the others are scaled to 1. */
export const MAX_ANSWERS = 32;

/** Whole numbers up to so many are each an answer. */
const MAX_SCALE = 101;

/** No author writes it, and no text that visitors send holds this character. */
const SOMETHING_ELSE = '\u0000';

/**
 * What a visitor could answer, as far as the conditions of a set tell it apart. Every option of an enumeration is taken to
 * be as likely as any other, and so is every whole number of a scale (limits at most a hundred apart). Of other numbers, dates
 * and texts each value that a condition names is one answer, and so is each range between and beside them. Answers that no
 * condition tells apart are one.
 */
export function possibleAnswers(set: PersonaSet, question: Askable): readonly PossibleAnswer[] {
  let known = ANSWERS.get(set);
  if (known === undefined) ANSWERS.set(set, (known = new Map()));
  const identity = JSON.stringify([question.fact, question.type, question.options, question.limits]);
  let answers = known.get(identity);
  if (answers === undefined) known.set(identity, (answers = findAnswers(set, question)));
  return answers;
}

const ANSWERS = new WeakMap<PersonaSet, Map<string, readonly PossibleAnswer[]>>();

function findAnswers(set: PersonaSet, question: Askable): readonly PossibleAnswer[] {
  const leaves = leavesOf(set, question.fact);
  const candidates = candidatesFor(question, leaves);
  const classes = new Map<string, { value: FactScalar; count: number }>();
  for (const value of candidates) {
    const name = signatureOf(value, leaves, question.fact);
    const known = classes.get(name);
    if (known) known.count += 1;
    else classes.set(name, { value, count: 1 });
  }
  const kept = [...classes.values()].slice(0, MAX_ANSWERS);
  const total = kept.reduce((sum, { count }) => sum + count, 0);
  return kept.map(({ value, count }) => ({ value, share: count / total }));
}

function leavesOf(set: PersonaSet, fact: string): readonly ParsedLeaf[] {
  const { nodes } = set.plan.program;
  return (reachOf(set, fact)?.nodes ?? []).flatMap((node) => {
    const { shape } = nodes[node]!;
    return shape.kind === 'predicate' && shape.leaf.facts.includes(fact) ? [shape.leaf] : [];
  });
}

function candidatesFor({ type, options, limits }: Askable, leaves: readonly ParsedLeaf[]): readonly FactScalar[] {
  const named = leaves.flatMap(({ params }) => scalarsIn(params));
  switch (type) {
    case 'boolean':
      return [true, false];
    case 'enumeration':
      return options;
    case 'number':
      return numbersFor(
        named.filter((value) => typeof value === 'number'),
        limits
      );
    case 'date':
      return withGaps(named.flatMap((value) => (typeof value === 'boolean' ? [] : new Date(value).getTime())));
    case 'string':
      return [...new Set(named.filter((value) => typeof value === 'string')), SOMETHING_ELSE];
  }
}

function numbersFor(named: readonly number[], limits: Askable['limits']): readonly number[] {
  const { min = -Infinity, max = Infinity } = limits ?? {};
  if (Number.isInteger(min) && Number.isInteger(max) && max - min < MAX_SCALE)
    return Array.from({ length: max - min + 1 }, (_, at) => min + at);
  const ends = [min, max].filter(Number.isFinite);
  const within = withGaps([...named, ...ends]).filter((value) => value >= min && value <= max);
  return within.length > 0 ? within : [0];
}

/** The values, with one between each two, one below all and one above all. */
function withGaps(values: readonly number[]): readonly number[] {
  const sorted = [...new Set(values.filter(Number.isFinite))].sort((one, other) => one - other);
  const [first] = sorted;
  if (first === undefined) return [0];
  const between = sorted.flatMap((value, at) => {
    const next = sorted[at + 1];
    return next === undefined ? [value, value + 1] : [value, (value + next) / 2];
  });
  return [first - 1, ...between];
}

/** What an author may have written into parameters, however deep. Conditions were bounded when they were saved. */
function scalarsIn(value: unknown): readonly FactScalar[] {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(scalarsIn);
}

/** How every test on the fact comes out; a test that also asks something else may tell any two answers apart. */
function signatureOf(value: FactScalar, leaves: readonly ParsedLeaf[], fact: string): string {
  const parts = leaves.map(({ facts, changesAt, test }) => {
    if (facts.length > 1 || changesAt !== null) return String(value);
    try {
      return String(test({ get: (name) => (name === fact ? value : undefined) }, 0));
    } catch {
      return 'unknown';
    }
  });
  return JSON.stringify(parts);
}
