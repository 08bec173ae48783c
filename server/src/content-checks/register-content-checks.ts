import type { Core } from '@strapi/types';
import type { DocumentChain } from '../document-chain';
import { refuseAny, type UseProblem } from '../errors/refusal';
import { createFactRepository } from '../repositories/fact-repository';
import { createJourneyRepository, readStages } from '../repositories/journey-repository';
import { createPersonaRepository } from '../repositories/persona-repository';
import { createRuleRepository } from '../repositories/rule-repository';
import { createSampleVisitorRepository } from '../repositories/sample-visitor-repository';
import { createTriggerRepository } from '../repositories/trigger-repository';
import { FACT_UID, JOURNEY_UID, PERSONA_UID, RULE_UID, SAMPLE_VISITOR_UID, TRIGGER_UID } from '../uids';
import type { Candidate } from './candidate';
import { createDeletionChecks } from './check-deletion';
import { checkFact } from './check-fact';
import { checkFactChange } from './check-fact-change';
import { checkJourney } from './check-journey';
import { checkPersona, lastPriority } from './check-persona';
import { checkRule } from './check-rule';
import { checkSampleVisitor } from './check-sample-visitor';
import { checkTrigger } from './check-trigger';
import { createEngineChecks, type EngineChecksDependencies } from './engine-checks';
import { createStoredUses } from './stored-uses';
import type { UseTeller } from './told-uses';
import { inUse, type Use } from './usages';

/**
 * Refuses personas, rules and facts that could not work, whoever writes them: an editor, an import, a script. It is a
 * document middleware and not a database lifecycle because only here the refusal reaches the form with its paths.
 */
