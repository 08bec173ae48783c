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
  },
};
