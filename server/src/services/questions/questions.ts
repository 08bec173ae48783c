import type { QuestionsAnswer, QuestionsQuery } from '../../../../shared/contracts/questions';
import { type Askable, nextQuestion } from '../../../../shared/engine';
import type { PersonalizationConfig } from '../../config';
import { requestRefusal } from '../../errors/refusal';
import { isPurposeAllowed } from '../../facts/privacy-signals';
import { withDeclined } from '../../visitor/declined-part';
import type { VisitorState } from '../../visitor/visitor-state';
import type { Visit } from '../visitor/visits';
import { chooseLocale } from './asked-locale';
import type { PageView } from './page-view';
import { questionForm, wordedFact } from './question-form';

export interface QuestionsService {
  /**
   * The one question worth asking this visitor now, or `null`: also where the answer could not be remembered. Never one that
   * was answered or declined, and only where the answer can change what this visitor sees.
   */
  next(visit: Visit, asked: QuestionsQuery): Promise<QuestionsAnswer['data']>;
  /**
   * The visitor after they said that they would rather not answer.
   * @throws ValidationError `fact.unknown`, `fact.not-writable`
   */
  decline(visitor: VisitorState, fact: string, options: { now: number }): Promise<VisitorState>;
}

interface Dependencies extends PageView {
  readonly config: Pick<PersonalizationConfig, 'consent'>;
}

export function createQuestionsService(dependencies: Dependencies): QuestionsService {
  const { config, declarations, personas, variants, facts, places, locales, prefix } = dependencies;
  return {
    async next({ request, now }, { locale: named, type, documentId }) {
      if (!isPurposeAllowed('personalization', request, config)) return null;
      const acceptLanguage = request.headers['accept-language'];
      const locale = chooseLocale({ locale: named, acceptLanguage }, await locales());
      // One snapshot for facts and question: personas may be replaced while a slow fact is awaited.
      const { set } = personas.current();
      const [declared, known] = await Promise.all([declarations.findAll(), facts.resolve(request, set.facts, now)]);

      const { visitor } = request;
      const settled = (key: string) =>
        Object.hasOwn(visitor?.facts ?? {}, key) || now < (visitor?.declined.get(key) ?? 0);
      const open = declared
        .filter(({ key, writableBy }) => writableBy === 'visitor' && !settled(key))
        .flatMap((fact) => wordedFact(fact, locale) ?? []);
      const question = nextQuestion(set, known.reader, {
        now,
        questions: open.map(({ fact }): Askable => ({ ...fact, fact: `form.${fact.key}` })),
        places: places(variants.current(), { type, documentId, locale }, now),
      });
      const worded = question && open.find(({ fact }) => `form.${fact.key}` === question.fact);
      return worded ? { ...questionForm(worded, prefix), because: question.because } : null;
    },

    async decline(visitor, fact, { now }) {
      const declared = (await declarations.findAll()).find(({ key }) => key === fact);
      if (!declared) throw requestRefusal('fact.unknown', 'No such fact is declared.');
      if (declared.writableBy !== 'visitor')
        throw requestRefusal('fact.not-writable', 'Visitors are not asked for this fact.');
      return { ...visitor, declined: withDeclined(visitor.declined, fact, now) };
    },
  };
}
