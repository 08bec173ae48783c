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
});
