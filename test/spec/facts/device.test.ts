import { createDeviceSource } from '../../../server/src/facts/device/device-source';
import { resolveFacts } from './resolve-facts';
import { USER_AGENTS } from './user-agents';

describe('device facts', () => {
  const source = createDeviceSource();
  const names = Object.keys(source.facts);

  it.each(USER_AGENTS)('are as listed for $name', ({ headers, facts }) => {
    expect(resolveFacts(source, { headers }, names)).toEqual(facts);
  });

  it.each(USER_AGENTS)('are the same when remembered for $name', ({ headers, facts }) => {
    expect(resolveFacts(source, { headers }, names)).toEqual(facts);
  });

  it('are not those of somebody who sends the same words as other hints', () => {
    const userAgent = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0';
    const found = (hint: string) =>
      resolveFacts(createDeviceSource(), { headers: { 'user-agent': userAgent, [hint]: '"Windows"' } }, names);
    const expected = ['sec-ch-ua-model', 'sec-ch-ua-platform'].map(found);
    const shared = createDeviceSource();
    const together = ['sec-ch-ua-model', 'sec-ch-ua-platform'].map((hint) =>
      resolveFacts(shared, { headers: { 'user-agent': userAgent, [hint]: '"Windows"' } }, names)
    );
    expect(together).toEqual(expected);
    expect(expected[0]).not.toEqual(expected[1]);
  });
});
