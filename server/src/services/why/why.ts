import type { Reason, WhyAnswer, WhyQuery } from '../../../../shared/contracts/why';
import type { FactReader } from '../../../../shared/domain/fact';
import { type SpokenLocale, spokenLocale } from '../../../../shared/domain/localized-text';
import { decide, publicReason, REASON_WORDS, supportingFacts } from '../../../../shared/engine';
import { reasonKind } from '../../../../shared/engine/reasons/reason-kinds';
import type { StoredFact } from '../../repositories/fact-repository';
import { chooseLocale } from '../questions/asked-locale';
import type { PageView } from '../questions/page-view';
import type { Visit } from '../visitor/visits';
import { toldReason } from './told-reason';

export interface WhyService {
  /**
   * Why this visitor sees what they see, in plain sentences, with a way to correct or drop each fact that they told, to switch
   * personalization off, and to have all forgotten. It names what is the visitor's own and nothing of how personas are made.
   */
  tell(visit: Visit, asked: WhyQuery): Promise<WhyAnswer['data']>;
}

export function createWhyService(dependencies: PageView): WhyService {
  const { declarations, personas, variants, facts, places, locales, prefix } = dependencies;
  return {
    async tell({ request, now }, { locale: named, type, documentId }) {
      const acceptLanguage = request.headers['accept-language'];
      const locale = chooseLocale({ locale: named, acceptLanguage }, await locales());
      const { set } = personas.current();
      const [declared, { reader }] = await Promise.all([
        declarations.findAll(),
        facts.resolve(request, set.facts, now),
      ]);

      const decided = decide(set, reader, { now }).personas.map(({ key }) => key);
      const shown = places(variants.current(), { type, documentId, locale }, now);
      const seen = new Set(shown.flatMap((place) => decided.find((key) => place.personas.includes(key)) ?? []));
      const support = supportingFacts(set, reader, { now, personas: [...seen] });
      const reasons = seen.size === 0 ? [] : reasonsOf(support, { declared, reader, locale, prefix });
      const words = REASON_WORDS[spokenLocale(locale)];
      return {
        locale: spokenLocale(locale),
        isPersonalized: seen.size > 0,
        sentences: seen.size === 0 ? [words.nothing] : reasons.map(({ sentence }) => sentence),
        reasons,
        switchOff: {
          method: 'PUT',
          path: `${prefix}/personalization/consent`,
          body: { consent: { personalization: false } },
        },
        forget: { method: 'DELETE', path: `${prefix}/personalization/visitor` },
      };
    },
  };
}

interface Telling {
  readonly declared: readonly StoredFact[];
  readonly reader: FactReader;
  readonly locale: string;
  readonly prefix: string;
}

const FORM = 'form.';

/** What was told is told one by one; everything else once for its kind. */
function reasonsOf(
  { facts, isTimed }: { readonly facts: readonly string[]; readonly isTimed: boolean },
  telling: Telling
): Reason[] {
  const { declared, reader, locale } = telling;
  const spoken: SpokenLocale = spokenLocale(locale);
  const known = (name: string) => reader.get(name);
  const told = facts
    .filter((name) => name.startsWith(FORM))
    .map((name) => {
      const key = name.slice(FORM.length);
      const declaration = declared.find((fact) => fact.key === key);
      return toldReason({ key, value: known(name), declaration }, telling);
    });
  const others = facts.filter((name) => !name.startsWith(FORM));
  const kinds = new Set([...others.map(reasonKind), ...(isTimed ? (['time'] as const) : [])]);
  // A predicate of a developer's own may rest on nothing that has a name.
  if (told.length === 0 && kinds.size === 0) kinds.add('other');
  return [
    ...told,
    ...[...kinds].map((kind): Reason => {
      const { sentence, value } = publicReason(kind, { facts: others, known, locale: spoken });
      return { kind, sentence, value, fact: null, correct: null, drop: null };
    }),
  ];
}
