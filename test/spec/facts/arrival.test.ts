import { createArrivalSource } from '../../../server/src/facts/arrival-source';
import { ARRIVALS } from './arrivals';
import { resolveFacts } from './resolve-facts';

describe('arrival facts', () => {
  const source = createArrivalSource({ config: { siteHosts: ['*.example.com'] } });

  it.each(ARRIVALS)('are as listed for $name', ({ headers, url = '/api/home', facts }) => {
    const found = resolveFacts(source, { url, headers: { host: 'api.example.com', ...headers } }, Object.keys(facts));
    const expected = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
    expect(found).toEqual(expected);
  });
});
