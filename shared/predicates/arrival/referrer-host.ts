import { definePredicate } from '../define-predicate';

/** A host includes its subdomains: nobody who names `example.com` means to leave out `www.example.com`. */
export const referrerHost = definePredicate({
  id: 'arrival.referrer-host',
  category: 'arrival',
  label: { en: 'Referring site', ja: '参照元サイト' },
  params: {
    hosts: { type: 'list', of: { type: 'text' }, label: { en: 'Hosts', ja: 'ホスト' } },
  },
  facts: ['arrival.referrerHost'],
  evaluate: ({ hosts }) => {
    const wanted = hosts.map((host) => host.toLowerCase());
    const parents = wanted.map((host) => `.${host}`);
    return (facts) => {
      const fact = facts.get('arrival.referrerHost');
      if (typeof fact !== 'string') return false;
      const host = fact.toLowerCase();
      return wanted.includes(host) || parents.some((parent) => host.endsWith(parent));
    };
  },
  sentence: { en: 'comes from the site {hosts}', ja: 'サイト{hosts}から訪れている' },
  samples: [
    { params: { hosts: ['example.com'] }, facts: { 'arrival.referrerHost': 'www.example.com' }, outcome: 'match' },
    { params: { hosts: ['example.com'] }, facts: { 'arrival.referrerHost': 'badexample.com' }, outcome: 'miss' },
    { params: { hosts: ['example.com'] }, facts: {}, outcome: 'unknown' },
  ],
});
