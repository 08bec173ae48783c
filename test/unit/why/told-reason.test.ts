import type { FactType } from '../../../shared/domain/fact';
import { whyAnswer } from '../../../shared/contracts/why';
import type { StoredFact } from '../../../server/src/repositories/fact-repository';
import { toldReason } from '../../../server/src/services/why/told-reason';

const text = (question: string, labels: Record<string, string> = {}) => ({
  question,
  help: null,
  optionLabels: new Map(Object.entries(labels)),
});

const pet: StoredFact = {
  documentId: 'x',
  key: 'pet',
  type: 'enumeration',
  options: ['dog', 'cat'],
  limits: null,
  writableBy: 'visitor',
  isPersonal: false,
  mayBeShown: true,
  retentionDays: null,
  texts: new Map([
    ['en', text('Who lives with you?', { dog: 'A dog' })],
    ['ja-JP', text('どんなペットと暮らしていますか？', { dog: '犬' })],
  ]),
};

const tell = (declaration: StoredFact | undefined, value: unknown = 'dog', locale = 'en') =>
  toldReason({ key: 'pet', value: value as string, declaration }, { locale, prefix: '/api' });

describe('what a visitor told, as the reason for what they see', () => {
  it('is named by its question and its answer, in the words of the page', () => {
    expect(tell(pet).sentence).toBe('You see this because you answered “Who lives with you?” with “A dog”.');
    expect(tell(pet, 'dog', 'ja').sentence).toBe(
      '「どんなペットと暮らしていますか？」に「犬」とお答えになったため、この内容を表示しています。'
    );
  });

  it('keeps a value to itself that may not be shown', () => {
    const reason = tell({ ...pet, mayBeShown: false });
    expect(reason).toMatchObject({
      value: null,
      sentence: 'You see this because you answered the question “Who lives with you?”.',
    });
    expect(JSON.stringify({ ...reason, correct: null })).not.toContain('dog');
  });

  it('can be taken back whatever has become of its declaration', () => {
    const reason = tell(undefined);
    expect(reason).toMatchObject({
      value: null,
      correct: null,
      sentence: 'You see this because of something that you told us.',
    });
    expect(reason.drop).toEqual({ method: 'POST', path: '/api/personalization/facts', body: { facts: { pet: null } } });
  });

  it.each([
    ['has no question', { ...pet, texts: new Map() }],
    ["is no longer the visitor's to write", { ...pet, writableBy: 'server' } as StoredFact],
  ])('cannot be answered otherwise where it %s', (_, declaration) => {
    expect(tell(declaration)).toMatchObject({ correct: null, drop: { method: 'POST' } });
  });

  it.each<[FactType, unknown, string | null]>([
    ['number', 9, '9'],
    ['boolean', true, 'Yes'],
    ['boolean', false, 'No'],
    ['string', 'Nana', 'Nana'],
    ['string', ['a', 'b'], null],
  ])('shows a %s %j as %j', (type, value, shown) => {
    expect(tell({ ...pet, type, options: [] }, value).value).toBe(shown);
  });

  it('keeps to the contract', () => {
    const data = {
      ...{ locale: 'en', isPersonalized: true, sentences: [], reasons: [tell(pet), tell(undefined)] },
      switchOff: { method: 'PUT', path: '/', body: { consent: { personalization: false } } },
      forget: { method: 'DELETE', path: '/' },
    };
    expect(whyAnswer.safeParse({ data }).error).toBeUndefined();
  });
});
