import { definePredicate } from '../define-predicate';
import { isOneOf } from '../fact-comparison';
import { isWithin } from '../alternatives';

/** Only which ids came is a fact, never their values: those identify a person. */
export const clickId = definePredicate({
  id: 'arrival.click-id',
  category: 'arrival',
  label: { en: 'Click id of an advertisement', ja: '広告のクリックID' },
  params: {
    ids: {
      type: 'list',
      of: { type: 'text', maxLength: 64 },
      label: { en: 'Parameters (gclid, fbclid, msclkid …)', ja: 'パラメーター（gclid、fbclid、msclkidなど）' },
    },
  },
  facts: ['arrival.clickIds'],
  evaluate: ({ ids }, tools) => isOneOf('arrival.clickIds', ids, tools),
  isNarrower: (one, than) => isWithin(one.ids, than.ids),
  sentence: { en: 'comes with the click id {ids}', ja: 'クリックID（{ids}）付きで訪れている' },
  samples: [
    { params: { ids: ['gclid'] }, facts: { 'arrival.clickIds': ['gclid', 'msclkid'] }, outcome: 'match' },
    { params: { ids: ['gclid'] }, facts: { 'arrival.clickIds': ['fbclid'] }, outcome: 'miss' },
    { params: { ids: ['gclid'] }, facts: {}, outcome: 'unknown' },
  ],
});
