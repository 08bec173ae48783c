import type { FactReader, Facts } from '../../domain/fact';
import type { Moment } from '../compile';
import type { PersonaSet } from '../personas/persona-set';
import type { Askable, QuestionPlace } from './askable';
import { mayMatter } from './may-matter';
import { createStakes } from './stakes';
import { createSupposition } from './suppose';
import { costOf, type Situation, weigh } from './weigh';

export interface NextQuestion {
  /** The dotted name of the fact to ask for. */
  readonly fact: string;
  /** `confirm`: a persona suggests itself and waits for a yes. `information`: the answer tells most. */
  readonly because: 'confirm' | 'information';
  /** Bits, weighed by what depends on them; 0 where a persona is to be confirmed. */
  readonly information: number;
  /** Key of the persona to be confirmed. */
  readonly persona: string | null;
  /** Steps of deciding that finding it took. */
  readonly steps: number;
}

export interface NextQuestionOptions extends Moment {
  /** What may be asked. The order settles ties, so it should be a stable one. */
  readonly questions: readonly Askable[];
  /** What the visitor may see, of a page or of the whole site. */
  readonly places: readonly QuestionPlace[];
}

/** Questions that are weighed. */
export const MAX_QUESTIONS = 100;

/** Steps of deciding: one is a condition or a score of one persona. A decision over a thousand personas takes a thousand. */
export const MAX_STEPS = 50_000;

/**
 * The one question worth asking now, or `null`. First what a persona waits to have confirmed, the best persona first. Else
 * the question of which the answer is expected to tell most about the personas that stay undecided: for each the entropy
 * of how it would come out (match, miss, still unknown) over the possible answers, times the places at which it would be
 * seen. Never a question that cannot change what this visitor sees, by itself or with two more answers.
 */
export function nextQuestion(
  set: PersonaSet,
  facts: Facts | FactReader,
  { now, questions, places }: NextQuestionOptions
): NextQuestion | null {
  const supposition = createSupposition(set, facts, now);
  const stakes = createStakes(set, places, supposition.now.outcomes);
  const open = questions.filter(({ fact }) => supposition.isMissing(fact));
  const situation: Situation = { set, supposition, stakes, open };
  return toConfirm(situation) ?? mostTelling(situation);
}

/** A persona of which only the visitor's own yes is missing, and which would then be seen somewhere. */
function toConfirm({ set, supposition, stakes, open }: Situation): NextQuestion | null {
  const facts = new Set(open.map(({ fact }) => fact));
  for (const [at, { key, confirm }] of set.personas.entries()) {
    if (!confirm || supposition.now.outcomes[at] !== 'unknown' || stakes.of(at) === 0) continue;
    const fact = `form.${confirm}`;
    if (!facts.has(fact) || supposition.steps > MAX_STEPS) continue;
    const isMissing = supposition.with([{ fact, value: true }], (outcomes) => outcomes[at] === 'match');
    if (isMissing) return { fact, because: 'confirm', information: 0, persona: key, steps: supposition.steps };
  }
  return null;
}

function mostTelling(situation: Situation): NextQuestion | null {
  const { supposition, stakes, open } = situation;
  const candidates = open
    .map((question) => {
      const undecided = (supposition.reachOf(question.fact)?.personas ?? []).filter(
        (at) => supposition.now.outcomes[at] === 'unknown' && stakes.of(at) > 0
      );
      const atMost = undecided.reduce((sum, at) => sum + stakes.of(at) * MOST_BITS, 0);
      return { question, undecided, atMost };
    })
    .filter(({ atMost }) => atMost > 0)
    .sort((one, other) => other.atMost - one.atMost)
    .slice(0, MAX_QUESTIONS);

  let best: { readonly fact: string; readonly information: number } | null = null;
  for (const { question, undecided, atMost } of candidates) {
    // Whatever follows could not tell more than this.
    if (best !== null && atMost <= best.information) break;
    if (supposition.steps + costOf(question, situation) > MAX_STEPS) continue;
    const weighed = weigh(question, undecided, situation);
    const { information } = weighed;
    if (information <= (best?.information ?? 0)) continue;
    if (mayMatter(question, { undecided, weighed, situation, maxSteps: MAX_STEPS }))
      best = { fact: question.fact, information };
  }
  return best && { ...best, because: 'information', persona: null, steps: supposition.steps };
}

/** The entropy of three outcomes that are equally likely. */
const MOST_BITS = Math.log2(3);
