'use strict';

const { plant } = require('./plant');

/** What a visitor may tell the shop. Each becomes the fact `form.<key>`. */
const FACTS = [
  {
    key: 'pet',
    shared: { type: 'enumeration', options: ['dog', 'cat'], isPersonal: false, mayBeShown: true },
    en: {
      question: 'Who lives with you?',
      help: 'We show what fits.',
      optionLabels: { dog: 'A dog', cat: 'A cat' },
    },
    ja: {
      question: 'どんなペットと暮らしていますか？',
      help: 'ぴったりの内容をお見せします。',
      optionLabels: { dog: '犬', cat: '猫' },
    },
  },
  {
    key: 'firstName',
    shared: { type: 'string', maxLength: 40, isPersonal: true, mayBeShown: true, retentionDays: 30 },
    en: { question: 'What may we call you?', help: 'It stays in your browser.' },
    ja: { question: 'お名前を教えてください', help: 'お使いのブラウザーにだけ残ります。' },
  },
  {
    key: 'recommend',
    shared: { type: 'number', minimum: 0, maximum: 10, isPersonal: false, mayBeShown: true, retentionDays: 90 },
    en: { question: 'How likely are you to recommend us?', help: '0 is never, 10 is at once.' },
    ja: { question: 'お友だちにすすめたいですか？', help: '0はまったく、10はぜひ。' },
  },
  {
    key: 'isEmergency',
    shared: { type: 'boolean', isPersonal: false, mayBeShown: true, retentionDays: 1 },
    en: {
      question: 'Is this an emergency?',
      help: 'We only want to show the right page.',
      optionLabels: { true: 'Yes, it is leaking', false: 'No, just looking' },
    },
    ja: {
      question: '緊急のトラブルですか？',
      help: '必要なページをお見せするためにおたずねします。',
      optionLabels: { true: 'はい、水漏れです', false: 'いいえ、見ているだけです' },
    },
  },
  {
    key: 'project',
    shared: { writableBy: 'server', type: 'enumeration', options: ['basement', 'garden'] },
    en: {},
    ja: {},
  },
  {
    key: 'sofaOrder',
    shared: { writableBy: 'server', type: 'enumeration', options: ['ordered', 'in-production', 'delivered'] },
    en: {},
    ja: {},
  },
];

async function seedFacts(context) {
  for (const { key, shared, en, ja } of FACTS) {
    await plant(context, 'plugin::personalization.fact', `fact ${key}`, {
      where: { key },
      shared: { key, writableBy: 'visitor', ...shared },
      en,
      ja,
    });
  }
}

module.exports = { seedFacts };