export function registerContentChecks({
  strapi,
  documents,
  tell,
  targets,
  ...dependencies
}: ContentChecksDependencies): void {
  const engine = createEngineChecks(dependencies);
  const personas = createPersonaRepository(strapi);
  const rules = createRuleRepository(strapi);
  const facts = createFactRepository(strapi);
  const journeys = createJourneyRepository(strapi);
  const triggers = createTriggerRepository(strapi);
  const uses = createStoredUses(strapi, engine);
  const defaultLocale = (): Promise<string> => strapi.plugin('i18n').service('locales').getDefaultLocale();
  const samples = createSampleVisitorRepository(strapi);

  async function checkSavedPersona(write: Write): Promise<readonly UseProblem[]> {
    const [all, allRules, allFacts] = await Promise.all([personas.findAll(), rules.findAll(), facts.findAll()]);
    const { stored, others } = apart(all, write);
    if (!stored && write.data.priority == null) write.data.priority = lastPriority(others);
    const before = write.action === 'clone' ? null : (stored?.key ?? null);
    const problems = checkPersona(
      { ...stored, ...write.data },
      {
        before,
        others,
        rules: allRules,
        facts: allFacts,
        engine,
      }
    );
    return renamedInUse(problems, () => (stored ? uses.ofPersona(stored) : []));
  }

  async function checkSavedRule(write: Write): Promise<readonly UseProblem[]> {
    const [all, allPersonas] = await Promise.all([rules.findAll(), personas.findAll()]);
    const { stored, others } = apart(all, write);
    const before = write.action === 'clone' ? null : (stored?.key ?? null);
    const keys = allPersonas.map(({ key }) => key);
    const problems = checkRule({ ...stored, ...write.data }, { before, others, personas: keys, engine });
    return renamedInUse(problems, () => (stored ? uses.ofRule(stored) : []));
  }

  async function checkSavedFact(write: Write): Promise<readonly UseProblem[]> {
    const { stored, others } = apart(await facts.findAll(), write);
    const before = write.action === 'clone' ? null : (stored?.key ?? null);
    const candidate = { ...stored, ...limitsAsFields(stored), ...write.data };
    const problems = checkFact(candidate, { before, others });
    if (!stored || before === null) return problems;
    const usages = await uses.usages();
    const renamed = await renamedInUse(problems, () => usages.ofFact(stored));
    const locale = write.locale ?? (await defaultLocale());
    return [...renamed, ...(await checkFactChange(stored, candidate, { usages, locale, tell }))];
  }

  async function checkSavedSampleVisitor(write: Write): Promise<readonly UseProblem[]> {
    const [all, allPersonas] = await Promise.all([samples.findAll(), personas.findAll()]);
    const { stored } = apart(all, write);
    return checkSampleVisitor({ ...stored, ...write.data }, { personas: allPersonas.map(({ key }) => key) });
  }

  async function checkSavedJourney(write: Write): Promise<readonly UseProblem[]> {
    const [all, allRules] = await Promise.all([journeys.findAll(), rules.findAll()]);
    const { stored, others } = apart(all, write);
    const before = write.action === 'clone' ? null : (stored?.key ?? null);
    const candidate: Candidate = { ...stored, ...write.data };
    const problems = checkJourney(candidate, { before, others, rules: allRules, engine });
    if (!stored || before === null) return problems;
    const usages = await uses.usages();
    const kept = new Set(readStages(candidate.stages).map(({ key }) => key));
    const gone = stored.stages.filter(({ key }) => !kept.has(key));
    const lost = gone.map(async ({ key, name }) =>
      inUse(`The stage "${name}"`, await tell(usages.ofStage(before, key)), ['stages'])
    );
    return [...(await renamedInUse(problems, () => usages.ofJourney(before))), ...(await Promise.all(lost)).flat()];
  }

  /** Why a key cannot change is best seen by who goes by it. */
  async function renamedInUse(
    problems: readonly UseProblem[],
    uses: () => readonly Use[] | Promise<readonly Use[]>
  ): Promise<readonly UseProblem[]> {
    if (!problems.some(({ code }) => code === 'key.changed')) return problems;
    return [...problems, ...inUse('The key', await tell(await uses()), ['key'])];
  }

  async function checkSavedTrigger(write: Write): Promise<readonly UseProblem[]> {
    const [all, allPersonas, allJourneys, allRules] = await Promise.all([
      triggers.findAll(),
      personas.findAll(),
      journeys.findAll(),
      rules.findAll(),
    ]);
    const { stored, others } = apart(all, write);
    const before = write.action === 'clone' ? null : (stored?.key ?? null);
    const stock = { journeys: allJourneys, rules: allRules, personas: allPersonas.map(({ key }) => key) };
    return checkTrigger({ ...stored, ...write.data }, { before, others, ...stock, targets: targets(), engine });
  }

  const onSave = new Map([
    [PERSONA_UID, checkSavedPersona],
    [RULE_UID, checkSavedRule],
    [FACT_UID, checkSavedFact],
    [SAMPLE_VISITOR_UID, checkSavedSampleVisitor],
    [JOURNEY_UID, checkSavedJourney],
    [TRIGGER_UID, checkSavedTrigger],
  ]);
  const onDelete = createDeletionChecks({ personas, rules, facts, journeys, uses, tell, defaultLocale });

  async function check({ uid, action, params }: Context): Promise<void> {
    if (SAVES.has(action)) {
      params.data ??= {};
      refuseAny((await onSave.get(uid)?.({ ...params, action, data: params.data })) ?? []);
    }
    if (action === 'delete' && params.documentId) {
      refuseAny((await onDelete.get(uid)?.(params.documentId, params.locale)) ?? []);
    }
  }

  // Not asynchronous itself: the writes of every type come through here, and most have nothing to do with it.
  documents.onWrite((context: Context, next) => (onSave.has(context.uid) ? check(context).then(next) : next()));
}

export interface ContentChecksDependencies extends EngineChecksDependencies {
  readonly strapi: Core.Strapi;
  readonly documents: DocumentChain;
  /** Says of which places the one who writes may be told. */
  readonly tell: UseTeller;
  /** Names of the targets that triggers may call. */
  readonly targets: () => readonly string[];
}

const SAVES: ReadonlySet<string> = new Set(['create', 'update', 'clone']);

interface Context {
  readonly uid: string;
  readonly action: string;
  readonly params: { readonly documentId?: string; readonly locale?: unknown; data?: Record<string, unknown> };
}

interface Write {
  readonly action: string;
  readonly documentId?: string;
  readonly locale?: unknown;
  readonly data: Record<string, unknown>;
}

/** The entry that is written, and the others. What is cloned stays among the others: the copy is a new entry beside it. */
function apart<T extends { readonly documentId: string }>(
  all: readonly T[],
  { action, documentId }: Write
): { readonly stored: T | undefined; readonly others: readonly T[] } {
  const stored = documentId === undefined ? undefined : all.find((entry) => entry.documentId === documentId);
  return { stored, others: action === 'clone' ? all : all.filter((entry) => entry !== stored) };
}

/** The repository reads limits as the engine wants them; the form has them as fields. */
function limitsAsFields(fact: { readonly limits: { min?: number; max?: number } | null } | undefined): Candidate {
  return fact?.limits ? { minimum: fact.limits.min, maximum: fact.limits.max } : {};
}
