import { readDevice } from '../../../shared/request-facts/device/read-device';
import { USER_AGENTS } from './user-agents';

const NAMES = ['type', 'os', 'osVersion', 'browser', 'browserVersion', 'isBot', 'model'] as const;

const read = (headers: Readonly<Record<string, string>>) => readDevice(headers) as Readonly<Record<string, unknown>>;

describe('the small reading of a device', () => {
  it.each(USER_AGENTS)('says the same as the complete one of $name, or nothing', ({ headers, facts }) => {
    const small = read(headers);
    for (const name of NAMES) {
      if (small[name] !== undefined) expect([name, small[name]]).toEqual([name, facts[`device.${name}`]]);
    }
  });

  it('knows kind, system and browser of most', () => {
    const known = (name: string) => USER_AGENTS.filter(({ headers }) => read(headers)[name] !== undefined).length;
    for (const name of ['type', 'os', 'browser']) {
      const listed = USER_AGENTS.filter(({ facts }) => facts[`device.${name}`] !== undefined).length;
      expect(known(name) / listed).toBeGreaterThan(0.6);
    }
  });

  it('knows nothing of what is no user agent', () => {
    for (const agent of ['', 'x'.repeat(5000), '\u0000', '__proto__', '(((((((']) {
      expect(Object.values(readDevice({ 'user-agent': agent })).filter((value) => value !== undefined)).toEqual([]);
    }
  });
});
