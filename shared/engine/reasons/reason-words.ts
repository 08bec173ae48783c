import type { LocalizedText, SpokenLocale } from '../../domain/localized-text';
import type { ReasonKind } from '../../domain/reason-kind';

/** What something is called to the visitor it is about. */
export const REASON_NOUNS: Readonly<Record<ReasonKind, LocalizedText>> = {
  told: { en: 'something that you told us', ja: 'お知らせいただいた情報' },
  known: { en: 'what we know about you as our customer', ja: 'お客様としてお預かりしている情報' },
  account: { en: 'whether and how you have signed in', ja: 'ログインの状態' },
  journey: { en: 'what has happened between you and us so far', ja: 'これまでのお取引の状況' },
  behaviour: { en: 'what you did on this site before', ja: 'このサイトでのこれまでのご利用' },
  place: { en: 'your approximate place', ja: 'おおよその場所' },
  device: { en: 'the device that you use', ja: 'お使いの端末' },
  network: { en: 'the network that you come from', ja: 'ご利用のネットワーク' },
  language: { en: 'the languages that your browser asks for', ja: 'ブラウザーの言語設定' },
  time: { en: 'the date or the time', ja: '日付や時刻' },
  page: { en: 'the page that you are on', ja: 'ご覧のページ' },
  arrival: { en: 'how you came to this site', ja: 'このサイトにお越しになった経路' },
  chance: { en: 'chance', ja: '無作為の抽選' },
  other: { en: 'other information about your visit', ja: 'ご訪問に関するその他の情報' },
};

/** How reasons are told to the visitor. `value` is a visitor's own, or `null` where it is not shown. */
export interface ReasonWords {
  /** One whole sentence for one reason. */
  readonly because: (reason: string) => string;
  readonly nothing: string;
  readonly answered: (question: string, answer: string | null) => string;
  /** The reason that lies in something of this kind. */
  readonly of: (kind: ReasonKind, value: string | null) => string;
  /** One whole sentence for prices that differ by these kinds. */
  readonly prices: (kinds: readonly ReasonKind[]) => string;
}

const nouns = (kinds: readonly ReasonKind[], locale: SpokenLocale): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(kinds.map((kind) => REASON_NOUNS[kind][locale]));

export const REASON_WORDS: Readonly<Record<SpokenLocale, ReasonWords>> = {
  en: {
    because: (reason) => `You see this because ${reason}.`,
    nothing: 'You see what everybody sees.',
    answered: (question, answer) =>
      answer === null ? `you answered the question “${question}”` : `you answered “${question}” with “${answer}”`,
    of(kind, value) {
      if (value !== null && kind === 'told') return `you told us “${value}”`;
      if (value !== null && kind === 'device') return `you use ${value}`;
      return value === null ? `of ${REASON_NOUNS[kind].en}` : `of ${REASON_NOUNS[kind].en}: ${value}`;
    },
    prices: (kinds) => `Prices shown here depend on ${nouns(kinds, 'en')}.`,
  },
  ja: {
    because: (reason) => `${reason}、この内容を表示しています。`,
    nothing: 'どなたにも同じ内容を表示しています。',
    answered: (question, answer) =>
      answer === null ? `「${question}」へのご回答に基づいて` : `「${question}」に「${answer}」とお答えになったため`,
    of(kind, value) {
      if (value !== null && kind === 'told') return `「${value}」とお知らせいただいたため`;
      return value === null ? `${REASON_NOUNS[kind].ja}に基づいて` : `${REASON_NOUNS[kind].ja}（${value}）に基づいて`;
    },
    prices: (kinds) => `表示している価格は、${nouns(kinds, 'ja')}に応じて変わります。`,
  },
};
