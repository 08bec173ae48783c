import type { SpokenLocale } from '../../domain/localized-text';

/** How the parts of a sentence are put together in one language. */
export interface Phrases {
  /** The whole sentence: every predicate completes "The visitor …". */
  readonly whole: (text: string) => string;
  readonly all: string;
  readonly any: string;
  readonly bracket: (text: string) => string;
  /** The text comes in brackets. */
  readonly not: (text: string) => string;
  readonly rule: (name: string) => string;
  readonly unknownRule: (key: string) => string;
  readonly unknownPredicate: (id: string) => string;
  /** A predicate that exists, with parameters that do not fit. */
  readonly brokenPredicate: (label: string) => string;
  readonly emptyGroup: string;
  readonly unreadable: string;
  readonly more: string;
  /** Between the sentence of a condition and that of the points. */
  readonly orElse: string;
  /** How many points are needed, of which rules, and how far ahead of the others. Completes "The visitor …". */
  readonly points: (threshold: string, rules: string, lead: string | null) => string;
  readonly pointsOfRule: (rule: string, points: string) => string;
  /** Points for each point of interest, and for each time that something was done. */
  readonly pointsOfTopic: (topic: string, points: string, times: string) => string;
  readonly pointsOfEvent: (event: string, points: string, times: string, days: string | null) => string;
  readonly nextRule: string;
  /** A sentence, and what the visitor must have said yes to. */
  readonly confirmed: (text: string, fact: string) => string;
}

export const PHRASES: Readonly<Record<SpokenLocale, Phrases>> = {
  en: {
    whole: (text) => `The visitor ${text}`,
    all: ' and ',
    any: ' or ',
    bracket: (text) => `(${text})`,
    not: (text) => `not ${text}`,
    rule: (name) => `matches the rule “${name}”`,
    unknownRule: (key) => `[unknown rule “${key}”]`,
    unknownPredicate: (id) => `[unknown predicate “${id}”]`,
    brokenPredicate: (label) => `[“${label}” with missing or wrong settings]`,
    emptyGroup: '[empty group]',
    unreadable: '[unreadable part]',
    more: '…',
    orElse: ', or ',
    points: (threshold, rules, lead) =>
      `reaches ${threshold} points${lead === null ? '' : `, ${lead} ahead of any other persona,`} from ${rules}`,
    pointsOfRule: (rule, points) => `“${rule}” (${points})`,
    pointsOfTopic: (topic, points, times) => `interest in “${topic}” (${points} each${atMost(times)})`,
    pointsOfEvent: (event, points, times, days) =>
      `the event “${event}” (${points} each${atMost(times)}${days === null ? '' : `, for ${days} days`})`,
    nextRule: ', ',
    confirmed: (text, fact) => `${text}, and has said yes to “${fact}”`,
  },
  ja: {
    whole: (text) => `訪問者は${text}`,
    all: '、かつ',
    any: '、または',
    bracket: (text) => `（${text}）`,
    not: (text) => `${text}ではない`,
    rule: (name) => `ルール「${name}」に当てはまる`,
    unknownRule: (key) => `［不明なルール「${key}」］`,
    unknownPredicate: (id) => `［不明な判定「${id}」］`,
    brokenPredicate: (label) => `［設定に不備のある「${label}」］`,
    emptyGroup: '［空のグループ］',
    unreadable: '［読み取れない部分］',
    more: '…',
    orElse: '、または',
    points: (threshold, rules, lead) =>
      `${rules}の合計が${threshold}点以上${lead === null ? '' : `で、ほかのどのペルソナより${lead}点以上多い`}`,
    pointsOfRule: (rule, points) => `「${rule}」（${points}点）`,
    pointsOfTopic: (topic, points, times) => `「${topic}」への関心（1ポイントにつき${points}点、${times}回まで）`,
    pointsOfEvent: (event, points, times, days) =>
      `イベント「${event}」（1回につき${points}点、${times}回まで${days === null ? '' : `、${days}日間有効`}）`,
    nextRule: '、',
    confirmed: (text, fact) => `${text}、そして「${fact}」に「はい」と答えた`,
  },
};

const atMost = (times: string): string => (times === '1' ? ', once at most' : `, up to ${times} times`);
