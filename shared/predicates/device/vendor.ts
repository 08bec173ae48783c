import { definePredicate } from '../define-predicate';
import { isOneOf } from '../fact-comparison';
import { isWithin } from '../alternatives';

export const deviceVendor = definePredicate({
  id: 'device.vendor',
  category: 'device',
  label: { en: 'Device vendor', ja: 'デバイスのメーカー' },
  params: {
    vendors: { type: 'list', of: { type: 'text', maxLength: 64 }, label: { en: 'Vendors', ja: 'メーカー' } },
  },
  facts: ['device.vendor'],
  evaluate: ({ vendors }, tools) => isOneOf('device.vendor', vendors, tools, true),
  isNarrower: (one, than) => isWithin(one.vendors, than.vendors),
  sentence: { en: 'uses a device by {vendors}', ja: '{vendors}製のデバイスを使っている' },
  samples: [
    { params: { vendors: ['Sony', 'Sharp'] }, facts: { 'device.vendor': 'sony' }, outcome: 'match' },
    { params: { vendors: ['Sony', 'Sharp'] }, facts: { 'device.vendor': 'Apple' }, outcome: 'miss' },
    { params: { vendors: ['Sony', 'Sharp'] }, facts: {}, outcome: 'unknown' },
  ],
});
