import { loadRedis } from '../../../server/src/redis/load-redis';

describe('loading ioredis', () => {
  it('says what to install where it is missing', () => {
    const load = () => {
      throw Object.assign(new Error('Cannot find module'), { code: 'MODULE_NOT_FOUND' });
    };
    expect(() => loadRedis(load)).toThrow('"ioredis" is not installed; run "npm install ioredis@5"');
  });

  it('keeps the cause of any other failure', () => {
    const cause = new Error('broken');
    const load = () => {
      throw cause;
    };
    expect(() => loadRedis(load)).toThrow(expect.objectContaining({ cause }));
  });
});
