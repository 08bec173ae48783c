/** The engine: pure, synchronous, the same in the server, the admin, the browser and at the edge. */
export {
  createPredicateRegistry,
  type PredicateLookup,
  type PredicateRegistry,
  type PredicateSource,
} from './predicate-registry';
export { type ParameterContext, type ParsedParameters, parseParameters } from './parse-parameters';
export type { Vocabulary } from './parse-rules';
export { validate, type ValidateOptions } from './validate';
export { validateRules } from './validate-rules';
export { compile, type CompileOptions, type Evaluation, type Evaluator, type Moment } from './compile';
export { references, type References } from './conditions/references';
export { ConditionError } from './condition-error';
export { compilePersonas, type CompilePersonasOptions } from './personas/compile-personas';
export type { PersonaSet } from './personas/persona-set';
export { readScoring } from './personas/read-scoring';
export { decide } from './personas/decide';
export { partOf, type PersonaPart } from './personas/part-of';
export { type Packing, packPersonas } from './packing/pack-personas';
export { unpackPersonas, type UnpackOptions } from './packing/unpack-personas';
export { explain } from './personas/explain';
export { summarize, type SummarizeOptions } from './sentences/summarize';
export { summarizePersona } from './sentences/summarize-persona';
export { createTeller, type TellerOptions } from './sentences/teller';
export { createSentenceWords, type WordsFor } from './sentences/words';
export { alwaysBehind } from './implication/always-behind';
export { neverHolds } from './implication/never-holds';
export { requiredChanges } from './changes/required-changes';
export {
  compileJourneys,
  type CompiledJourney,
  type CompileJourneysOptions,
  type JourneySet,
} from './journeys/compile-journeys';
export { reachedStages, stageOf } from './journeys/stage-of';
export type { Askable, QuestionPlace } from './questions/askable';
export { nextQuestion, type NextQuestion } from './questions/next-question';
export { decisiveKinds } from './reasons/decisive-kinds';
export { publicReason } from './reasons/public-reason';
export { REASON_WORDS } from './reasons/reason-words';
export { supportingFacts, type Support } from './reasons/supporting-facts';
