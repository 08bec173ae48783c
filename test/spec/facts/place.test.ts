import { createGeoSource } from '../../../server/src/facts/place/geo-source';
import { PLACES } from './places';
import { resolveFacts } from './resolve-facts';

describe('geo facts from the headers of a CDN', () => {
  const sourceFor = (setting: (typeof PLACES)[number]['setting']) =>
    createGeoSource({
      config: { geo: { headers: setting, mmdb: null, geoipLite: false } },
      logger: { warn: () => undefined },
    });

  it.each(PLACES)('are as listed for $name', ({ setting, headers, facts }) => {
    const source = sourceFor(setting);
    expect(resolveFacts(source, { headers }, Object.keys(source.facts))).toEqual(facts);
  });

  it.each(PLACES)('are unknown for $name where no trusted proxy handed the request over', ({ setting, headers }) => {
    const source = sourceFor(setting);
    const request = { headers, socket: { remoteAddress: '198.51.100.7' } };
    expect(resolveFacts(source, request, Object.keys(source.facts))).toEqual({});
  });
});
