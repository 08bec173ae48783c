import { definePredicate } from '../define-predicate';
import { isWithin } from '../alternatives';

/**
 * A language fits its own regional forms: `ja` fits `ja-JP`, but not the other way round, because who asks for plain
 * English has not asked for British English.
 */
export const acceptedLanguage = definePredicate({
  id: 'language.accepted',
  category: 'language',
  label: { en: 'Language', ja: '言語' },
  params: {
    languages: { type: 'list', of: { type: 'text', format: 'language' }, label: { en: 'Languages', ja: '言語' } },
    which: {
      type: 'choice',
      default: 'preferred',
      label: { en: 'Which of the visitor’s', ja: '訪問者のどの言語か' },
      options: [
        { value: 'preferred', label: { en: 'the preferred one', ja: '最優先の言語' } },
        { value: 'any', label: { en: 'any', ja: 'いずれか' } },
      ],
    },
  },
  facts: ['language.tags'],
  evaluate: ({ languages, which }) => {
    const wanted = languages.map((tag) => tag.toLowerCase());
    const fits = (tag: unknown): boolean => {
      if (typeof tag !== 'string') return false;
      const lower = tag.toLowerCase();
      return wanted.some(
        (want) => lower.startsWith(want) && (lower.length === want.length || lower[want.length] === '-')
      );
    };
    return (facts) => {
      const tags = facts.get('language.tags');
      if (!Array.isArray(tags)) return fits(tags);
      return which === 'any' ? tags.some(fits) : fits(tags[0]);
    };
  },
  isNarrower: (one, than) => one.which === than.which && isWithin(one.languages, than.languages),
  sentence: {
    en: ({ languages, which }, words) =>
      `${which === 'any' ? 'reads' : 'prefers'} ${words.anyOf(languages.map(words.language))}`,
    ja: ({ languages, which }, words) =>
      `${words.anyOf(languages.map(words.language))}${which === 'any' ? 'を読む' : 'を優先している'}`,
  },
  samples: [
    {
      params: { languages: ['ja'], which: 'preferred' },
      facts: { 'language.tags': ['ja-JP', 'en'] },
      outcome: 'match',
    },
    { params: { languages: ['en'], which: 'preferred' }, facts: { 'language.tags': ['ja-JP', 'en'] }, outcome: 'miss' },
    { params: { languages: ['en'], which: 'any' }, facts: { 'language.tags': ['ja-JP', 'en'] }, outcome: 'match' },
    { params: { languages: ['en-GB'], which: 'any' }, facts: { 'language.tags': ['en'] }, outcome: 'miss' },
    { params: { languages: ['ja'], which: 'preferred' }, facts: {}, outcome: 'unknown' },
  ],
});
