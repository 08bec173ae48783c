import type { SpokenLocale } from '../../domain/localized-text';
import type { ReasonKind } from '../../domain/reason-kind';

/** How reasons are told to the visitor. `value` is a visitor's own, or `null` where it is not shown. */
export interface ReasonWords {
  /** One whole sentence for one reason. */
  readonly because: (reason: string) => string;
  readonly nothing: string;
  readonly answered: (question: string, answer: string | null) => string;
  readonly of: Readonly<Record<ReasonKind, (value: string | null) => string>>;
}

const plain = (text: string) => () => text;

export const REASON_WORDS: Readonly<Record<SpokenLocale, ReasonWords>> = {
  en: {
    because: (reason) => `You see this because ${reason}.`,
    nothing: 'You see what everybody sees.',
    answered: (question, answer) =>
      answer === null ? `you answered the question “${question}”` : `you answered “${question}” with “${answer}”`,
    of: {
      told: (value) => (value === null ? 'of something that you told us' : `you told us “${value}”`),
      known: plain('of what we know about you as our customer'),
      account: plain('of whether and how you have signed in'),
      journey: plain('of what has happened between you and us so far'),
      behaviour: plain('of what you did on this site before'),
      place: (value) => (value === null ? 'of your approximate place' : `of your approximate place: ${value}`),
      device: (value) => (value === null ? 'of the device that you use' : `you use ${value}`),
      network: plain('of the network that you come from'),
      language: plain('of the languages that your browser asks for'),
      time: plain('of the date or the time'),
      page: plain('of the page that you are on'),
      arrival: plain('of how you came to this site'),
      chance: plain('chance has chosen this version for you'),
      other: plain('of other information about your visit'),
    },
  },
  ja: {
    because: (reason) => `${reason}、この内容を表示しています。`,
    nothing: 'どなたにも同じ内容を表示しています。',
    answered: (question, answer) =>
      answer === null ? `「${question}」へのご回答に基づいて` : `「${question}」に「${answer}」とお答えになったため`,
    of: {
      told: (value) => (value === null ? 'お知らせいただいた情報に基づいて' : `「${value}」とお知らせいただいたため`),
      known: plain('お客様としてお預かりしている情報に基づいて'),
      account: plain('ログインの状態に基づいて'),
      journey: plain('これまでのお取引の状況に基づいて'),
      behaviour: plain('このサイトでのこれまでのご利用に基づいて'),
      place: (value) => (value === null ? 'おおよその場所に基づいて' : `おおよその場所（${value}）に基づいて`),
      device: (value) => (value === null ? 'お使いの端末に基づいて' : `お使いの端末（${value}）に基づいて`),
      network: plain('ご利用のネットワークに基づいて'),
      language: plain('ブラウザーの言語設定に基づいて'),
      time: plain('日付や時刻に基づいて'),
      page: plain('ご覧のページに基づいて'),
      arrival: plain('このサイトにお越しになった経路に基づいて'),
      chance: plain('無作為に選ばれたため'),
      other: plain('ご訪問に関するその他の情報に基づいて'),
    },
  },
};
