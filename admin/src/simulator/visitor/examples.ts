/** What an input of that kind looks like when it is filled in. The same in every language: addresses, codes and headers. */
export const EXAMPLES = {
  address: 'https://shop.example/dogs',
  referrer: 'https://www.google.com/',
  factName: 'geo.continent',
  region: 'JP-01',
  languages: 'ja, en;q=0.8',
} as const;
