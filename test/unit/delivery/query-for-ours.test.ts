import fc from 'fast-check';
import { queryForOurs } from '../../../server/src/delivery/query-parameters';

const OURS = ['persona', 'previewToken', 'personalization'];
const read = (query: string) => ({
  url: `/api/home?${query}`,
  query: Object.fromEntries(new URLSearchParams(query)),
});

describe('looking for our parameters before reading a query', () => {
  it.each(['', 'populate=*', 'fields=title&sort=slug', 'locale=ja'])('does not read %j', (query) => {
    const request = {
      url: `/api/home?${query}`,
      get query(): never {
        throw new Error('It was read.');
      },
    };
    expect(queryForOurs(request)).toEqual({});
  });

  it('never misses one of ours, however it is written', () => {
    const escaped = (name: string, at: number) =>
      [...name].map((letter, index) => (index === at ? `%${letter.charCodeAt(0).toString(16)}` : letter)).join('');
    const names = fc.constantFrom(...OURS).chain((name) => fc.nat(name.length).map((at) => escaped(name, at)));
    fc.assert(
      fc.property(names, fc.string(), (name, other) => {
        const request = read(`a=${encodeURIComponent(other)}&${name}=x`);
        const found = queryForOurs(request);
        for (const ours of OURS) expect(found[ours]).toBe(request.query[ours]);
      })
    );
  });
});
