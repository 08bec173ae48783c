import { definePredicate } from '../define-predicate';
import { compareFact } from '../fact-comparison';

export const network = definePredicate({
  id: 'arrival.network',
  category: 'arrival',
  label: { en: 'Network', ja: 'ネットワーク' },
  params: {
    networks: {
      type: 'list',
      of: { type: 'text', format: 'network' },
      label: { en: 'Addresses or CIDR blocks', ja: 'アドレスまたはCIDRブロック' },
    },
  },
  facts: ['network.address'],
  evaluate: ({ networks }, tools) => compareFact('network.address', { operator: 'inNetwork', value: networks }, tools),
  sentence: { en: 'uses an address in {networks}', ja: '{networks}のアドレスを使っている' },
  samples: [
    { params: { networks: ['192.0.2.0/24'] }, facts: { 'network.address': '192.0.2.7' }, outcome: 'match' },
    { params: { networks: ['192.0.2.0/24'] }, facts: { 'network.address': '198.51.100.7' }, outcome: 'miss' },
    { params: { networks: ['192.0.2.0/24'] }, facts: {}, outcome: 'unknown' },
  ],
});
