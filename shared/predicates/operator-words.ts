import type { LocalizedText } from '../domain/localized-text';
import type { Operator } from '../operators';

/** How an operator reads, plain and negated, behind its subject. */
export interface OperatorWords {
  readonly label: LocalizedText;
  readonly en: readonly [plain: string, negated: string];
  readonly ja: readonly [plain: string, negated: string];
}

export const OPERATOR_WORDS: Readonly<Record<Operator, OperatorWords>> = {
  equals: {
    label: { en: 'is', ja: 'と等しい' },
    en: ['is {value}', 'is not {value}'],
    ja: ['が{value}である', 'が{value}ではない'],
  },
  oneOf: {
    label: { en: 'is one of', ja: 'のいずれか' },
    en: ['is {value}', 'is none of {value}'],
    ja: ['が{value}である', 'が{value}のいずれでもない'],
  },
  contains: {
    label: { en: 'contains', ja: 'を含む' },
    en: ['contains {value}', 'does not contain {value}'],
    ja: ['が{value}を含む', 'が{value}を含まない'],
  },
  startsWith: {
    label: { en: 'starts with', ja: 'で始まる' },
    en: ['starts with {value}', 'does not start with {value}'],
    ja: ['が{value}で始まる', 'が{value}で始まらない'],
  },
  endsWith: {
    label: { en: 'ends with', ja: 'で終わる' },
    en: ['ends with {value}', 'does not end with {value}'],
    ja: ['が{value}で終わる', 'が{value}で終わらない'],
  },
  matches: {
    label: { en: 'matches the pattern', ja: 'パターンに一致' },
    en: ['matches the pattern {value}', 'does not match the pattern {value}'],
    ja: ['がパターン{value}に一致する', 'がパターン{value}に一致しない'],
  },
  lessThan: {
    label: { en: 'is less than', ja: 'より小さい' },
    en: ['is less than {value}', 'is not less than {value}'],
    ja: ['が{value}より小さい', 'が{value}より小さくない'],
  },
  atMost: {
    label: { en: 'is at most', ja: '以下' },
    en: ['is at most {value}', 'is not at most {value}'],
    ja: ['が{value}以下である', 'が{value}以下ではない'],
  },
  greaterThan: {
    label: { en: 'is greater than', ja: 'より大きい' },
    en: ['is greater than {value}', 'is not greater than {value}'],
    ja: ['が{value}より大きい', 'が{value}より大きくない'],
  },
  atLeast: {
    label: { en: 'is at least', ja: '以上' },
    en: ['is at least {value}', 'is not at least {value}'],
    ja: ['が{value}以上である', 'が{value}以上ではない'],
  },
  between: {
    label: { en: 'is between', ja: 'の範囲内' },
    en: ['is between {value}', 'is not between {value}'],
    ja: ['が{value}の範囲内である', 'が{value}の範囲外である'],
  },
  before: {
    label: { en: 'is before', ja: 'より前' },
    en: ['is before {value}', 'is not before {value}'],
    ja: ['が{value}より前である', 'が{value}より前ではない'],
  },
  after: {
    label: { en: 'is after', ja: 'より後' },
    en: ['is after {value}', 'is not after {value}'],
    ja: ['が{value}より後である', 'が{value}より後ではない'],
  },
  versionEquals: {
    label: { en: 'is version', ja: 'バージョンと等しい' },
    en: ['is version {value}', 'is not version {value}'],
    ja: ['がバージョン{value}である', 'がバージョン{value}ではない'],
  },
  versionLessThan: {
    label: { en: 'is below version', ja: 'バージョンより前' },
    en: ['is below version {value}', 'is not below version {value}'],
    ja: ['がバージョン{value}未満である', 'がバージョン{value}未満ではない'],
  },
  versionAtMost: {
    label: { en: 'is at most version', ja: 'バージョン以下' },
    en: ['is at most version {value}', 'is not at most version {value}'],
    ja: ['がバージョン{value}以下である', 'がバージョン{value}以下ではない'],
  },
  versionGreaterThan: {
    label: { en: 'is above version', ja: 'バージョンより後' },
    en: ['is above version {value}', 'is not above version {value}'],
    ja: ['がバージョン{value}より新しい', 'がバージョン{value}より新しくない'],
  },
  versionAtLeast: {
    label: { en: 'is at least version', ja: 'バージョン以上' },
    en: ['is at least version {value}', 'is not at least version {value}'],
    ja: ['がバージョン{value}以上である', 'がバージョン{value}以上ではない'],
  },
  inNetwork: {
    label: { en: 'is in the network', ja: 'ネットワーク内' },
    en: ['is in the network {value}', 'is not in the network {value}'],
    ja: ['がネットワーク{value}に含まれる', 'がネットワーク{value}に含まれない'],
  },
  exists: {
    label: { en: 'is known', ja: 'がある' },
    en: ['is known', 'is not known'],
    ja: ['がわかっている', 'がわかっていない'],
  },
};
